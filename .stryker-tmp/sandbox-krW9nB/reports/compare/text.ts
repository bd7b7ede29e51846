import { kindsSection } from '../failures/kinds-table.ts';
import { describeStopped, type Stopped } from '../running/stopped.ts';
import {
  type Blocks,
  command,
  figures,
  type Item,
  item,
  list,
  paragraph,
  section,
  title,
} from '../words/blocks.ts';
import type { Paint } from '../words/colours.ts';
import { toMail } from '../words/mail.ts';
import { toMarkdown } from '../words/markdown.ts';
import { counted } from '../words/numbers.ts';
import { shellWord } from '../words/shell-word.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import type { Comparison } from './comparison.ts';
import { methodSection } from './method.ts';
import { cellRows, notJudged, replayCommand, runCommand, smallestOf } from './parts.ts';
import { sentenceOn, spokenOf, subjectOf } from './sentences.ts';
import type { Shift } from './shifts.ts';
import { apartSections } from './text-apart.ts';
import { changesSections } from './text-changes.ts';
import { questionsBlocks } from './text-questions.ts';
import { ratesSection } from './text-rates.ts';
import { shiftsSection } from './text-shifts.ts';
import { strataSection } from './text-strata.ts';

/** Lines that a terminal of 80 columns shows at once; a narrower one needs more. */
const MOST_LINES = 40;

/** How a comparison is written. */
export interface Manner {
  /** Columns of a terminal. */
  readonly width?: number;
  readonly paint?: Paint | null;
  /** Whether all that is known follows: intervals, tests, classes of hosts, kinds, the population. */
  readonly details?: boolean;
  /** That of hvmmio, which a mail names beside the commands that replay it. */
  readonly version?: string;
}

/**
 * A comparison for a terminal, of at most 40 lines without details: sentences are left out where there is
 * no room for them, the last one at last. `shifts` as counts change under other assumptions, or null.
 */
export function writeComparison(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
  { width = USUAL_WIDTH, details = false, paint = null }: Manner = {},
): string {
  const rest = [
    ...(details ? detailBlocks(comparison) : []),
    ...(shifts === null ? [] : [shiftsSection(comparison, shifts)]),
  ];
  const written = (blocks: Blocks) => toTerminal(blocks, { width, paint, apart: 2 });
  const most = Math.ceil((MOST_LINES * USUAL_WIDTH) / Math.min(width, USUAL_WIDTH));
  let spoken = spokenOf(comparison);
  while (
    spoken.length > 0 &&
    written(summaryBlocks(comparison, spoken)).split('\n').length > most + 1
  ) {
    spoken = spoken.toSpliced(-2, 1);
  }
  return written([...summaryBlocks(comparison, spoken), ...rest]);
}

/** The same as Markdown. */
export function writeComparisonMarkdown(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
  { details = false }: Manner = {},
): string {
  return toMarkdown([
    ...summaryBlocks(comparison, spokenOf(comparison)),
    ...(details ? detailBlocks(comparison) : []),
    ...(shifts === null ? [] : [shiftsSection(comparison, shifts)]),
  ]);
}

/** The same as plain text for a mail. */
export function writeComparisonMail(
  comparison: Comparison,
  shifts: readonly Shift[] | null = null,
  { details = false, version }: Manner = {},
): string {
  const by = version === undefined ? '' : ` with hvmmio ${version}`;
  return toMail([
    ...summaryBlocks(comparison, spokenOf(comparison), by),
    ...(details ? detailBlocks(comparison, by) : []),
    ...(shifts === null ? [] : [shiftsSection(comparison, shifts)]),
  ]);
}

/** The answer: what was compared, sentences, one table, and where to look next, `by` what. */
function summaryBlocks(comparison: Comparison, spoken: readonly string[], by = ''): Blocks {
  const { stopped = [], leftOut = [] } = comparison;
  return [
    title(subjectOf(comparison)),
    ...stopped.map((one) => paragraph(`Stopped and left out: ${describeStopped(one)}`)),
    ...leftOut.slice(0, 1).map((one) => paragraph(describeLeftOut(one, leftOut.length))),
    list(spoken.map((id) => sentenceOn(comparison, id))),
    ...questionsBlocks(comparison),
    ...apartSections(comparison),
    section(`Look next${by}`, list(nextSteps(comparison, spoken))),
  ];
}

function nextSteps(comparison: Comparison, spoken: readonly string[]): Item[] {
  const { baseline, answers, strategies, ownIdeas, files = {} } = comparison;
  const proposals = [...spoken.toReversed(), ...strategies].filter((id) => !ownIdeas.includes(id));
  const [failure] = proposals.flatMap((id) =>
    answers.filter(({ strategy, smallest }) => strategy === id && smallest !== null),
  );
  const [best] = spoken;
  const both = [baseline, best]
    .map((id) => `--strategy ${shellWord(`${files[id ?? ''] ?? id}`)}`)
    .join(' ');
  return [
    ...(failure === undefined
      ? []
      : [item([{ code: explainCommand(comparison, failure.strategy, `${failure.smallest}`) }])]),
    ...(strategies.length < 3 || best === undefined
      ? []
      : [item([{ code: `hvmmio compare ${both}` }])]),
    item('the same with --details: intervals, paired tests, host classes, kinds, method'),
  ];
}

/** Why a strategy fails on a scenario, on what the comparison assumed. */
function explainCommand(comparison: Comparison, strategy: string, scenario: string): string {
  const [, ...under] = runCommand(comparison, scenario, [strategy]);
  return [`hvmmio explain ${scenario}`, ...under].join(' ');
}

/** All else that is known, property by property. */
function detailBlocks(comparison: Comparison, by = ''): Blocks {
  const { scenarios, seed, strategies, baseline, kinds, assumed } = comparison;
  const replay = replayCommand(comparison);
  return [
    paragraph(
      `Scenarios, of ${scenarios} drawn from the population of real VMs, that violate a property (0: no violation was found; that is no proof):`,
    ),
    figures(
      strategies,
      cellRows(comparison, ({ violated }) => String(violated)),
    ),
    paragraph([
      'The smallest scenario found for each, ordinary ones first: ',
      { code: `population-${seed}-N` },
      ' with this N',
    ]),
    figures(
      strategies,
      cellRows(comparison, (cell) => smallestOf(cell, seed)),
    ),
    paragraph(notJudged(comparison)),
    section(`Replay one${by}, for example`, command(...replay)),
    ratesSection(comparison),
    strataSection(comparison),
    kindsSection({ kinds, strategies, baseline, figure: 'Scenarios', show: String }),
    methodSection(assumed),
    ...changesSections(comparison),
  ];
}

/** How many scenarios no count has, and the first of them. */
export function describeLeftOut(first: Stopped, all: number): string {
  return `Left out, as a strategy could not go on: ${counted(all, 'VM')}; the first: ${describeStopped(first)}`;
}
