import { properties } from '../../properties/index.ts';
import { type Fault, isAbout } from '../../properties/property.ts';

/** How often one strategy lets windows into the framebuffer, and how often it keeps windows from room. */
export interface TradeOff {
  readonly strategy: string;
  /** The class of hosts counted; null for all of them. */
  readonly hostClass: string | null;
  readonly scenarios: number;
  /** Scenarios in which any window is granted over the framebuffer, whether the host refuses it or not. */
  readonly conflicts: number;
  /** Scenarios in which any window, or video memory, is starved. */
  readonly starved: number;
}

/** Where a verdict has the properties that are about it. */
function placesOf(fault: Fault): number[] {
  return [...properties.entries()].filter(([, one]) => isAbout(one, fault)).map(([at]) => at);
}

const CONFLICTS = placesOf('conflict');
const STARVATION = placesOf('starved');

/** Counts the two sides of the trade-off of one strategy, by class of hosts. */
export class TradeOffCounts {
  readonly #byHostClass = new Map<
    string,
    { scenarios: number; conflicts: number; starved: number }
  >();

  add(hostClass: string, violated: readonly (boolean | null)[]): void {
    const count = this.#byHostClass.get(hostClass) ?? { scenarios: 0, conflicts: 0, starved: 0 };
    this.#byHostClass.set(hostClass, count);
    count.scenarios += 1;
    if (CONFLICTS.some((at) => violated[at] === true)) count.conflicts += 1;
    if (STARVATION.some((at) => violated[at] === true)) count.starved += 1;
  }

  /** All hosts first, then class by class. */
  rows(strategy: string): TradeOff[] {
    const classes = [...this.#byHostClass].sort(([one], [other]) => (one < other ? -1 : 1));
    const all = { scenarios: 0, conflicts: 0, starved: 0 };
    for (const [, count] of classes) {
      all.scenarios += count.scenarios;
      all.conflicts += count.conflicts;
      all.starved += count.starved;
    }
    return [
      { strategy, hostClass: null, ...all },
      ...classes.map(([hostClass, count]) => ({ strategy, hostClass, ...count })),
    ];
  }
}
