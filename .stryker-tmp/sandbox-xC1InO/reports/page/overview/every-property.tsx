import type { PageData } from '../../report/data.ts';
import { writeRoute } from '../shared/route.ts';
import { Domain } from './domain.tsx';
import { KindsTable } from './kinds-table.tsx';
import { RateTable } from './rate-table.tsx';
import { type Sums, sumsOfCensus, sumsOfComparison } from './sums.ts';

interface EveryPropertyProps {
  readonly data: PageData;
  /** Which counts the address asks for. */
  readonly from: string | null;
}

/** The rate of every property and every kind of failure, of the comparison or the census. */
export function EveryProperty({ data, from }: EveryPropertyProps) {
  const sums = chosenSums(data, from);
  if (sums === null) return null;
  return (
    <>
      <Switch data={data} shown={sums.of} />
      <Domain data={data} of={sums.of} />
      <RateTable sums={sums} />
      <h2>Kinds of failure</h2>
      <KindsTable sums={sums} />
    </>
  );
}

function chosenSums({ comparison, census }: PageData, from: string | null): Sums | null {
  if (census !== null && (from === 'census' || comparison === null)) {
    return sumsOfCensus(census, comparison?.baseline ?? null);
  }
  return comparison === null ? null : sumsOfComparison(comparison);
}

const SOURCES = [
  ['comparison', 'a sampled population'],
  ['census', 'an exhausted lattice'],
] as const;

/** Which counts to show, where the report has both. */
function Switch({ data, shown }: { data: PageData; shown: Sums['of'] }) {
  if (data.comparison === null || data.census === null) return null;
  const choose = (from: string) =>
    location.replace(writeRoute({ view: 'overview', params: new URLSearchParams({ from }) }));
  return (
    <fieldset class="switch">
      <legend>Counts from</legend>
      {SOURCES.map(([of, label]) => (
        <label key={of}>
          <input type="radio" name="from" checked={of === shown} onChange={() => choose(of)} />
          {label} ({of})
        </label>
      ))}
    </fieldset>
  );
}
