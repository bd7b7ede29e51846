import { kindGroups, kindLabel } from '../failures/kind-groups.ts';
import { inColumns } from '../words/columns.ts';
import { wrapped } from '../words/wrapped.ts';
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

/** What each strategy from a file changes against the baseline, in plain words. */
export function describeChanges(comparison: Comparison): string[] {
  return (comparison.changes ?? []).flatMap((changes) => {
    const { head, sum, lists, replay } = changesWords(comparison, changes);
    return [
      '',
      `${head}:`,
      ...wrapped(` ${sum}`),
      ...lists.flatMap((list) => [
        '',
        ` ${list.head}:`,
        ...inColumns(list.rows.map((row) => [`   ${row.label}`, ...row.cells])),
      ]),
      ...(replay === null ? [] : ['', ' Replay one, for example:', `   ${replay}`]),
    ];
  });
}

/** What a strategy changes: a headline, a sentence, the kinds of each sort, and a command. */
export function changesWords(comparison: Comparison, changes: Changes) {
  const { baseline, files = {} } = comparison;
  const { strategy, kinds } = changes;
  const lists = CHANGES.flatMap((change) => {
    const rows = kinds.filter((kind) => kind.change === change).map(rowOf);
    return rows.length === 0 ? [] : [{ head: HEADS[change](baseline, strategy), rows }];
  });
  const smallest = lists[0]?.rows[0]?.cells[1];
  return {
    head: `What ${files[strategy] ?? strategy} changes against ${baseline}`,
    sum: sumOf(comparison, changes),
    lists,
    replay: smallest === undefined ? null : runCommand(comparison, smallest, [baseline, strategy]),
  };
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
function rowOf(kind: KindChange) {
  const groups = kindGroups([kind]).map(({ label }) => label);
  const counts = kind.scenarios.join(' to ');
  return {
    label: [...groups, kindLabel(kind)].join(', '),
    cells: [counts, smallestOf(kind) ?? '-'] as const,
  };
}

function smallestOf({ change, onlyBaseline, onlyStrategy, both }: KindChange): string | null {
  if (change === 'cured' || change === 'fewer') return onlyBaseline.smallest;
  if (change === 'tied') return both.smallest ?? onlyStrategy.smallest;
  return onlyStrategy.smallest;
}
