import type { CensusDocument } from '../../census/document.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { notJudged } from '../../compare/parts.ts';
import type { PageData } from '../../report/data.ts';
import { describeCount } from '../../words/numbers.ts';
import type { Sums } from './sums.ts';

/** What was counted, and what a 0 says. */
export function Domain({ data, of }: { data: PageData; of: Sums['of'] }) {
  if (of === 'census') return data.census === null ? null : <OfCensus census={data.census} />;
  return data.comparison === null ? null : <OfComparison comparison={data.comparison} />;
}

function OfComparison({ comparison }: { comparison: ComparisonDocument }) {
  const { scenarios, seed } = comparison;
  return (
    <p class="domain">
      {describeCount(scenarios)} VMs drawn with seed {seed} from a population of VMs like those met
      in practice, every strategy on the same ones. A rate is the share of them that violate the
      property; 0 says that none was found, not that there is none. The darker a cell, the larger
      its rate. {notJudged(comparison)}
    </p>
  );
}

function OfCensus({ census }: { census: CensusDocument }) {
  const { scenarios, hosts, of, exhausted } = census;
  const count = describeCount(scenarios);
  return (
    <p class="domain">
      {exhausted
        ? `${count} scenarios, the whole lattice on ${of} hosts: every one was gone through, so 0 is none in it. `
        : `PARTIAL: stopped after ${hosts} of ${of} hosts, ${count} scenarios. Nothing is exhausted. `}
      The shares weigh every scenario alike; they do not say how common a failure is in practice.
      Properties that relate several runs are not part of a census.
    </p>
  );
}
