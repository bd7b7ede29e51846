import type { Scenario } from '../../engine/index.ts';
import { compareShown } from '../../properties/settings/ordinary.ts';

/** Scenarios, and the smallest of them by name, ordinary ones first; null where there is none. */
export interface Seen {
  readonly scenarios: number;
  readonly smallest: string | null;
}

/** Counts scenarios, and keeps the one of them to show. */
export class SeenCount {
  scenarios = 0;
  #smallest: Scenario | null = null;

  add(scenario: Scenario): void {
    this.scenarios += 1;
    if (this.#smallest === null || compareShown(scenario, this.#smallest) < 0) {
      this.#smallest = scenario;
    }
  }

  get seen(): Seen {
    return { scenarios: this.scenarios, smallest: this.#smallest?.name ?? null };
  }
}
