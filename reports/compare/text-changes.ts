import { kindGroups, kindLabel } from '../failures/kind-groups.ts';
import { command, left, paragraph, type Section, section, table } from '../words/blocks.ts';
import { CHANGES, type Change, type Changes, type KindChange } from './changes.ts';
import type { Comparison } from './comparison.ts';
import { runCommand } from './parts.ts';

const HEADS: Readonly<Record<Change, (baseline: string, strategy: string) => string>> = {
  cured: (baseline, strategy) => `Cured: ${baseline} shows it, ${strategy} never does`,
  brought: (baseline, strategy) => `Brought: ${strategy} shows it, ${baseline} never does`,
  fewer: (_, strategy) => `In fewer scenarios under ${strategy}`,
  more: (_, strategy) => `In more scenarios under ${strategy}`,
  tied: () => 'Tied: in as many scenarios under both',
};

const COLUMNS = [left('kind of failure'), left('scenarios'), left('smallest')];

/** What each strategy from a file changes against the baseline, in plain words. */
export function changesSections(comparison: Comparison): Section[] {
  const { baseline, files = {} } = comparison;
  return (comparison.changes ?? []).map((changes) => {
    const { strategy, kinds } = changes;
    const lists = CHANGES.map((change) => ({
      head: HEADS[change](baseline, strategy),
      rows: kinds.filter((kind) => kind.change === change).map(rowOf),
    })).filter(({ rows }) => rows.length > 0);
    const smallest = lists[0]?.rows[0]?.[2];
    const replay =
      smallest === undefined ? [] : runCommand(comparison, smallest, [baseline, strategy]);
    return section(
      `What ${files[strategy] ?? strategy} changes against ${baseline}`,
      paragraph(sumOf(comparison, changes)),
      ...lists.flatMap(({ head, rows }) => [paragraph(`${head}:`), table(COLUMNS, rows)]),
      section('Replay one, for example', command(...replay)),
    );
  });
}

function sumOf({ scenarios, baseline }: Comparison, { strategy, kinds }: Changes): string {
  const count = (change: Change) => kinds.filter((kind) => kind.change === change).length;
  const shown = kinds.length - count('brought');
  return (
    `Of the ${shown} kinds of failure that ${baseline} shows on these ${scenarios} scenarios, ` +
    `${strategy} cures ${count('cured')}, shows ${count('fewer')} in fewer scenarios and ` +
    `${count('more')} in more, and ties on ${count('tied')}. It brings ${count('brought')} that ` +
    `${baseline} does not show.`
  );
}

/** A kind with both counts and the smallest scenario that shows the change. */
function rowOf(kind: KindChange): [kind: string, scenarios: string, smallest: string] {
  const groups = kindGroups([kind]).map(({ label }) => label);
  const label = [...groups, kindLabel(kind)].join(', ');
  return [label, kind.scenarios.join(' to '), smallestOf(kind) ?? '-'];
}

function smallestOf({ change, onlyBaseline, onlyStrategy, both }: KindChange): string | null {
  if (change === 'cured' || change === 'fewer') return onlyBaseline.smallest;
  if (change === 'tied') return both.smallest ?? onlyStrategy.smallest;
  return onlyStrategy.smallest;
}
