import { useState } from 'preact/hooks';
import { properties, relations } from '../../../properties/index.ts';
import { moveByArrows } from './arrow-keys.ts';
import { ClassRows, highestClass } from './class-rows.tsx';
import { Heads } from './heads.tsx';
import { RateCell } from './rate-cell.tsx';
import type { SumCell, Sums } from './sums.ts';

interface RateTableProps {
  readonly sums: Sums;
  /** Is called with the cell that the reader looks at. */
  readonly inspect: (cell: SumCell) => void;
}

/** Strategies by properties; below each property, where asked for, its classes of hosts. */
export function RateTable({ sums, inspect }: RateTableProps) {
  const { strategies, rows } = sums;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" aria-label="Strategies by properties" tabIndex={0}>
      <table class="rates" onKeyDown={moveByArrows}>
        <Heads rows="violated" strategies={strategies} />
        <tbody>
          {rows.map((row) => (
            <PropertyRows key={row.property} {...{ ...row, sums, inspect }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type PropertyRowsProps = RateTableProps & Sums['rows'][number];

function PropertyRows({ property, cells, sums, inspect }: PropertyRowsProps) {
  const [open, setOpen] = useState(false);
  const highest = highestClass(sums, property);
  return (
    <>
      <tr>
        <th scope="row">
          <span class="name">{property}</span>
          <small>{[...properties, ...relations].find(({ id }) => id === property)?.summary}</small>
          {highest === null ? null : (
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              <span class="unseen">{property}: </span>by host class
              <small>{highest}</small>
            </button>
          )}
        </th>
        {cells.map((cell) => (
          <RateCell key={cell.strategy} {...{ cell, sums, inspect }} />
        ))}
      </tr>
      {open ? <ClassRows sums={sums} property={property} /> : null}
    </>
  );
}
