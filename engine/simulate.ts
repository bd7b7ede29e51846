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
 * handing the same one to many calls saves building it anew.
 */
export function simulate(
  scenario: Scenario,
  strategy: Strategy,
  memory: GuestMemory = new VmbusMemory(),
): Outcome {
  const recorder = new Recorder();
  const machine = new Machine(layOut(scenario.host), scenario.devices, strategy, memory, recorder);
  for (const { via, kernel, events } of scenario.boots) {
    const legacy = via === null ? machine.powerOn() : machine.legacy(via);
    machine.boot(legacy, kernel, machine.actions(events));
  }
  return { strategy: strategy.id, boots: recorder.boots };
}
