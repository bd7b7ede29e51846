import { properties, relations } from '../../../properties/index.ts';
import { describeShare } from '../../words/numbers.ts';
import { Heads } from './heads.tsx';
import { heatOf } from './heat.ts';
import type { SumCell, Sums } from './sums.ts';

/** Properties by strategies, with the share of scenarios that violate. */
export function RateTable({ sums: { strategies, rows } }: { readonly sums: Sums }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" aria-label="Properties by strategies" tabIndex={0}>
      <table class="rates">
        <Heads rows="violated" strategies={strategies} />
        <tbody>
          {rows.map(({ property, cells }) => (
            <tr key={property}>
              <th scope="row">
                <span class="name">{property}</span>
                <small>
                  {[...properties, ...relations].find(({ id }) => id === property)?.summary}
                </small>
              </th>
              {cells.map((cell) => (
                <Rate key={cell.strategy} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rate({ cell: { judged, violated, exercised } }: { readonly cell: SumCell }) {
  if (exercised === 0) return <td class="idle">not exercised</td>;
  return <td class={`heat-${heatOf(violated, judged)}`}>{describeShare(violated, judged)}</td>;
}
