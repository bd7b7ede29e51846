import { describe, expect, it } from 'vitest';
import { type Device, MIB, type Scenario } from '../../engine/index.ts';
import { ORDINARY_HOST } from './host.ts';
import { ORDINARY_KERNEL } from './kernel.ts';
import { compareShown, isOrdinary } from './ordinary.ts';

const nvme: Device = {
  id: 'disk',
  bars: [
    { size: 16384, bits: 64 },
    { size: 32768, bits: 64 },
  ],
  root: true,
};

function scenario(devices: readonly Device[], kernel = ORDINARY_KERNEL): Scenario {
  return { name: null, host: ORDINARY_HOST, devices, boots: [{ via: null, kernel, events: [] }] };
}

describe('an ordinary scenario', () => {
  it.each([
    ['no device', [], true],
    ['an NVMe disk as it is listed, under any id', [nvme], true],
    ['a BAR of another size', [{ ...nvme, bars: [{ size: 8192, bits: 64 }] }], false],
    ['a T4 as a root device', [{ ...T4(), root: true }], false],
    ['a T4', [T4()], true],
    ['a paravirtual GPU with 64 MiB', [{ id: 'gpu', dxg: 64 * MIB, root: false }], true],
    ['a paravirtual GPU with 4 KiB', [{ id: 'gpu', dxg: 4096, root: false }], false],
    ['one that exists beside one that does not', [nvme, { ...nvme, id: 'b', bars: [] }], false],
  ] as const)('has devices that exist: %s', (_, devices, ordinary) => {
    expect(isOrdinary(scenario(devices))).toBe(ordinary);
  });

  it.each([{ efi: false }, { sysfb: false }, { efifb: 'held' }] as const)(
    'has the default settings in every kernel, and not %j',
    (change) => {
      expect(isOrdinary(scenario([], { ...ORDINARY_KERNEL, ...change }))).toBe(false);
    },
  );

  it('is shown before any other, however small that is', () => {
    const large = scenario([nvme, T4()]);
    const small = scenario([], { ...ORDINARY_KERNEL, efi: false });
    expect([small, large].toSorted(compareShown)).toEqual([large, small]);
    expect([large, scenario([nvme])].toSorted(compareShown)).toEqual([scenario([nvme]), large]);
  });
});

/** As its listing has it: 16 MiB of 32 bits, 256 and 32 MiB of 64. */
function T4(): Device {
  const bars = [
    { size: 16 * MIB, bits: 32 as const },
    { size: 256 * MIB, bits: 64 as const },
    { size: 32 * MIB, bits: 64 as const },
  ];
  return { id: 'gpu', bars, root: false };
}
