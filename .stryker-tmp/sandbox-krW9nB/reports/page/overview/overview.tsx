import { MissingResults, Unfilled } from '../shared/missing-results.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Answer } from './answer.tsx';
import { answeredOf } from './answered.ts';
import { EveryProperty } from './every-property.tsx';
import { HowToRead } from './how-to-read.tsx';
import { Pair } from './pair.tsx';
import { QuestionTable } from './question-table.tsx';
import './overview.css';
import './panel.css';
import './questions.css';
import './rates.css';
import './kinds.css';

/** Which proposal to take and what it costs; every property and kind of failure a step away. */
export function Overview({ strategies, data, params }: ViewProps) {
  const { comparison, census } = data;
  const from = params.get('from');
  if (comparison === null && census === null) return <Unfilled />;
  const answered = answeredOf(comparison);
  const known = new Map(strategies.map((one) => [one.id, one]));
  if (answered === null) {
    return (
      <div class="overview">
        {comparison === null ? <MissingResults of="comparison" /> : null}
        <EveryProperty {...{ data, from }} />
      </div>
    );
  }
  return (
    <div class="overview">
      <Answer answered={answered} known={known} />
      <QuestionTable answered={answered} known={known} />
      <Pair answered={answered} mapped={census?.strategies ?? []} />
      <HowToRead answered={answered} />
      <details class="every" open={from !== null}>
        <summary>Every property and kind of failure</summary>
        <EveryProperty {...{ data, from }} />
      </details>
    </div>
  );
}
