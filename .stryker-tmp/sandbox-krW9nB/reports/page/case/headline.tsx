import { onOneLine } from '../../../properties/scenarios/describe.ts';
import type { Explained } from '../../explain/explain.ts';
import { headlineOf } from '../../explain/headline.ts';
import { capital } from '../../words/wrap.ts';
import type { Judgement } from '../playground/evaluate.ts';
import type { Subject } from './explained.ts';

interface HeadlineProps {
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly explained: Explained | null;
}

/** What is violated and where, and why in one sentence. */
export function Headline({ subject, judgement: { kinds, violations }, explained }: HeadlineProps) {
  const { property } = subject;
  const own = violations.filter((violation) => violation.property === property.id);
  const found = property.judges === 'runs' ? (explained?.explanation?.violations ?? null) : own;
  const others = new Set(violations.map((violation) => violation.property));
  others.delete(property.id);
  return (
    <>
      <p class={found?.length === 0 ? 'headline held' : 'headline broken'} role="status">
        {sentenceOf(subject, found)}
      </p>
      {kinds
        .filter((kind) => kind.property === property.id)
        .map(({ id, sentence }) => (
          <p key={id}>{`${capital(sentence)}.`}</p>
        ))}
      {others.size === 0 ? null : <p>{`Violated here too: ${[...others].join(', ')}.`}</p>}
    </>
  );
}

function sentenceOf(subject: Subject, found: Judgement['violations'] | null): string {
  const { strategy, property } = subject;
  if (found === null) return `${strategy.id}, ${property.id}: working\u2026`;
  return onOneLine(`${found.length === 0 ? '\u2713' : '\u2715'} ${headlineOf(subject, found)}`);
}
