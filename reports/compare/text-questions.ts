import { assumedOtherwise } from '../assume/assumptions.ts';
import { type Block, left, paragraph, right, type Table, table, under } from '../words/blocks.ts';
import { listed } from '../words/wrap.ts';
import type { Answer } from './answers.ts';
import { censusFails } from './census-fails.ts';
import type { Comparison } from './comparison.ts';
import { notExercised } from './parts.ts';
import { askedOf } from './questions.ts';
import { questionIn } from './sentences.ts';

/** After a count of 0 that the census contradicts. */
const MARK = '*';

/** Columns for an id beside which all questions fit into 80: as many as the longest built-in one has. */
const LONGEST = 18;

/** A row for each strategy and a column for each question; ideas of our own below the proposals. */
export function questionsBlocks(comparison: Comparison): Block[] {
  const { strategies, ownIdeas, answers } = comparison;
  const exercised = exercisedQuestions(comparison);
  const counted = answers.filter(({ question }) => exercised.has(question));
  const asked = counted.filter(({ strategy }) => strategy === strategies[0]).map(questionIn);
  const rowOf = (id: string) => [
    shortened(id),
    ...counted
      .filter(({ strategy }) => strategy === id)
      .map((answer) => cellOf(comparison, answer)),
  ];
  const proposals = strategies.filter((id) => !ownIdeas.includes(id));
  const ideas = ownIdeas.length === 0 ? [] : [['our own, not proposals:']];
  const shown: Table = table(
    [left(), ...asked.map(({ head }) => right(head))],
    [...proposals.map(rowOf), ...ideas, ...ownIdeas.map((id) => under(...rowOf(id)))],
  );
  return [shown, paragraph(noteOn(comparison)), paragraph(idleNote(comparison, exercised))];
}

/** The questions of which some scenario puts a property to the test. */
function exercisedQuestions(comparison: Comparison): ReadonlySet<string> {
  const idle = notExercised(comparison);
  const tested = comparison.properties.filter((id) => !idle.includes(id));
  return new Set(askedOf(tested).map(({ question }) => question.id));
}

/** Names the questions without a column; empty where each has one. */
function idleNote({ properties }: Comparison, exercised: ReadonlySet<string>): string {
  const idle = askedOf(properties).filter(({ question }) => !exercised.has(question.id));
  if (idle.length === 0) return '';
  return `Not exercised by these VMs: ${listed(idle.map(({ question }) => question.head))}.`;
}

/** A long id without its middle. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  return `${id.slice(0, LONGEST - 9)}...${id.slice(-6)}`;
}

function cellOf(comparison: Comparison, answer: Answer): string {
  if (answer.judged === 0) return 'not run';
  return `${answer.violated}${isContradicted(comparison, answer) ? MARK : ''}`;
}

/**
 * Whether no VM of the sample fails, and some of the census does. Files of one's own are in no census, and it
 * rests on the usual assumptions.
 */
function isContradicted(
  { files = {}, assumed, properties }: Comparison,
  { strategy, question, judged, violated }: Answer,
): boolean {
  if (judged === 0 || violated > 0 || strategy in files) return false;
  const isUsual = Object.keys(assumedOtherwise(assumed)).length === 0;
  return isUsual && censusFails(strategy, question, properties);
}

function noteOn(comparison: Comparison): string {
  const { answers } = comparison;
  if (!answers.some((answer) => isContradicted(comparison, answer))) {
    return 'Figures: VMs that fail. 0 is no proof.';
  }
  return `Figures: VMs that fail. 0 is no proof; 0${MARK}: others do, as "hvmmio census" shows.`;
}
