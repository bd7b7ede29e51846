import type { Kind } from '../../properties/failures/kind.ts';
import { sharedKind } from '../../properties/failures/kinds.ts';
import { type KindRow, sortKinds } from '../failures/kind-rows.ts';
import { SeenCount, type Shown } from './seen.ts';

/** How often a property was judged and violated. */
export interface Count {
  judged: number;
  violated: number;
  /** Scenarios, of those judged, that put the property to the test. */
  exercised: number;
}

/** Scenarios of a class of host, and whether they put the property to the test. */
interface Counted {
  readonly shown: Shown;
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
  /** Those that violate it. */
  readonly #violated = new SeenCount();

  /** Counts scenarios that are violated or not, or not judged (null), by the strategy and the baseline. */
  add(
    { shown, hostClass, exercised }: Counted,
    own: boolean | null,
    baseline: boolean | null,
  ): void {
    if (own === null) return;
    const stratum = this.byHostClass.get(hostClass) ?? { judged: 0, violated: 0, exercised: 0 };
    this.byHostClass.set(hostClass, stratum);
    increase(this.all, shown.times, own, exercised);
    increase(stratum, shown.times, own, exercised);
    if (baseline !== null && own !== baseline) {
      if (own) this.onlyStrategy += shown.times;
      else this.onlyBaseline += shown.times;
    }
    if (own) this.#violated.add(shown);
  }

  /** The name of the smallest that violates, ordinary ones first; null where none does. */
  get smallest(): string | null {
    return this.#violated.seen.smallest;
  }
}

function increase(count: Count, times: number, violated: boolean, exercised: boolean): void {
  count.judged += times;
  if (violated) count.violated += times;
  if (exercised) count.exercised += times;
}

/** Counts kinds of failure, strategy by strategy. */
export class KindCounts {
  readonly #strategies: number;
  readonly #rows = new Map<string, { readonly kind: Kind; readonly scenarios: number[] }>();

  constructor(strategies: number) {
    this.#strategies = strategies;
  }

  /** Counts scenarios, so many of them, under a strategy. */
  add(
    strategy: number,
    { id, property, boot, window, cause, sentence }: Kind,
    times: number,
  ): void {
    const kind = { id, property, boot, window, cause, sentence };
    const row = this.#rows.get(id) ?? {
      kind,
      scenarios: Array<number>(this.#strategies).fill(0),
    };
    row.scenarios[strategy] = (row.scenarios[strategy] ?? 0) + times;
    this.#rows.set(id, { ...row, kind: sharedKind(row.kind, kind) });
  }

  rows(properties: readonly string[]): KindRow[] {
    const rows = [...this.#rows.values()].map(({ kind, scenarios }) => ({ ...kind, scenarios }));
    return sortKinds(rows, properties);
  }
}
