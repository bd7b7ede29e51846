import {
  describeBounds,
  describeChance,
  describeMost,
  describeShare,
} from '../../words/numbers.ts';
import type { Answered } from './answered.ts';

/** What a part of a panel is about. */
export interface PartProps {
  readonly answered: Answered;
  readonly strategy: string;
  /** The properties that answer the question. */
  readonly properties: readonly string[];
}

/** The rate of each property that the question takes together, with its interval and test; of one alone the question says it all. */
export function PropertyTable({ answered, strategy, properties }: PartProps) {
  if (properties.length < 2) return null;
  const cells = answered.cells.filter(
    (cell) => cell.strategy === strategy && properties.includes(cell.property),
  );
  return (
    <table>
      <caption>By property</caption>
      <thead>
        <tr>
          <th scope="col">property</th>
          <th scope="col">VMs</th>
          <th scope="col">rate, 95 % interval</th>
          <th scope="col">against {answered.baseline}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <PropertyRow key={cell.property} cell={cell} />
        ))}
      </tbody>
    </table>
  );
}

function PropertyRow({ cell }: { readonly cell: Answered['cells'][number] }) {
  const { property, judged, violated, exercised, interval, againstBaseline } = cell;
  if (exercised === 0) {
    return (
      <tr>
        <th scope="row">{property}</th>
        <td colSpan={3}>not exercised</td>
      </tr>
    );
  }
  const rate =
    violated === 0
      ? describeMost(interval)
      : `${describeShare(violated, judged)}, ${describeBounds(interval)}`;
  const paired =
    againstBaseline === null
      ? ''
      : `${signed(againstBaseline.difference)} (${describeChance(againstBaseline.p)})`;
  return (
    <tr>
      <th scope="row">{property}</th>
      <td>{violated}</td>
      <td>{rate}</td>
      <td>{paired}</td>
    </tr>
  );
}

function signed(difference: number): string {
  if (difference === 0) return 'as many';
  return difference > 0 ? `${difference} more` : `${-difference} fewer`;
}
