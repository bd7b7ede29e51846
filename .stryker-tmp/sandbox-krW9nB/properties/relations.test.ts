import { expect, it } from 'vitest';
import { aPciDevice, aScenario, firstBoot } from '../engine/testing/examples.ts';
import { original } from '../strategies/original.ts';
import { loadOrderIrrelevant } from './load-order-irrelevant.ts';
import { moreLowMmioNeverHurts } from './more-low-mmio-never-hurts.ts';

const scenario = aScenario({
  devices: [aPciDevice('nvme0', [16, 64])],
  boots: [firstBoot(['probe drm', 'probe nvme0'])],
});

it.each([
  // Two devices go in two orders.
  {
    relation: loadOrderIrrelevant,
    boots: 2,
    problem:
      'load-order-irrelevant: the load orders up to boot 0 need more than 1 boots to run them all',
  },
  // The VM's own low MMIO of 128 MiB, and 256, 512 MiB, 1, 2, 3 and 3.5 GiB.
  {
    relation: moreLowMmioNeverHurts,
    boots: 7,
    problem:
      'more-low-mmio-never-hurts: the sizes of low MMIO need more than 6 boots to run them all',
  },
])(
  '$relation.id claims nothing where its budget is a boot short',
  ({ relation, boots, problem }) => {
    expect(relation.judge(scenario, original, boots - 1)).toEqual({ type: 'over budget', problem });
    expect(relation.judge(scenario, original, boots).type).not.toBe('over budget');
  },
);
