import { HEAT_WORDS } from './cell-words.ts';
import type { Sums } from './sums.ts';

/** What colours, arrows and small print in the cells mean. */
export function Legend({ sums }: { sums: Sums }) {
  return (
    <div class="legend">
      <ul aria-label="Colours by rate">
        {HEAT_WORDS.map((words, heat) => (
          <li key={words} class={`heat-${heat}`}>
            {words}
          </li>
        ))}
      </ul>
      {sums.of === 'census' ? null : (
        <p>
          {'\u25bc'} fewer, {'\u25b2'} more than {sums.baseline}. A rate leads to the smallest
          scenario found.
        </p>
      )}
      <p>
        Last in a cell: the kind of failure met most often, and whether in the first kernel or a
        later one. Point at a cell, or move to it by keyboard, to read it in full; arrow keys move
        from cell to cell.
      </p>
    </div>
  );
}
