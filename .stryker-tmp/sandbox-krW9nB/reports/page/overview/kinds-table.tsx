import {
  kindGroups,
  kindLabel,
  kindMark,
  kindSums,
  kindsLegend,
} from '../../failures/kind-groups.ts';
import type { KindRow } from '../../failures/kind-rows.ts';
import { describeCount, describeShare } from '../../words/numbers.ts';
import { Heads } from './heads.tsx';
import type { Sums } from './sums.ts';

/** Kinds of failure by strategies in the proposals' order: shown, cured (-) or brought (+). */
export function KindsTable({ sums }: { sums: Sums }) {
  const { kinds, strategies, baseline } = sums;
  const base = strategies.indexOf(baseline);
  return (
    <>
      <p class="domain">
        {sums.of === 'comparison' ? 'Scenarios' : 'Shares of the scenarios'} that show each; a
        scenario may show several. {kindsLegend(baseline)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" aria-label="Kinds of failure by strategies" tabIndex={0}>
        <table class="kinds">
          <Heads rows="kind" strategies={strategies} />
          {kindGroups(kinds).map((group) => (
            <tbody key={group.label}>
              <GroupHead label={group.label} columns={strategies.length + 1} />
              {group.kinds.map((kind) => (
                <Kind key={kind.id} kind={kind} sums={sums} base={base} />
              ))}
            </tbody>
          ))}
          <tbody>
            <GroupHead label={`of ${kinds.length} kinds`} columns={strategies.length + 1} />
            {kindSums(kinds, strategies, base).map(({ label, counts }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {counts.map((count, at) => (
                  <td key={at}>{count}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function GroupHead({ label, columns }: { label: string; columns: number }) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={columns}>
        <span>{label}</span>
      </th>
    </tr>
  );
}

function Kind({ kind, sums, base }: { kind: KindRow; sums: Sums; base: number }) {
  const judged = sums.rows[0]?.cells[0]?.judged ?? 0;
  const show = (count: number) =>
    sums.of === 'census' ? describeShare(count, judged) : describeCount(count);
  const ofBaseline = kind.scenarios[base] ?? 0;
  return (
    <tr>
      <th scope="row">
        {kindLabel(kind)}
        <small>{kind.sentence}</small>
      </th>
      {kind.scenarios.map((count, at) => {
        const mark = kindMark(count, ofBaseline);
        return (
          <td key={at} class={mark}>
            {mark === 'cured' ? '-' : null}
            {mark === 'shown' ? show(count) : null}
            {mark === 'brought' ? `+${show(count)}` : null}
          </td>
        );
      })}
    </tr>
  );
}
