import type { ComponentChildren } from 'preact';

interface TableProps {
  /** What the table is of, for readers who do not see the page around it. */
  readonly title: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns, the first one the row's heading; rows may be shorter. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table that scrolls sideways by itself where the page is too narrow for it. */
export function Table({ title, columns, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {columns.map((_, place) =>
                place === 0 ? (
                  <th key={place} scope="row">
                    {cells[place]}
                  </th>
                ) : (
                  <td key={place}>{cells[place]}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
