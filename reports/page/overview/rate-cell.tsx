import { writeRoute } from '../shared/route.ts';
import { cellSentences, heatOf, shortWords } from './cell-words.ts';
import type { SumCell, Sums } from './sums.ts';

interface RateCellProps {
  readonly cell: SumCell;
  readonly sums: Sums;
  readonly inspect: (cell: SumCell) => void;
}

/** A rate with its small print; what it says in full is its description, and shown by `inspect`. */
export function RateCell({ cell, sums, inspect }: RateCellProps) {
  const { share, interval, against, kind } = shortWords(cell);
  const row = sums.rows.findIndex(({ property }) => property === cell.property);
  const id = `cell-${row}-${sums.strategies.indexOf(cell.strategy)}`;
  return (
    <td
      class={`heat-${heatOf(cell.violated, cell.judged)}`}
      onMouseOver={() => inspect(cell)}
      onFocus={() => inspect(cell)}
      onFocusIn={() => inspect(cell)}
    >
      <Share cell={cell} share={share} id={id} inspect={inspect} />
      {Object.entries({ interval, against, kind }).map(([part, words]) =>
        words === null ? null : (
          <small key={part} class={part} aria-hidden="true">
            {words}
          </small>
        ),
      )}
      <span class="unseen" id={id}>
        {cellSentences(cell, sums).join(' ')}
      </span>
    </td>
  );
}

type ShareProps = Pick<RateCellProps, 'cell' | 'inspect'> & {
  readonly share: string;
  readonly id: string;
};

/** The share as what can be done with it: a link to the smallest scenario, or to be read in full. */
function Share({ cell, share, id, inspect }: ShareProps) {
  const { strategy, property, smallest, violated } = cell;
  if (violated === 0) {
    return (
      <span class="share" tabIndex={-1} aria-describedby={id}>
        {share}
      </span>
    );
  }
  if (smallest === null) {
    return (
      <button type="button" class="share" aria-describedby={id} onClick={() => inspect(cell)}>
        {share}
      </button>
    );
  }
  const params = new URLSearchParams({ name: smallest, strategy, property });
  return (
    <a class="share" href={writeRoute({ view: 'case', params })} aria-describedby={id}>
      {share}
    </a>
  );
}
