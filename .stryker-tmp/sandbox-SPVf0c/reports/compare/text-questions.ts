import { assumedOtherwise } from '../assume/assumptions.ts';
import {
  type Block,
  left,
  paragraph,
  right,
  type Table,
  type TableRow,
  table,
} from '../words/blocks.ts';
import type { Tone } from '../words/colours.ts';
import { isShown } from '../words/numbers.ts';
import { listed } from '../words/wrap.ts';
import type { Answer } from './answers.ts';
import type { Comparison } from './comparison.ts';
import { askedQuestions, figureOf, isContradicted, MARK } from './figures.ts';
import type { Question } from './questions.ts';
import { questionIn } from './sentences.ts';

/** Columns for an id beside which all questions fit into 80: as many as the longest built-in one has. */
const LONGEST = 18;

/** A row for each strategy and a column for each question; ideas of our own below the proposals. */
export function questionsBlocks(comparison: Comparison): Block[] {
  const { strategies, ownIdeas, answers } = comparison;
  const { exercised, idle } = askedQuestions(comparison);
  const counted = answers.filter((answer) => exercised.includes(questionIn(answer)));
  const asked = counted.filter(({ strategy }) => strategy === strategies[0]).map(questionIn);
  const rowOf = (id: string): TableRow => {
    const own = counted.filter(({ strategy }) => strategy === id);
    const figures = own.map((answer) => figureOf(comparison, answer, isUsual(comparison)));
    const cells = [shortened(id), ...figures];
    return { cells, depth: ownIdeas.includes(id) ? 1 : 0, tones: [null, ...own.map(toneOf)] };
  };
  const proposals = strategies.filter((id) => !ownIdeas.includes(id));
  const ideas = ownIdeas.length === 0 ? [] : [['our own, not proposals:']];
  const shown: Table = table(
    [left(), ...asked.map(({ head }) => right(head))],
    [...proposals.map(rowOf), ...ideas, ...ownIdeas.map(rowOf)],
  );
  return [shown, paragraph(noteOn(comparison)), paragraph(idleNote(idle))];
}

/** Worse or better than the baseline beyond chance; null where neither is shown. */
function toneOf({ againstBaseline }: Answer): Tone | null {
  if (againstBaseline === null || !isShown(againstBaseline.p)) return null;
  return againstBaseline.difference > 0 ? 'worse' : 'better';
}

/** Names the questions without a column; empty where each has one. */
function idleNote(idle: readonly Question[]): string {
  if (idle.length === 0) return '';
  return `Not exercised by these VMs: ${listed(idle.map(({ head }) => head))}.`;
}

/** A long id without its middle. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  return `${id.slice(0, LONGEST - 9)}...${id.slice(-6)}`;
}

function isUsual({ assumed }: Comparison): boolean {
  return Object.keys(assumedOtherwise(assumed)).length === 0;
}

function noteOn(comparison: Comparison): string {
  const { answers } = comparison;
  if (!answers.some((answer) => isContradicted(comparison, answer, isUsual(comparison)))) {
    return 'Figures: VMs that fail. 0 is no proof.';
  }
  return `Figures: VMs that fail. 0 is no proof; 0${MARK}: others do, as "hvmmio census" shows.`;
}
