import { useState } from 'preact/hooks';
import type { PageData } from '../../report/data.ts';
import { Unfilled } from '../shared/missing-results.tsx';
import { writeRoute } from '../shared/route.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CellDetails } from './cell-details.tsx';
import { Domain } from './domain.tsx';
import { KindsTable } from './kinds-table.tsx';
import { Legend } from './legend.tsx';
import { RateTable } from './rate-table.tsx';
import { type SumCell, type Sums, sumsOfCensus, sumsOfComparison } from './sums.ts';
import './overview.css';
import './rates.css';
import './kinds.css';

/** Which strategies fail where: strategies by properties, and strategies by kinds of failure. */
export function Overview({ data, params }: ViewProps) {
  const sums = chosenSums(data, params.get('from'));
  const [inspected, setInspected] = useState<SumCell | null>(null);
  if (sums === null) return <Unfilled />;
  return (
    <div class="overview">
      <Switch data={data} shown={sums.of} />
      <Domain data={data} of={sums.of} />
      <Legend sums={sums} />
      <RateTable key={sums.of} sums={sums} inspect={setInspected} />
      <CellDetails cell={inspected} sums={sums} />
      <h2>Kinds of failure</h2>
      <KindsTable sums={sums} />
    </div>
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
