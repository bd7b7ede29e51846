import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { assumedInShort } from '../../assume/assumptions.ts';
import { evaluate } from '../playground/evaluate.ts';
import { playgroundLink } from '../playground/link.ts';
import { useLater } from '../shared/use-later.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CaseMaps } from './case-maps.tsx';
import { ALL_PROPERTIES, type Choice } from './choice.ts';
import { explainCase, type Subject } from './explained.ts';
import { Headline } from './headline.tsx';
import { Replay } from './replay.tsx';
import { Stops } from './stops.tsx';
import { timelineOf } from './timeline.ts';
import { Why } from './why.tsx';

interface ShownProps extends Pick<ViewProps, 'strategies'> {
  readonly version: string;
  readonly choice: Choice;
  readonly scenario: Scenario;
  /** Which scenario it is, in words; null where the address itself holds it. */
  readonly from: string | null;
}

/** A scenario under one strategy: the map at once, the explanation when it is made. */
export function ShownCase({ strategies, version, choice, scenario, from }: ShownProps) {
  const { strategy, assumed, form, name } = choice;
  const evaluation = useMemo(
    () => evaluate(scenario, [strategy], { assumed, relations: false }),
    [scenario, strategy, assumed],
  );
  const judgement = evaluation.judgements[0];
  const first = judgement?.violations[0]?.property ?? ALL_PROPERTIES[0]?.id;
  const property = choice.property ?? ALL_PROPERTIES.find(({ id }) => id === first);
  if (judgement === undefined || property === undefined) return null;
  const subject: Subject = { scenario, name, strategy, property, strategies, assumed, version };
  return (
    <>
      <ExplainedCase subject={subject} evaluation={evaluation}>
        <p class="from">
          {from === null ? '' : `This is ${from}. `}
          <a href={playgroundLink(scenario, form)}>Open it in the playground</a>
        </p>
      </ExplainedCase>
      <p class="assumed">{`Assumed: ${assumedInShort(assumed)}`}</p>
    </>
  );
}

interface ExplainedProps {
  readonly subject: Subject;
  readonly evaluation: ReturnType<typeof evaluate>;
  readonly children: ComponentChildren;
}

function ExplainedCase({ subject, evaluation, children }: ExplainedProps) {
  const explained = useLater(() => explainCase(subject));
  const { scenario } = subject;
  return (
    <>
      {evaluation.judgements.map((judgement) => {
        const { outcome, violations } = judgement;
        return (
          <div key={judgement.strategy.id}>
            <Headline {...{ subject, judgement, explained }} />
            {children}
            <Stops stops={timelineOf(scenario, outcome, violations)} />
            <div class={scenario.boots.length > 1 ? 'case-parts several' : 'case-parts'}>
              <CaseMaps {...{ subject, explained, evaluation }} />
              <Why explained={explained} />
            </div>
          </div>
        );
      })}
      <Replay {...{ subject, explained }} />
    </>
  );
}
