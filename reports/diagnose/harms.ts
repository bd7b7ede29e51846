import { layOut, Machine, type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { harmfulProperties } from '../../properties/index.ts';
import { Verdict } from '../../properties/judging/verdict.ts';

/** The boot of the kdump kernel in a diagnosed scenario. */
export const KDUMP = 1;

/** How often something fails, of how many ways in which the VM may be. */
export interface Share {
  readonly failing: number;
  readonly of: number;
}

/** A scenario and the strategy under which it is run. */
export interface Run {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
}

/** Runs scenarios for nothing but what in them would harm. */
export class Harms {
  readonly #memory = new VmbusMemory();
  readonly #verdict = new Verdict(harmfulProperties);

  /** For each boot of a run the harmful properties violated: bit i is the one at i. */
  masksOf({ scenario, strategy }: Run): number[] {
    const layout = layOut(scenario.host);
    const machine = new Machine(layout, scenario.devices, strategy, this.#memory, this.#verdict);
    return scenario.boots.map((boot) => {
      machine.bootNext(boot);
      return this.#verdict.mask;
    });
  }

  /** The same for the kdump kernel alone. */
  maskOf(run: Run): number {
    return this.masksOf(run)[KDUMP] ?? 0;
  }
}

/** How many of these violate anything. */
export function shareOf(masks: readonly number[]): Share {
  return { failing: masks.filter((mask) => mask !== 0).length, of: masks.length };
}
