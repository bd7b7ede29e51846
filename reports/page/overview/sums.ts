import type { CensusDocument } from '../../census/document.ts';
import { usualBaseline } from '../../compare/baseline.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import type { Interval, Paired } from '../../compare/statistics.ts';
import type { KindRow } from '../../failures/kind-rows.ts';
import { type WorstKind, worstKind } from './worst-kind.ts';

/** How one strategy does by one property, counted in either way. */
export interface SumCell {
  readonly strategy: string;
  readonly property: string;
  readonly judged: number;
  readonly violated: number;
  /** Scenarios that put the property to the test; left out by older documents. */
  readonly exercised?: number;
  /** Null where every scenario was gone through, and nothing is estimated. */
  readonly interval: Interval | null;
  readonly againstBaseline: Paired | null;
  readonly smallest: string | null;
  readonly worst: WorstKind | null;
}

/** What the overview shows: the counts of a comparison or of a census. */
export interface Sums {
  readonly of: 'comparison' | 'census';
  /** Whether 0 means that there is none. */
  readonly exhausted: boolean;
  readonly strategies: readonly string[];
  readonly baseline: string;
  /** Each property with a cell for each strategy, in their order. */
  readonly rows: readonly { readonly property: string; readonly cells: readonly SumCell[] }[];
  readonly kinds: readonly KindRow[];
  readonly hostClasses: Readonly<Record<string, number>>;
  readonly strata: readonly StratumRow[];
}

/** A stratum of a document, which may not tell what was exercised. */
export type StratumRow = ComparisonDocument['strata'][number];

type Counted = Omit<SumCell, 'worst'>;

/** The counts of a sampled population. */
export function sumsOfComparison(comparison: ComparisonDocument): Sums {
  const { strategies, baseline, kinds, hostClasses, strata, cells } = comparison;
  const rows = rowsOf(strategies, kinds, cells);
  return {
    of: 'comparison',
    exhausted: false,
    strategies,
    baseline,
    rows,
    kinds,
    hostClasses,
    strata,
  };
}

/** The counts of a lattice; the strategies are measured by `baseline` if it is one of them. */
export function sumsOfCensus(census: CensusDocument, baseline: string | null): Sums {
  const { strategies, kinds, cells, exhausted } = census;
  const counted = cells.map(({ scenarios, ...cell }) => ({
    ...cell,
    judged: scenarios,
    interval: null,
    againstBaseline: null,
    smallest: null,
  }));
  return {
    of: 'census',
    exhausted,
    strategies,
    baseline:
      baseline !== null && strategies.includes(baseline) ? baseline : usualBaseline(strategies),
    rows: rowsOf(strategies, kinds, counted),
    kinds,
    hostClasses: {},
    strata: [],
  };
}

function rowsOf(
  strategies: readonly string[],
  kinds: readonly KindRow[],
  cells: readonly Counted[],
): Sums['rows'] {
  const properties = [...new Set(cells.map(({ property }) => property))];
  return properties.map((property) => ({
    property,
    cells: strategies.flatMap((strategy, place) =>
      cells
        .filter((cell) => cell.property === property && cell.strategy === strategy)
        .map((cell) => ({ ...cell, worst: worstKind(kinds, property, place) })),
    ),
  }));
}
