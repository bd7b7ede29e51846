import type { Kind } from '../../properties/failures/kind.ts';
import { sharedKind } from '../../properties/failures/kinds.ts';
import { type KindRow, sortKinds } from '../failures/kind-rows.ts';
import { type Seen, SeenCount, type Shown } from './seen.ts';

/** What a strategy makes of a kind of failure, going by how many scenarios show it. */
export const CHANGES = ['cured', 'brought', 'fewer', 'more', 'tied'] as const;
export type Change = (typeof CHANGES)[number];

/** A kind of failure under the baseline and under one strategy; `scenarios` has the two counts so. */
export interface KindChange extends KindRow {
  readonly change: Change;
  readonly onlyBaseline: Seen;
  readonly onlyStrategy: Seen;
  readonly both: Seen;
}

/** All that a strategy changes against the baseline. */
export interface Changes {
  readonly strategy: string;
  readonly kinds: readonly KindChange[];
}

type Side = 'onlyBaseline' | 'onlyStrategy' | 'both';

type SeenKind = { readonly kind: Kind } & Readonly<Record<Side, SeenCount>>;

/** Counts, kind by kind, on which scenarios a strategy and the baseline differ. */
export class ChangeCounts {
  readonly #kinds = new Map<string, SeenKind>();

  add(shown: Shown, own: readonly Kind[], baseline: readonly Kind[]): void {
    const has = (kinds: readonly Kind[], { id }: Kind) => kinds.some((one) => one.id === id);
    for (const kind of own) {
      this.#of(kind)[has(baseline, kind) ? 'both' : 'onlyStrategy'].add(shown);
    }
    for (const kind of baseline) {
      if (!has(own, kind)) this.#of(kind).onlyBaseline.add(shown);
    }
  }

  /** In the order of a table of kinds. */
  rows(properties: readonly string[]): KindChange[] {
    return sortKinds([...this.#kinds.values()].map(changeOf), properties);
  }

  #of({ id, property, boot, window, cause, sentence }: Kind): SeenKind {
    const kind = { id, property, boot, window, cause, sentence };
    const known = this.#kinds.get(id) ?? {
      kind,
      onlyBaseline: new SeenCount(),
      onlyStrategy: new SeenCount(),
      both: new SeenCount(),
    };
    const counts = { ...known, kind: sharedKind(known.kind, kind) };
    this.#kinds.set(id, counts);
    return counts;
  }
}

function changeOf({ kind, onlyBaseline, onlyStrategy, both }: SeenKind): KindChange {
  const baseline = both.scenarios + onlyBaseline.scenarios;
  const strategy = both.scenarios + onlyStrategy.scenarios;
  return {
    ...kind,
    scenarios: [baseline, strategy],
    change: changeBetween(baseline, strategy),
    onlyBaseline: onlyBaseline.seen,
    onlyStrategy: onlyStrategy.seen,
    both: both.seen,
  };
}

function changeBetween(baseline: number, strategy: number): Change {
  if (strategy === baseline) return 'tied';
  if (strategy === 0) return 'cured';
  if (baseline === 0) return 'brought';
  return strategy < baseline ? 'fewer' : 'more';
}
