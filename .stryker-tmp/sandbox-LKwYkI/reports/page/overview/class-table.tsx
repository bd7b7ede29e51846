import { describeShare } from '../../words/numbers.ts';
import { listed } from '../../words/wrap.ts';
import type { PartProps } from './property-table.tsx';

/** The classes of hosts on which VMs fail, the largest share first, and those on which none does. */
export function ClassTable({ answered, strategy, properties }: PartProps) {
  const at = answered.strategies.indexOf(strategy);
  const all = answered.strata
    .filter(({ property }) => properties.includes(property))
    .map(({ property, hostClass, judged, violated }) => ({
      property,
      hostClass,
      judged: judged[at] ?? 0,
      violated: violated[at] ?? 0,
    }));
  const failing = all
    .filter(({ violated }) => violated > 0)
    .sort((one, other) => other.violated / other.judged - one.violated / one.judged);
  const classes = [...new Set(all.map(({ hostClass }) => hostClass))];
  const clear = classes.filter((id) => !failing.some(({ hostClass }) => hostClass === id));
  if (classes.length === 0) return null;
  return (
    <div>
      <table>
        <caption>By class of hosts</caption>
        <tbody>
          {failing.map(({ property, hostClass, judged, violated }) => (
            <tr key={`${property} ${hostClass}`}>
              <th scope="row">
                {hostClass}
                {properties.length === 1 ? '' : `, ${property}`}
              </th>
              <td>
                {violated} of {judged}
              </td>
              <td>{describeShare(violated, judged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {clear.length === 0 ? null : <p class="quiet">None found on {listed(clear)}.</p>}
    </div>
  );
}
