import { describe, expect, it } from 'vitest';
import { MIB, type Scenario, scenarioProblem } from '../../engine/index.ts';
import { ORDINARY_HOST } from '../settings/host.ts';
import { ORDINARY_KERNEL } from '../settings/kernel.ts';
import { compareScenarios } from '../settings/order.ts';
import { ORDINARY_PATH } from '../settings/path.ts';
import { below } from './below.ts';

const ALL = Number.POSITIVE_INFINITY;
const drm = { probe: 'drm' };
const nvme = { probe: 'nvme0' };

const kdump: Scenario = {
  name: null,
  host: { ...ORDINARY_HOST, generation: 1 },
  devices: [{ id: 'nvme0', bars: [{ size: 8192, bits: 64 }], root: true }],
  boots: [
    { via: null, kernel: { ...ORDINARY_KERNEL, sysfb: false }, events: [drm, nvme] },
    { via: { ...ORDINARY_PATH, fb0: 'efifb' }, kernel: ORDINARY_KERNEL, events: [nvme] },
  ],
};

function count(scenario: Scenario): number {
  return [...below(scenario, ALL).scenarios()].length;
}

describe('what lies below a scenario', () => {
  it('is every combination of simpler parts', () => {
    // Gen1 and Gen2. Without the device: in the first boot SYSFB on or off and drm or not, 4; in the
    // second fb0 hyperv_drm, none or efifb, 3. That is 4 with the first boot alone, 12 with both, and,
    // where the second is the first, 1: an empty ordinary boot, which is among the 4.
    const without = 4 + 4 * 3;
    // With it, 2 x (no BAR, or one of 8 KiB, 4 KiB or 16 B) of root and not: first boots are 8, second
    // ones 6; of the second alone 2, both among the 8.
    const withDevice = 2 * 4 * (8 + 8 * 6);
    expect(count(kdump)).toBe(2 * (without + withDevice));
  });

  it('is possible, and no larger', () => {
    const { whole, scenarios } = below(kdump, ALL);
    expect(whole).toBe(true);
    let same = 0;
    for (const scenario of scenarios()) {
      expect(scenarioProblem(scenario)).toBeNull();
      const order = compareScenarios(scenario, kdump);
      expect(order).toBeLessThanOrEqual(0);
      if (order === 0) same += 1;
    }
    expect(same).toBe(1);
  });

  it('has every size listed up to its own, and no other', () => {
    const low = { ...kdump, host: { ...ORDINARY_HOST, lowMmio: 257 * MIB }, devices: [] };
    const boots: Scenario['boots'] = [{ via: null, kernel: ORDINARY_KERNEL, events: [] }];
    const sizes = [...below({ ...low, boots }, ALL).scenarios()].map(({ host }) => host.lowMmio);
    // Nothing asked for, 128 to 256 MiB in steps of 2 MiB, and its own.
    const steps = Array.from({ length: 65 }, (_, index) => (128 + 2 * index) * MIB);
    expect(sizes.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([null, ...steps, 257 * MIB]);
  });

  it('is less where that is too much, and says so', () => {
    const { whole, scenarios } = below(kdump, 10);
    expect(whole).toBe(false);
    // One part at a time: 2 hosts; 8 devices, as without the device its events are impossible; and of
    // boots with any events 8 + 8 x 6.
    expect([...scenarios()]).toHaveLength(2 + 8 + 56);
  });
});
