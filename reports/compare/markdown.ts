import { describePopulation } from '../../properties/population/words.ts';
import { describeAssumed } from '../assume/assumptions.ts';
import { kindsLegend } from '../failures/kind-groups.ts';
import { kindsRows } from '../failures/kinds-table.ts';
import { describeStopped } from '../running/stopped.ts';
import { escapeMarkdown, fenced } from '../words/markdown/escape.ts';
import { markdownTable } from '../words/markdown/table.ts';
import type { Comparison } from './comparison.ts';
import { cellRows, notJudged, replayCommand, smallestOf } from './parts.ts';
import type { Shift } from './shifts.ts';
import { changesWords } from './text-changes.ts';
import { describeUnseen, rateCells, seenProperties } from './text-rates.ts';
import { SHIFTS_HEAD, shiftHead, shiftRows } from './text-shifts.ts';
import { describeClasses, STRATA_HEAD, strataRows } from './text-strata.ts';

/** A comparison as Markdown, with the tables of its text; `shifts` as there. */
export function writeComparisonMarkdown(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
): string {
  const { scenarios, seed, strategies, baseline, kinds, stopped = [] } = comparison;
  const table = (rows: Parameters<typeof markdownTable>[1]) => markdownTable(strategies, rows);
  const command = replayCommand(comparison);
  const sections = [
    [`## ${strategies.length} strategies on the same ${scenarios} scenarios, seed ${seed}`],
    ...stopped.flatMap((one) => paragraph(`Stopped and left out: ${describeStopped(one)}`)),
    [
      `Scenarios, of ${scenarios}, that violate a property (0: no violation was found; that is no proof):`,
    ],
    table(cellRows(comparison, ({ violated }) => String(violated))),
    [`The smallest scenario found for each: \`population-${seed}-N\` with this N`],
    table(cellRows(comparison, (cell) => smallestOf(cell, seed))),
    ...(command === null ? [] : [['Replay one, for example:'], fenced([command], 'sh')]),
    ...paragraph(notJudged(comparison)),
    ...rates(comparison),
    ['### Classes of hosts'],
    ...paragraph(describeClasses(comparison)),
    ...paragraph(STRATA_HEAD),
    table(strataRows(comparison)),
    ['### Kinds of failure'],
    ...paragraph(kindsLegend(baseline)),
    table(kindsRows(kinds, strategies, baseline, String)),
    ...(shifts === null ? [] : underOthers(comparison, shifts)),
    ['### Method'],
    ...list(describePopulation()),
    ...list(describeAssumed(comparison.assumed)),
    ...changes(comparison),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function rates(comparison: Comparison): string[][] {
  const { baseline, cells } = comparison;
  const heads = ['violated', 'rate', '95 % interval', `against ${baseline}`];
  return [
    ['### Rates'],
    ...paragraph(
      `With 95 % intervals (Wilson), and how many scenarios more or fewer than under ${baseline} ` +
        "(McNemar's exact test on the same scenarios, two-sided, each for itself).",
    ),
    ...seenProperties(comparison).map((property) => {
      const own = cells.filter((cell) => cell.property === property);
      return markdownTable(
        heads,
        own.map((cell) => ({ label: cell.strategy, cells: Object.values(rateCells(cell)) })),
        property,
      );
    }),
    ...paragraph(describeUnseen(comparison) || null),
  ];
}

function changes(comparison: Comparison): string[][] {
  return (comparison.changes ?? []).flatMap((one) => {
    const { head, sum, lists, replay } = changesWords(comparison, one);
    return [
      [`### ${escapeMarkdown(head)}`],
      ...paragraph(sum),
      ...lists.flatMap((of) => [
        ...paragraph(of.head),
        markdownTable(['scenarios', 'smallest'], of.rows, 'kind of failure'),
      ]),
      ...(replay === null ? [] : [fenced([replay], 'sh')]),
    ];
  });
}

function underOthers(comparison: Comparison, shifts: readonly Shift[]): string[][] {
  return [
    ['### Under other assumptions'],
    ...paragraph(`${SHIFTS_HEAD.join(' ')}.`),
    ...shifts.flatMap((shift) => [
      ...paragraph(shiftHead(shift)),
      ...(shift.cells.length === 0
        ? []
        : [markdownTable(comparison.strategies, shiftRows(comparison, shift))]),
    ]),
  ];
}

function paragraph(text: string | null): string[][] {
  return text === null ? [] : [[escapeMarkdown(text)]];
}

/** A line above, and those below it as a list. */
function list([head = '', ...items]: readonly string[]): string[][] {
  return [[escapeMarkdown(head)], items.map((item) => `- ${escapeMarkdown(item)}`)];
}
