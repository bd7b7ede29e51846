import { useState } from 'preact/hooks';
import { askedQuestions } from '../../compare/figures.ts';
import { spokenOf } from '../../compare/sentences.ts';
import { writeRoute } from '../shared/route.ts';
import type { Answered } from './answered.ts';

interface PairProps {
  readonly answered: Answered;
  /** The strategies of the maps, to which the pair leads; none without a census. */
  readonly mapped: readonly string[];
}

/** Two strategies to choose, and in what the one fails on more VMs than the other. */
export function Pair({ answered, mapped }: PairProps) {
  const { strategies, baseline } = answered;
  const [best, other = baseline] = spokenOf(answered);
  const [chosen, setChosen] = useState(best ?? baseline);
  const [against, setAgainst] = useState(strategies.length > 2 ? other : baseline);
  if (strategies.length < 2) return null;
  const params = new URLSearchParams({ strategy: chosen, other: against });
  return (
    <section class="pair" aria-label="One against another">
      <p class="asked">
        Where is{' '}
        <Choice {...{ strategies, label: 'One strategy' }} id={chosen} choose={setChosen} /> worse
        than{' '}
        <Choice {...{ strategies, label: 'The other strategy' }} id={against} choose={setAgainst} />
        ?
      </p>
      <p aria-live="polite" class="found">
        {wordsOn(answered, chosen, against)}{' '}
        {mapped.includes(chosen) && mapped.includes(against) && chosen !== against ? (
          <a href={writeRoute({ view: 'where', params })}>On the map</a>
        ) : null}
      </p>
    </section>
  );
}

interface ChoiceProps {
  readonly strategies: readonly string[];
  readonly label: string;
  readonly id: string;
  readonly choose: (id: string) => void;
}

function Choice({ strategies, label, id, choose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={id}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {strategies.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

/** The questions on which more VMs fail under the one, by counts alone: `framebuffer moved 510 (402)`. */
function wordsOn(answered: Answered, one: string, other: string): string {
  if (one === other) return 'These are the same.';
  const { answers } = answered;
  const countOf = (strategy: string, question: string) =>
    answers.find((answer) => answer.strategy === strategy && answer.question === question)
      ?.violated ?? 0;
  const found = askedQuestions(answered)
    .exercised.map(({ id, head }) => ({ head, own: countOf(one, id), others: countOf(other, id) }))
    .filter(({ own, others }) => own > others)
    .map(({ head, own, others }) => `${head} ${own} (${others})`);
  if (found.length === 0) return `In nothing that was counted fails ${one} on more VMs.`;
  return `More VMs fail under ${one} in: ${found.join('; ')}.`;
}
