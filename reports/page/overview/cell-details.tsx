import { cellSentences } from './cell-words.ts';
import type { SumCell, Sums } from './sums.ts';

/** What the cell under the pointer, or with the focus, says in full; cells have it for screen readers. */
export function CellDetails({ cell, sums }: { cell: SumCell | null; sums: Sums }) {
  if (cell === null) return <div class="details empty" />;
  return (
    <div class="details" aria-hidden="true">
      <p class="headline">
        {cell.strategy}: {cell.property}
      </p>
      <p>{cellSentences(cell, sums).join(' ')}</p>
    </div>
  );
}
