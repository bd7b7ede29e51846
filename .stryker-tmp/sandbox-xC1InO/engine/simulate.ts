import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { Strategy } from './contract.ts';
import type { GuestMemory } from './guest/memory.ts';
import { VmbusMemory } from './guest/vmbus.ts';
import { layOut } from './host/layout.ts';
import { Machine } from './machine.ts';
import type { Outcome } from './outcome.ts';
import { Recorder } from './recorder.ts';
import type { Scenario } from './scenario.ts';

/**
 * Boots a valid scenario under a strategy and records everything. `memory` is the guest kernel's part;
 * handing the same one to many calls saves building it anew. A new `recorder` is what writes it down.
 */
export function simulate(
  scenario: Scenario,
  strategy: Strategy,
  memory: GuestMemory = new VmbusMemory(),
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
  recorder: Recorder = new Recorder(),
): Outcome {
  const layout = layOut(scenario.host, assumptions);
  const machine = new Machine(layout, scenario.devices, strategy, memory, recorder);
  for (const boot of scenario.boots) machine.bootNext(boot);
  return { strategy: strategy.id, boots: recorder.boots };
}
