import { describe, expect, it } from 'vitest';
import { type Strategy, toldFramebuffer, USUAL_PLACEMENT } from '../engine/index.ts';
import { highConfigWindow } from './high-config-window.ts';
import { highFirst } from './high-first.ts';
import { strategies } from './index.ts';
import { MODELLED } from './testing/modelled.ts';
import { topDown } from './top-down.ts';

const GIB_4 = 0x100000000;

/** Those of model.md section 4 of which it is true. */
function idsOf(which: (strategy: Strategy) => boolean): string[] {
  const ids = strategies.filter(which).map(({ id }) => id);
  return ids.filter((id) => MODELLED.includes(id));
}

describe('CONFIG_SYSFB', () => {
  const selecting = ['select-sysfb', 'mainline', 'stable-5.15', 'high-first'];

  it('is left as built by all but those whose kernels select it', () => {
    expect(idsOf((one) => one.sysfb !== undefined)).toEqual(selecting);
  });

  it.each([
    [true, 'acpi', true],
    [false, 'acpi', true],
    [true, 'devicetree', true],
    [false, 'devicetree', false],
  ] as const)('built %s with %s counts as %s under those', (built, firmware, expected) => {
    for (const { id, sysfb } of strategies) {
      if (selecting.includes(id)) expect(sysfb?.(built, firmware), id).toBe(expected);
    }
  });
});

it('the exact cut at the virtual TPM is part of the merged fix and of what has it', () => {
  const ids = ['merged-v1', 'merged', 'mainline', 'stable-5.15', 'high-first'];
  expect(idsOf((one) => one.exactVtpmCut === true)).toEqual(ids);
});

it('the ideal alone is told where the framebuffer is', () => {
  expect(idsOf(toldFramebuffer)).toEqual(['ideal']);
});

describe('PCI windows', () => {
  const windows = ['config', 'low', 'high', 'dxg'] as const;

  it('go where the kernel puts them under all but three', () => {
    const ids = ['high-config-window', 'high-first', 'top-down'];
    expect(idsOf((one) => one.place !== undefined)).toEqual(ids);
    const highest = 2 ** 52 - 1;
    expect(USUAL_PLACEMENT).toEqual({
      config: { min: 0, max: highest, from: 'bottom' },
      low: { min: 0, max: 0xffffffff, from: 'bottom' },
      high: { min: GIB_4, max: highest, from: 'bottom' },
      dxg: { min: 0, max: highest, from: 'bottom' },
    });
  });

  it.each(windows)('%s: high-config-window lifts config windows above 4 GiB', (window) => {
    const usual = USUAL_PLACEMENT[window];
    const expected = window === 'config' ? { ...usual, min: GIB_4 } : usual;
    expect(highConfigWindow.place?.(window, usual)).toEqual(expected);
  });

  it.each(windows)('%s: high-first tries config and dxg windows above 4 GiB first', (window) => {
    const usual = USUAL_PLACEMENT[window];
    const lifted = window === 'config' || window === 'dxg';
    const expected = lifted ? [{ ...usual, min: GIB_4 }, usual] : usual;
    expect(highFirst.place?.(window, usual)).toEqual(expected);
  });

  it.each(windows)('%s: top-down searches from the top, in the same bounds', (window) => {
    const usual = USUAL_PLACEMENT[window];
    expect(topDown.place?.(window, usual)).toEqual({ ...usual, from: 'top' });
  });
});
