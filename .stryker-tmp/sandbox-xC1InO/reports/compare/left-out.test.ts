import { expect, it } from 'vitest';
import type { KernelStrategy } from '../../engine/index.ts';
import { kernelStrategy } from '../../strategies/kernel/kernel-strategy.ts';
import { i32, tinyModule, unreachable } from '../../strategies/kernel/testing/tiny-module.ts';
import { merged } from '../../strategies/merged.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { compareSound } from './sound.ts';
import { writeComparison } from './text.ts';

/** Compares `merged` with a kernel that traps where the code of a module has it. */
function compared(code: Record<string, readonly number[]>) {
  const kernel: KernelStrategy = kernelStrategy(tinyModule({ code }), 'k.wasm', 'tiny');
  const strategies = [merged, kernel];
  const job = { scenarios: 60, seed: '1', assumed: USUALLY_ASSUMED, otherAssumptions: false };
  return compareSound({ ...job, strategies }, () => {});
}

it('a scenario in which a kernel traps is left out for all, and the run goes on', () => {
  // Its graphics driver traps, and no device of pci-hyperv gets anything.
  const { comparison, shifts } = compared({ drm_probe: unreachable, pci_probe: i32(0) });
  const left = comparison.leftOut?.length ?? 0;
  expect(left).toBeGreaterThan(0);
  expect(comparison.scenarios).toBe(60 - left);
  expect(comparison.stopped).toBe(undefined);
  for (const { property, judged } of comparison.cells) {
    if (property === 'root-device-works') expect(judged).toBe(60 - left);
  }
  const why = 'strategy "tiny": probe drm traps: unreachable';
  expect(comparison.leftOut?.[0]).toMatchObject({ strategy: 'tiny' });
  expect(comparison.leftOut?.[0]?.why).toContain(why);
  expect(writeComparison(comparison, shifts, { width: 80, details: false })).toMatch(
    /^Left out, as a strategy could not go on: \d+ VMs; the first: strategy "tiny":$/m,
  );
});

it('a kernel that traps everywhere is itself left out', () => {
  const { comparison } = compared({ boot: unreachable });
  expect(comparison.scenarios).toBe(60);
  expect(comparison.strategies).toEqual(['merged']);
  expect(comparison.stopped).toMatchObject([{ strategy: 'tiny', at: 'population-1-19' }]);
});
