import { kindGroups, kindLabel } from '../failures/kind-groups.ts';
import {
  command,
  left,
  paragraph,
  type Section,
  section,
  type TableRow,
  table,
  under,
} from '../words/blocks.ts';
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
      kinds: kinds.filter((kind) => kind.change === change),
    })).filter((one) => one.kinds.length > 0);
    const smallest = lists[0]?.kinds.map(smallestOf)[0] ?? null;
    const replay = smallest === null ? [] : runCommand(comparison, smallest, [baseline, strategy]);
    return section(
      `What ${files[strategy] ?? strategy} changes against ${baseline}`,
      paragraph(sumOf(comparison, changes)),
      ...lists.flatMap((one) => [paragraph(`${one.head}:`), table(COLUMNS, rowsOf(one.kinds))]),
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

/** Kinds with both counts and the smallest scenario that shows the change, below what they are of. */
function rowsOf(kinds: readonly KindChange[]): (readonly string[] | TableRow)[] {
  return kindGroups(kinds).flatMap(({ label, kinds: members }) => [
    [label],
    ...members.map((kind) =>
      under(kindLabel(kind), kind.scenarios.join(' to '), smallestOf(kind) ?? '-'),
    ),
  ]);
}

function smallestOf({ change, onlyBaseline, onlyStrategy, both }: KindChange): string | null {
  if (change === 'cured' || change === 'fewer') return onlyBaseline.smallest;
  if (change === 'tied') return both.smallest ?? onlyStrategy.smallest;
  return onlyStrategy.smallest;
}
