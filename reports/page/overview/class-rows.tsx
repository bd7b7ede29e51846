import { describeShare } from '../../words/numbers.ts';
import { heatOf } from './cell-words.ts';
import type { StratumRow, Sums } from './sums.ts';

interface ClassRowsProps {
  readonly sums: Sums;
  readonly property: string;
}

/** A row for each class of hosts: how many of its scenarios violate the property. */
export function ClassRows({ sums, property }: ClassRowsProps) {
  return (
    <>
      {strataOf(sums, property).map((stratum) => (
        <tr key={stratum.hostClass} class="class">
          <th scope="row">
            {stratum.hostClass} <small>{sums.hostClasses[stratum.hostClass]} scenarios</small>
          </th>
          {sums.strategies.map((strategy, at) => (
            <ClassCell key={strategy} {...countsAt(stratum, at)} />
          ))}
        </tr>
      ))}
    </>
  );
}

type ClassCellProps = ReturnType<typeof countsAt>;

function ClassCell({ violated, judged, exercised }: ClassCellProps) {
  if (judged === 0) return <td>not judged</td>;
  if (exercised === 0) return <td>not exercised</td>;
  return (
    <td class={`heat-${heatOf(violated, judged)}`}>
      <span class="share">{describeShare(violated, judged)}</span>
      <small>{violated === 0 ? `none found in ${judged}` : `${violated} of ${judged}`}</small>
    </td>
  );
}

/** The highest rate of any class under any strategy, and the class, in words; null without classes. */
export function highestClass(sums: Sums, property: string): string | null {
  const strata = strataOf(sums, property);
  const counts = strata.flatMap((stratum) =>
    sums.strategies.map((_, at) => ({ ...countsAt(stratum, at), of: stratum.hostClass })),
  );
  const rate = ({ violated, judged }: { violated: number; judged: number }) =>
    violated / Math.max(1, judged);
  const [highest] = counts.sort((one, other) => rate(other) - rate(one));
  if (highest === undefined) return null;
  if (highest.violated === 0) return 'none in any';
  return `up to ${describeShare(highest.violated, highest.judged)} on ${highest.of}`;
}

function strataOf({ strata }: Sums, property: string): StratumRow[] {
  return strata.filter((stratum) => stratum.property === property);
}

function countsAt({ violated, judged, exercised }: StratumRow, at: number) {
  return {
    violated: violated[at] ?? 0,
    judged: judged[at] ?? 0,
    exercised: exercised?.[at] ?? null,
  };
}
