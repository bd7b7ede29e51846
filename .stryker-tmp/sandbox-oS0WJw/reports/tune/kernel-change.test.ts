import { expect, it } from 'vitest';
import { MIB } from '../../engine/index.ts';
import { FAMILY, MAINLINE, type Member } from '../../properties/tune/member.ts';
import { kernelChange } from './kernel-change.ts';

const HALF: Member = { eighths: 4, cap: 128 * MIB, base: 'mainline', windows: 'usual' };

it('is none for what mainline does', () => {
  expect(kernelChange(HALF)).toEqual(['vmbus_reserve_fb() in vmbus_drv.c: no change.']);
  // A mainline kernel has CONFIG_SYSFB, so that these are the same.
  for (const base of ['efi', 'efi-sysfb'] as const) {
    expect(kernelChange({ ...HALF, base })).toEqual(kernelChange(HALF));
  }
});

it('is in one function for windows from the top', () => {
  expect(kernelChange({ ...HALF, windows: 'all-top' })).toEqual([
    'vmbus_reserve_fb() in vmbus_drv.c: no change.',
    'vmbus_allocate_mmio() in vmbus_drv.c: where fb_overlap_ok is false, go through hyperv_mmio from ' +
      'its last range to its first, and in each from the highest aligned start down.',
  ]);
});

it('has the start and the size of another reservation', () => {
  const reserved = (change: Partial<Member>) => kernelChange({ ...HALF, ...change })[0];
  expect(reserved({ eighths: 3, cap: 32 * MIB })).toBe(
    'vmbus_reserve_fb() in vmbus_drv.c: start where it starts today; reserve min((4 GiB - start) x 3/8, 32 MiB).',
  );
  expect(reserved({ eighths: 8, cap: null, base: 'lfb-low' })).toBe(
    'vmbus_reserve_fb() in vmbus_drv.c: start at lfb_base, else the low base, and where there is none ' +
      'reserve nothing; reserve (4 GiB - start).',
  );
  expect(reserved({ eighths: 2, cap: 16 * MIB, base: 'low-end' })).toBe(
    'vmbus_reserve_fb() in vmbus_drv.c: reserve the last min(its size x 1/4, 16 MiB) of the first range, ' +
      'from a whole MiB, whatever lfb_base says.',
  );
});

it('names the function that asks for config windows where these alone are placed otherwise', () => {
  const config = 'hv_allocate_config_window() in pci-hyperv.c: ';
  expect(kernelChange({ ...HALF, windows: 'config-high' })[1]).toBe(
    `${config}pass 0x100000000 for min in place of 0.`,
  );
  expect(kernelChange({ ...HALF, windows: 'config-top' })[2]).toBe(`${config}call that.`);
});

it('is in the function that all windows come from where those that can lie anywhere go high', () => {
  const [, ...changes] = kernelChange({ ...HALF, windows: 'high-first' });
  expect(changes).toEqual([
    'vmbus_allocate_mmio() in vmbus_drv.c: where fb_overlap_ok is false, min is 0 and max is -1, pass ' +
      'over ranges below 4 GiB first, and only where that fails go through all as today.',
  ]);
});

it('is another one for every place that windows come from', () => {
  const changes = MAINLINE.map((member) => kernelChange(member).join());
  expect(new Set(changes).size).toBe(MAINLINE.length);
});

it('is a few lines for every member', () => {
  for (const member of FAMILY) expect(kernelChange(member).length).toBeLessThan(5);
});
