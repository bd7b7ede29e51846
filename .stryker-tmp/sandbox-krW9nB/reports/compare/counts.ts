import type { Scenario } from '../../engine/index.ts';
import type { Kind } from '../../properties/failures/kind.ts';
import { sharedKind } from '../../properties/failures/kinds.ts';
import { compareShown } from '../../properties/settings/ordinary.ts';
import { type KindRow, sortKinds } from '../failures/kind-rows.ts';

/** How often a property was judged and violated. */
export interface Count {
  judged: number;
  violated: number;
  /** Scenarios, of those judged, that put the property to the test. */
  exercised: number;
}

/** A scenario of a class of host, and whether it puts the property to the test. */
interface Counted {
  readonly scenario: Scenario;
  readonly hostClass: string;
  readonly exercised: boolean;
}

/** Counts how one strategy does by one property, beside how the baseline does on the same scenarios. */
export class ViolationCounts {
  readonly all: Count = { judged: 0, violated: 0, exercised: 0 };
  readonly byHostClass = new Map<string, Count>();
  /** Scenarios judged under both that one of them alone violates. */
  onlyBaseline = 0;
  onlyStrategy = 0;
  /** The smallest that violates, ordinary ones first. */
  smallest: Scenario | null = null;

  /** Counts a scenario that is violated or not, or not judged (null), by the strategy and the baseline. */
  add(
    { scenario, hostClass, exercised }: Counted,
    own: boolean | null,
    baseline: boolean | null,
  ): void {
    if (own === null) return;
    const stratum = this.byHostClass.get(hostClass) ?? { judged: 0, violated: 0, exercised: 0 };
    this.byHostClass.set(hostClass, stratum);
    for (const count of [this.all, stratum]) {
      count.judged += 1;
      if (own) count.violated += 1;
      if (exercised) count.exercised += 1;
    }
    if (baseline !== null && own !== baseline) {
      if (own) this.onlyStrategy += 1;
      else this.onlyBaseline += 1;
    }
    if (!own) return;
    if (this.smallest === null || compareShown(scenario, this.smallest) < 0) {
      this.smallest = scenario;
    }
  }
}

/** Counts kinds of failure, strategy by strategy. */
export class KindCounts {
  readonly #strategies: number;
  readonly #rows = new Map<string, { readonly kind: Kind; readonly scenarios: number[] }>();

  constructor(strategies: number) {
    this.#strategies = strategies;
  }

  add(strategy: number, { id, property, boot, window, cause, sentence }: Kind): void {
    const kind = { id, property, boot, window, cause, sentence };
    const row = this.#rows.get(id) ?? {
      kind,
      scenarios: Array<number>(this.#strategies).fill(0),
    };
    row.scenarios[strategy] = (row.scenarios[strategy] ?? 0) + 1;
    this.#rows.set(id, { ...row, kind: sharedKind(row.kind, kind) });
  }

  rows(properties: readonly string[]): KindRow[] {
    const rows = [...this.#rows.values()].map(({ kind, scenarios }) => ({ ...kind, scenarios }));
    return sortKinds(rows, properties);
  }
}
