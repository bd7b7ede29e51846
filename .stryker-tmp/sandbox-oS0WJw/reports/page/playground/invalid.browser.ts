import { describe, expect, it } from 'vitest';
import { complaintOf } from '../testing/command-line.ts';
import { accessibilityFaults } from '../testing/report-page.ts';
import { eachOnPlayground } from './testing/each-on-playground.ts';
import { EXAMPLE } from './testing/example-file.ts';
import { shownLabels } from './testing/shown.ts';

const [FIRST, SECOND] = EXAMPLE.boots;

const report = eachOnPlayground();

describe('invalid input', () => {
  const HIGH = { highMmio: ['0xfe0000000', '0xf00000000'] };
  const cases = [
    ['Low MMIO asked for', '127MiB', { ...EXAMPLE, host: { lowMmio: '127MiB' } }],
    ['Low MMIO asked for', 'much', { ...EXAMPLE, host: { lowMmio: 'much' } }],
    ['Width', '0', { ...EXAMPLE, host: { resolution: [0, 1080] } }],
    ['Width', '9999', { ...EXAMPLE, host: { resolution: [9999, 1080 * 10] } }],
    ['Last address', '0xf00000000', { ...EXAMPLE, host: HIGH }],
    [
      'BAR 0',
      '24KiB',
      { ...EXAMPLE, devices: [{ id: 'nvme0', bars: [{ size: '24KiB', bits: 64 }] }] },
    ],
    [
      'kexec-tools',
      'v2',
      { ...EXAMPLE, boots: [FIRST, { ...SECOND, via: { ...SECOND?.via, tools: 'v2' } }] },
    ],
  ] as const;

  it.each(cases)(
    '%s %s is answered beside it as by the command line',
    async (label, text, scenario) => {
      const { page } = report;
      const before = await shownLabels(page);
      if (text === '9999') await page.getByLabel('Height').fill('10800');
      const field = page.getByLabel(label, { exact: true });
      await field.fill(text);
      const message = complaintOf(scenario);
      const fields = page.locator('.fields, .bar-fields, fieldset').filter({ has: field });
      const near = fields.locator('.problem > p');
      expect(await near.first().textContent()).toBe(`\u2715 ${message}`);
      const headline = `\u2715 ${message}. Below is the last valid scenario.`;
      expect(await page.locator('.headline').textContent()).toBe(headline);
      if (text !== '9999') expect(await shownLabels(page)).toEqual(before);
    },
  );

  it.each([
    ['Low MMIO asked for', '128', '128MiB'],
    ['Low MMIO asked for', '128MB', '128MiB'],
    ['Low MMIO asked for', '128mib', '128MiB'],
    ['First address', '0xfe000000g', '0xfe0000000'],
    ['BAR 0', '16K', '16KiB'],
  ])('%s %s: what was meant is a press away', async (label, text, meant) => {
    const { page } = report;
    const field = page.getByLabel(label, { exact: true });
    await field.fill(text);
    expect(await page.locator('.problem').textContent()).toContain(`Did you mean ${meant}?`);
    await page.getByRole('button', { name: meant, exact: true }).press('Enter');
    expect(await field.inputValue()).toBe(meant);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await page.locator('.problem').count()).toBe(0);
    expect(await page.locator('.headline').textContent()).not.toContain('\u2715');
  });

  it.each([
    [1280, 800],
    [390, 844],
  ])('no field moves sideways or changes its width at %i pixels', async (width, height) => {
    const { page } = report;
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await page.goto(`${report.url}#/playground`);
    await page.locator('form details:not([open]) > summary').evaluateAll((all) => {
      for (const summary of all) if (summary instanceof HTMLElement) summary.click();
    });
    const places = () =>
      page
        .locator('form')
        .locator('input, select')
        .evaluateAll((all) =>
          all.map((one) => [one.getBoundingClientRect().left, one.clientWidth]),
        );
    const before = await places();
    expect(before.length).toBeGreaterThan(20);
    for (const [label, text] of [
      ['Low MMIO asked for', 'much'],
      ['First address', 'x'],
      ['Width', '0'],
      ['BAR 0', 'x'],
      ['kexec-tools', 'x'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true });
      const good = await field.inputValue();
      await field.fill(text);
      await page.locator('.problem').waitFor();
      // A field with a mistake has a border twice as wide.
      const now = (await places()).map(([left = 0, inner = 0], at) => [
        left,
        Math.abs(inner - (before[at]?.[1] ?? 0)) <= 2 ? before[at]?.[1] : inner,
      ]);
      expect([label, now]).toEqual([label, before]);
      await field.fill(good);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('the page has no fault that axe-core finds then, in light or dark', async () => {
    const { page } = report;
    await page.getByLabel('Low MMIO asked for').fill('1MiB');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page)).toEqual([]);
    }
  });

  it('a field that is wrong says so to a screen reader', async () => {
    const field = report.page.getByLabel('Low MMIO asked for');
    await field.fill('1MiB');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const id = await field.getAttribute('aria-describedby');
    expect(await report.page.locator(`#${id}`).textContent()).toMatch(/host\.lowMmio: found/);
  });

  it('ranges that are no list are answered beside them', async () => {
    await report.page.getByLabel('A3').fill('[{ "start": 1 }]');
    expect(await report.page.locator('#field-a3-problem').textContent()).toBe(
      '\u2715 ranges:1:13: [0].start: found 1, expected an address up to 0xfffffffffffff: lower-case hex without padding',
    );
  });

  it('a text that is not a scenario is answered with its place', async () => {
    const { page } = report;
    await page.getByText('Paste a scenario').click();
    await page.getByLabel('Text', { exact: true }).fill('{ "format": 1 }');
    await page.getByRole('button', { name: 'Open text' }).click();
    expect(await page.locator('.said:not(:empty)').textContent()).toBe(
      '\u2715 text:1:13: format: found 1, expected "hvmmio-scenario/1"',
    );
  });
});
