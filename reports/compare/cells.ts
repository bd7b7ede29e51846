import type { ChangeCounts, Changes } from './changes.ts';
import type { ViolationCounts } from './counts.ts';
import type { Shown } from './seen.ts';
import { type Interval, type Paired, pairedOf, wilsonInterval } from './statistics.ts';
import type { TradeOffCounts } from './trade-off.ts';
import { judgedProperties, type Verdict } from './verdict.ts';

/** How one strategy does by one property over a population. */
export interface Cell {
  readonly strategy: string;
  readonly property: string;
  /** Scenarios in which the property was judged; fewer than all only for relations. */
  readonly judged: number;
  /** Scenarios, of those, that violate it. */
  readonly violated: number;
  /** Scenarios, of those judged, that put the property to the test. */
  readonly exercised: number;
  /** The 95 % interval of the share of those. */
  readonly interval: Interval;
  /** Null for the baseline itself. */
  readonly againstBaseline: Paired | null;
  /** The smallest of those that violate it, by name; null where there is none. */
  readonly smallest: string | null;
}

/** How the strategies do by one property on one class of hosts; counts in the strategies' order. */
export interface Stratum {
  readonly property: string;
  readonly hostClass: string;
  readonly judged: readonly number[];
  readonly violated: readonly number[];
  readonly exercised: readonly number[];
}

/** What is counted of one strategy. */
export interface StrategyCounts {
  readonly strategy: string;
  readonly violations: readonly { readonly property: string; readonly counts: ViolationCounts }[];
  readonly tradeOff: TradeOffCounts;
  readonly changes: ChangeCounts | null;
}

/** A strategy's verdict on scenarios, and the baseline's. */
interface Judged {
  readonly shown: Shown;
  readonly hostClass: string;
  /** By property, as in a verdict. */
  readonly exercised: readonly boolean[];
  readonly own: Verdict;
  readonly baselines: Verdict | undefined;
}

/** Adds a verdict to the counts of its strategy. */
export function countVerdict(
  { violations, tradeOff, changes }: StrategyCounts,
  { shown, hostClass, exercised, own, baselines }: Judged,
): void {
  changes?.add(shown, own.kinds, baselines?.kinds ?? []);
  tradeOff.add(hostClass, own.violated, shown.times);
  for (const [column, { counts }] of violations.entries()) {
    const violated = own.violated[column] ?? null;
    const counted = { shown, hostClass, exercised: exercised[column] ?? false };
    counts.add(counted, violated, baselines?.violated[column] ?? null);
  }
}

/** What a strategy from a file changes. */
export function changesOf({ strategy, changes }: StrategyCounts): Changes[] {
  return changes === null ? [] : [{ strategy, kinds: changes.rows(judgedProperties) }];
}

/** The cells of a strategy, property by property. */
export function cellsOf({ strategy, violations }: StrategyCounts, isBaseline: boolean): Cell[] {
  return violations.map(({ property, counts }) => {
    const { judged, violated, exercised } = counts.all;
    return {
      strategy,
      property,
      judged,
      violated,
      exercised,
      interval: wilsonInterval(violated, judged),
      againstBaseline: isBaseline ? null : pairedOf(counts.onlyBaseline, counts.onlyStrategy),
      smallest: counts.smallest,
    };
  });
}

/** The strata of the property in a column, class by class. */
export function strataOf(
  all: readonly StrategyCounts[],
  column: number,
  hostClasses: readonly string[],
): Stratum[] {
  const property = judgedProperties[column] ?? '';
  return hostClasses.map((hostClass) => {
    const counts = all.map(({ violations }) =>
      violations[column]?.counts.byHostClass.get(hostClass),
    );
    return {
      property,
      hostClass,
      judged: counts.map((count) => count?.judged ?? 0),
      violated: counts.map((count) => count?.violated ?? 0),
      exercised: counts.map((count) => count?.exercised ?? 0),
    };
  });
}
