import { kindMark } from '../../failures/kind-groups.ts';
import type { PartProps } from './property-table.tsx';

const REMARKS = { shown: '', brought: 'new', cured: 'gone', neither: '' } as const;

/** The kinds of failure of a strategy, beside the baseline's. */
export function KindList({ answered, strategy, properties }: PartProps) {
  const { strategies, baseline, kinds } = answered;
  const [at, base] = [strategies.indexOf(strategy), strategies.indexOf(baseline)];
  const shown = kinds
    .filter(({ property }) => properties.includes(property))
    .map((kind) => ({ ...kind, own: kind.scenarios[at] ?? 0, before: kind.scenarios[base] ?? 0 }))
    .filter(({ own, before }) => own + before > 0);
  if (shown.length === 0) return null;
  return (
    <table class="kinds-of">
      <caption>By kind of failure</caption>
      <thead>
        <tr>
          <th scope="col">{strategy}</th>
          {at === base ? null : <th scope="col">{baseline}</th>}
          <th scope="col">what happens</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, sentence, own, before }) => (
          <tr key={id}>
            <td>{own}</td>
            {at === base ? null : <td>{before}</td>}
            <td>
              {sentence}
              {REMARKS[kindMark(own, before)] === '' ? null : (
                <strong> ({REMARKS[kindMark(own, before)]})</strong>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
