import { expect, it } from 'vitest';
import { eachOnPlayground } from './testing/each-on-playground.ts';

const report = eachOnPlayground();

it('a recorded case is a choice away, and named until it is changed', async () => {
  const { page } = report;
  const preset = page.getByLabel('Begin with');
  expect(await preset.inputValue()).toBe('a kdump kernel that loses its root disk');
  await preset.selectOption('lab Gen2 with linux-azure, kdump by kexec_load');
  expect(await page.getByLabel('/dev/fb0').inputValue()).toBe('hyperv_fb');
  expect(await preset.inputValue()).toBe('lab Gen2 with linux-azure, kdump by kexec_load');
  await page.getByLabel('Width').fill('3840');
  expect(await preset.inputValue()).toBe('');
});

it('a host class brings its host and its devices', async () => {
  const { page } = report;
  await page.getByLabel('Begin with').selectOption('Azure Gen1');
  expect(await page.getByLabel('Generation').inputValue()).toBe('1');
  expect(await page.getByLabel('Low MMIO asked for').inputValue()).toBe('3GiB');
});
