import {
  clausesOn,
  proposalsWithoutCost,
  questionIn,
  rankedProposals,
  spokenOf,
  subjectOf,
} from '../../compare/sentences.ts';
import { type Standing, standingOf } from '../../compare/standing.ts';
import { describeStopped } from '../../running/stopped.ts';
import { listed } from '../../words/wrap.ts';
import { type Answered, roleOf } from './answered.ts';
import { describeStanding, MARKS } from './marks.ts';
import type { Known } from './strategy-panel.tsx';

interface AnswerProps {
  readonly answered: Answered;
  readonly known: Known;
}

/** What the command line says first: what was compared, and a few strategies with gain, cost and where. */
export function Answer({ answered, known }: AnswerProps) {
  const { stopped = [] } = answered;
  return (
    <section class="answer" aria-label="The answer">
      <p class="subject">{subjectOf(answered)}.</p>
      {stopped.map((one) => (
        <p key={one.strategy} class="problem">
          Stopped and left out: {describeStopped(one)}
        </p>
      ))}
      <ul class="sentences">
        {spokenOf(answered).map((id) => (
          <Sentence key={id} {...{ answered, id }} source={known.get(id)?.source} />
        ))}
      </ul>
      <div class="below">
        <WithoutCost answered={answered} />
        {answered.strategies.length < 2 ? null : <Legend />}
      </div>
    </section>
  );
}

interface SentenceProps {
  readonly answered: Answered;
  readonly id: string;
  readonly source: string | undefined;
}

function Sentence({ answered, id, source }: SentenceProps) {
  const clauses = clausesOn(answered, id);
  const first = clauses[0]?.answer;
  const question = first ? questionIn(first).head : '';
  return (
    <li>
      <p class="role">{roleOf(answered, id, question)}</p>
      <p class="head">
        <span class="name">{id}</span> <span class="tally">{tallyOf(answered, id)}</span>
      </p>
      {source === undefined ? null : <p class="source">{source}</p>}
      <ul>
        {clauses.map(({ words, answer }, at) => {
          const standing = answer === null ? 'equal' : standingOf(answer);
          return (
            <li key={at} class={standing}>
              <span class="mark" aria-hidden="true">
                {MARKS[standing]}
              </span>
              <span class="unseen">{describeStanding(standing, answered.baseline)}: </span>
              <span class="clause">{words}</span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** In how many questions a strategy is better than the baseline, and in how many worse. */
function tallyOf({ answers }: Answered, id: string): string {
  const own = answers.filter(({ strategy }) => strategy === id).map(standingOf);
  const count = (wanted: Standing) => own.filter((standing) => standing === wanted).length;
  return `${count('better')} better, ${count('worse')} worse`;
}

/** Names the proposals that cost nothing, where there are enough to choose from. */
function WithoutCost({ answered }: { answered: Answered }) {
  const { baseline } = answered;
  if (rankedProposals(answered).length <= 2) return null;
  const ids = proposalsWithoutCost(answered);
  if (ids.length === 0) return <p>Every proposal is worse than {baseline} in something.</p>;
  return (
    <p>
      In no column below worse than {baseline} beyond chance: <strong>{listed(ids)}</strong>.
    </p>
  );
}

const LEGEND = [
  ['better', 'fewer VMs'],
  ['worse', 'more'],
  ['equal', 'no difference shown'],
] as const;

function Legend() {
  return (
    <p class="legend">
      {LEGEND.map(([standing, words]) => (
        <span key={standing} class={standing}>
          <span class="mark" aria-hidden="true">
            {MARKS[standing]}
          </span>{' '}
          {words}
        </span>
      ))}
    </p>
  );
}
