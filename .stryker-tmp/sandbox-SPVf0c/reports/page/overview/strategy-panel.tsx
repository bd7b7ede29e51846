import type { Strategy } from '../../../engine/index.ts';
import { figureOf } from '../../compare/figures.ts';
import { questionIn, sentenceOn } from '../../compare/sentences.ts';
import { type Standing, standingOf } from '../../compare/standing.ts';
import type { Answered } from './answered.ts';
import { MARKS } from './marks.ts';

/** The strategies that the page has, by id. */
export type Known = ReadonlyMap<string, Strategy>;

interface StrategyPanelProps {
  readonly answered: Answered;
  readonly known: Known;
  readonly strategy: string;
}

const GROUPS: readonly (readonly [Standing, (baseline: string) => string])[] = [
  ['worse', (baseline) => `Worse than ${baseline}`],
  ['better', (baseline) => `Better than ${baseline}`],
  ['equal', () => 'No difference shown'],
];

/** What a strategy is, whose, and how it does in everything that was asked. */
export function StrategyPanel({ answered, known, strategy }: StrategyPanelProps) {
  const { answers, baseline, files = {} } = answered;
  const built = known.get(strategy);
  const own = answers.filter((answer) => answer.strategy === strategy);
  return (
    <>
      <p class="headline">{strategy}</p>
      {built === undefined ? (
        <p>From the file {files[strategy] ?? 'of the results'}.</p>
      ) : (
        <p>
          {built.summary}. Source: {built.source}.
        </p>
      )}
      {strategy === baseline ? (
        <p>The baseline, which all others are measured by.</p>
      ) : (
        <p>{sentenceOn(answered, strategy)}</p>
      )}
      <dl class="standings">
        {GROUPS.map(([standing, head]) => {
          const of = own.filter((answer) => standingOf(answer) === standing);
          return of.length === 0 ? null : (
            <div key={standing} class={standing}>
              <dt>
                <span aria-hidden="true">{MARKS[standing]} </span>
                {head(baseline)}
              </dt>
              <dd>
                {of
                  .map((answer) => `${questionIn(answer).head} ${figures(answered, answer)}`)
                  .join('; ')}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** A strategy's figure with the baseline's. */
function figures(answered: Answered, answer: Answered['answers'][number]): string {
  const { answers, baseline, usual } = answered;
  const before = answers.find(
    (one) => one.strategy === baseline && one.question === answer.question,
  );
  return `${figureOf(answered, answer, usual)} (${before?.violated ?? 0})`;
}
