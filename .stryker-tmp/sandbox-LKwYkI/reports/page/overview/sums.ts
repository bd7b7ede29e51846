import type { CensusDocument } from '../../census/document.ts';
import { usualBaseline } from '../../compare/baseline.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import type { KindRow } from '../../failures/kind-rows.ts';

/** How one strategy does by one property, counted in either way. */
export interface SumCell {
  readonly strategy: string;
  readonly property: string;
  readonly judged: number;
  readonly violated: number;
  /** Scenarios that put the property to the test; left out by older documents. */
  readonly exercised?: number;
}

/** What the overview shows: the counts of a comparison or of a census. */
export interface Sums {
  readonly of: 'comparison' | 'census';
  readonly strategies: readonly string[];
  readonly baseline: string;
  /** Each property with a cell for each strategy, in their order. */
  readonly rows: readonly { readonly property: string; readonly cells: readonly SumCell[] }[];
  readonly kinds: readonly KindRow[];
}

/** The counts of a sampled population. */
export function sumsOfComparison(comparison: ComparisonDocument): Sums {
  const { strategies, baseline, kinds, cells } = comparison;
  return { of: 'comparison', strategies, baseline, rows: rowsOf(strategies, cells), kinds };
}

/** The counts of a lattice; the strategies are measured by `baseline` if it is one of them. */
export function sumsOfCensus(census: CensusDocument, baseline: string | null): Sums {
  const { strategies, kinds, cells } = census;
  const counted = cells.map(({ scenarios, ...cell }) => ({ ...cell, judged: scenarios }));
  const isCounted = baseline !== null && strategies.includes(baseline);
  return {
    of: 'census',
    strategies,
    baseline: isCounted ? baseline : usualBaseline(strategies),
    rows: rowsOf(strategies, counted),
    kinds,
  };
}

function rowsOf(strategies: readonly string[], cells: readonly SumCell[]): Sums['rows'] {
  const properties = [...new Set(cells.map(({ property }) => property))];
  return properties.map((property) => ({
    property,
    cells: strategies.flatMap((strategy) =>
      cells.filter((cell) => cell.property === property && cell.strategy === strategy),
    ),
  }));
}
