import { counted } from '../words/numbers.ts';
import { listed } from '../words/wrap.ts';
import type { Answer } from './answers.ts';
import type { Comparison } from './comparison.ts';
import { type Question, questions } from './questions.ts';
import { standingOf } from './standing.ts';

/** What sentences are made of: a comparison, or a document of one. */
export type Compared = Pick<
  Comparison,
  'scenarios' | 'strategies' | 'baseline' | 'answers' | 'ownIdeas'
>;

/** What runs today, whose sentence nobody should have to ask for. */
export const TODAY = 'mainline';
/** Sentences beyond which a reader takes the table. */
const MOST_SENTENCES = 4;
/** Proposals that are spoken of where too many are compared to speak of all. */
const BEST = 2;
/** Costs that a sentence names. */
const MOST_COSTS = 2;

/** The question that an answer is to. */
export function questionIn({ question: id }: Answer): Question {
  return questions.find((question) => question.id === id) ?? questions[0];
}

/** What was compared, in one line. */
export function subjectOf({
  scenarios,
  seed,
  strategies,
  baseline,
  classes,
}: Pick<Comparison, 'scenarios' | 'seed' | 'strategies' | 'baseline' | 'classes'>): string {
  const hosts = classes === undefined ? '' : ` on ${classes.join(', ')}`;
  const who = counted(strategies.length, 'strategy', 'strategies');
  const what = `${who} on the same ${counted(scenarios, 'VM')}${hosts} (seed ${seed})`;
  return strategies.length === 1 ? what : `${what}, against ${baseline}`;
}

/** The strategies to speak of: all but the baseline where these are few, else the best proposals and `mainline`. */
export function spokenOf(compared: Compared): string[] {
  const others = compared.strategies.filter((id) => id !== compared.baseline);
  if (others.length <= MOST_SENTENCES) return others;
  const proposals = rankedProposals(compared);
  const best = proposals.slice(0, BEST);
  return [...best, ...proposals.filter((id) => id === TODAY && !best.includes(id))];
}

/** The proposals besides the baseline, the one that fails least often first, by the most harmful failure. */
export function rankedProposals(compared: Compared): string[] {
  const { strategies, baseline, ownIdeas } = compared;
  return strategies
    .filter((id) => id !== baseline && !ownIdeas.includes(id))
    .toSorted((one, other) => compareHarm(compared, one, other));
}

/** The proposals, in the same order, that are worse than the baseline in nothing, beyond chance. */
export function proposalsWithoutCost(compared: Compared): string[] {
  return rankedProposals(compared).filter(
    (id) => !compared.answers.some((answer) => answer.strategy === id && isWorse(answer)),
  );
}

/** Below 0 where `one` fails less often: by the first question whose counts differ. */
function compareHarm({ answers }: Compared, one: string, other: string): number {
  const countsOf = (strategy: string) =>
    answers.filter((answer) => answer.strategy === strategy).map(({ violated }) => violated);
  const [counts, others] = [countsOf(one), countsOf(other)];
  const at = counts.findIndex((count, index) => count !== others[index]);
  return at < 0 ? 0 : (counts[at] ?? 0) - (others[at] ?? 0);
}

/** A part of a sentence on a strategy. */
export interface Clause {
  readonly words: string;
  /** What it is about; null for a clause on all else. */
  readonly answer: Answer | null;
}

/** How a strategy does against the baseline: the worst failure first, and then what it costs, and where. */
export function sentenceOn(compared: Compared, strategy: string): string {
  const words = clausesOn(compared, strategy).map((clause) => clause.words);
  return words.length === 0 ? '' : `${strategy}: ${words.join('; ')}.`;
}

/** The parts of that sentence; none where nothing was asked. */
export function clausesOn(compared: Compared, strategy: string): Clause[] {
  const [first, ...others] = compared.answers.filter((answer) => answer.strategy === strategy);
  if (first === undefined) return [];
  const costs = others.filter(isWorse);
  const left = costs.length - MOST_COSTS;
  const on = (answer: Answer, whole: string) => ({
    words: clauseOn(compared, answer, whole),
    answer,
  });
  const rest = (words: string) => [{ words, answer: null }];
  return [
    on(first, ` of ${counted(compared.scenarios, 'VM')}`),
    ...costs.slice(0, MOST_COSTS).map((cost) => on(cost, '')),
    ...(left > 0 ? rest(`worse in ${left} more`) : []),
    ...(costs.length === 0
      ? rest(`in nothing else worse than ${compared.baseline} beyond chance`)
      : []),
  ];
}

/** Whether a strategy violates more often than the baseline, which is hardly chance. */
export function isWorse(answer: Pick<Answer, 'againstBaseline'>): boolean {
  return standingOf(answer) === 'worse';
}

function clauseOn({ answers, baseline }: Compared, answer: Answer, whole: string): string {
  const { question, violated } = answer;
  const before = answers.find((one) => one.strategy === baseline && one.question === question);
  const count = violated === 0 ? 'none' : String(violated);
  const how = `${questionIn(answer).does} on ${count}${whole}`;
  return `${how} (${baseline}: ${before?.violated ?? 0})${describeWhere(answer)}`;
}

/** What those that fail share: `, all on Gen1`; empty where nothing sets them apart. */
export function describeWhere({ where, violated }: Pick<Answer, 'where' | 'violated'>): string {
  if (where === null) return '';
  const who = where.scenarios === violated ? 'all' : `${where.scenarios} of them`;
  return `, ${who} ${listed(where.traits)}`;
}
