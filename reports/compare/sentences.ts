import { isShown } from '../words/numbers.ts';
import { listed } from '../words/wrap.ts';
import type { Answer } from './answers.ts';
import type { Comparison } from './comparison.ts';
import { type Question, questions } from './questions.ts';

/** What sentences are made of: a comparison, or a document of one. */
export type Compared = Pick<
  Comparison,
  'scenarios' | 'strategies' | 'baseline' | 'answers' | 'ownIdeas'
>;

/** What runs today, whose sentence nobody should have to ask for. */
const TODAY = 'mainline';
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

/** The strategies to speak of: all but the baseline where these are few, else the best proposals and `mainline`. */
export function spokenOf(compared: Compared): string[] {
  const { strategies, baseline, ownIdeas } = compared;
  const others = strategies.filter((id) => id !== baseline);
  if (others.length <= MOST_SENTENCES) return others;
  const proposals = others.filter((id) => !ownIdeas.includes(id));
  const best = proposals.toSorted((one, other) => compareHarm(compared, one, other)).slice(0, BEST);
  return [...best, ...proposals.filter((id) => id === TODAY && !best.includes(id))];
}

/** Below 0 where `one` fails less often: by the first question whose counts differ. */
function compareHarm({ answers }: Compared, one: string, other: string): number {
  const countsOf = (strategy: string) =>
    answers.filter((answer) => answer.strategy === strategy).map(({ violated }) => violated);
  const [counts, others] = [countsOf(one), countsOf(other)];
  const at = counts.findIndex((count, index) => count !== others[index]);
  return at < 0 ? 0 : (counts[at] ?? 0) - (others[at] ?? 0);
}

/** How a strategy does against the baseline: the worst failure first, and then what it costs, and where. */
export function sentenceOn(compared: Compared, strategy: string): string {
  const [first, ...others] = compared.answers.filter((answer) => answer.strategy === strategy);
  if (first === undefined) return '';
  const costs = others.filter(isWorse);
  const left = costs.length - MOST_COSTS;
  const clauses = [
    clauseOn(compared, first, ` of ${compared.scenarios} VMs`),
    ...costs.slice(0, MOST_COSTS).map((cost) => clauseOn(compared, cost, '')),
    ...(left > 0 ? [`worse in ${left} more`] : []),
    ...(costs.length === 0
      ? [`in nothing else worse than ${compared.baseline} beyond chance`]
      : []),
  ];
  return `${strategy}: ${clauses.join('; ')}.`;
}

/** Whether a strategy violates more often than the baseline, which is hardly chance. */
function isWorse({ againstBaseline }: Answer): boolean {
  return againstBaseline !== null && againstBaseline.difference > 0 && isShown(againstBaseline.p);
}

function clauseOn({ answers, baseline }: Compared, answer: Answer, whole: string): string {
  const { question, violated } = answer;
  const before = answers.find((one) => one.strategy === baseline && one.question === question);
  const count = violated === 0 ? 'none' : String(violated);
  const how = `${questionIn(answer).does} on ${count}${whole}`;
  return `${how} (${baseline}: ${before?.violated ?? 0})${describeWhere(answer)}`;
}

/** What those that fail share: `, all on Gen1`; empty where nothing sets them apart. */
function describeWhere({ where, violated }: Answer): string {
  if (where === null) return '';
  const who = where.scenarios === violated ? 'all' : `${where.scenarios} of them`;
  return `, ${who} ${listed(where.traits)}`;
}
