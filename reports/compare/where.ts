/** What VMs that fail share and most others do not, and how many of those that fail have it. */
export interface Where {
  /** Completes "VMs …"; one or two. */
  readonly traits: readonly string[];
  /** Scenarios, of those that fail, of which all these are true. */
  readonly scenarios: number;
}

/** Scenarios that are alike in their traits, and how many of them fail, by place. */
export interface Alike {
  readonly traits: readonly string[];
  scenarios: number;
  readonly failed: number[];
}

/** Fewer failures than this have everything in common, which says nothing. */
const FEWEST = 3;
/** A trait counts where at least this share of those that fail have it. */
const MOST_OF_THEM = 0.9;
/** How much larger the share that fails has to be with a trait than without asking for it. */
const TELLS = 1.5;
const MOST_TRAITS = 2;

/** Counts scenarios by all their traits together, so that any can be looked at with any other. */
export class TraitCounts {
  readonly #groups = new Map<string, Alike>();

  /** Counts so many scenarios; `failed` has the places of all that fails in them. */
  add(traits: readonly string[], failed: readonly number[], times: number): void {
    const key = traits.join('\n');
    const group = this.#groups.get(key) ?? { traits, scenarios: 0, failed: [] };
    this.#groups.set(key, group);
    group.scenarios += times;
    for (const place of failed) group.failed[place] = (group.failed[place] ?? 0) + times;
  }

  /** What those that fail at a place have in common; null where nothing sets them apart. */
  whereOf(place: number): Where | null {
    let groups = [...this.#groups.values()];
    const all = sum(groups, ({ failed }) => failed[place] ?? 0);
    if (all < FEWEST) return null;
    const traits: string[] = [];
    while (traits.length < MOST_TRAITS) {
      const found = mostTelling(groups, place, MOST_OF_THEM * all);
      if (found === null) break;
      traits.push(found);
      groups = groups.filter((group) => group.traits.includes(found));
    }
    const scenarios = sum(groups, ({ failed }) => failed[place] ?? 0);
    return traits.length === 0 ? null : { traits, scenarios };
  }
}

/** The trait that at least `least` failures have and with which the largest share fails, if that tells anything. */
function mostTelling(groups: readonly Alike[], place: number, least: number): string | null {
  const names = [...new Set(groups.flatMap(({ traits }) => traits))];
  const rateOf = (some: readonly Alike[]) =>
    sum(some, ({ failed }) => failed[place] ?? 0) / sum(some, ({ scenarios }) => scenarios);
  let best: string | null = null;
  let bestRate = TELLS * rateOf(groups);
  for (const name of names) {
    const own = groups.filter(({ traits }) => traits.includes(name));
    if (sum(own, ({ failed }) => failed[place] ?? 0) < least) continue;
    const rate = rateOf(own);
    if (rate < bestRate || (best !== null && rate === bestRate)) continue;
    [best, bestRate] = [name, rate];
  }
  return best;
}

function sum(groups: readonly Alike[], count: (group: Alike) => number): number {
  return groups.reduce((total, group) => total + count(group), 0);
}
