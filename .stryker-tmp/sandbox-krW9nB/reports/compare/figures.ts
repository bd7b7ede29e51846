import type { Answer } from './answers.ts';
import { censusFails } from './census-fails.ts';
import type { Comparison } from './comparison.ts';
import { notExercised } from './parts.ts';
import { askedOf, type Question } from './questions.ts';

/** What figures are made of: a comparison, or a document of one. */
export type Figured = Pick<Comparison, 'properties' | 'files'> & {
  readonly cells: Parameters<typeof notExercised>[0]['cells'];
};

/** After a count of 0 that the census contradicts. */
export const MARK = '*';

/** The questions of which some scenario puts a property to the test, and those of which none does. */
export function askedQuestions({ properties, cells }: Figured) {
  const idle = notExercised({ properties, cells });
  const tested = askedOf(properties.filter((id) => !idle.includes(id)));
  const exercised: ReadonlySet<Question> = new Set(tested.map(({ question }) => question));
  const all = askedOf(properties).map(({ question }) => question);
  return {
    exercised: all.filter((question) => exercised.has(question)),
    idle: all.filter((question) => !exercised.has(question)),
  };
}

/** The one figure of an answer: VMs that fail. `usual` says whether all rests on the usual assumptions. */
export function figureOf(figured: Figured, answer: Answer, usual: boolean): string {
  if (answer.judged === 0) return 'not run';
  return `${answer.violated}${isContradicted(figured, answer, usual) ? MARK : ''}`;
}

/**
 * Whether no VM of the sample fails, and some of the census does. Files of one's own are in no census, and it
 * rests on the usual assumptions.
 */
export function isContradicted(
  { files = {}, properties }: Figured,
  { strategy, question, judged, violated }: Answer,
  usual: boolean,
): boolean {
  if (judged === 0 || violated > 0 || strategy in files) return false;
  return usual && censusFails(strategy, question, properties);
}
