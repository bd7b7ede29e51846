import { onOneLine } from '../../../properties/scenarios/describe.ts';
import type { Explained } from '../../explain/explain.ts';
import { kernelName } from '../../words/kernels.ts';
import { capital } from '../../words/wrap.ts';
import type { Judgement } from '../playground/evaluate.ts';
import type { Subject } from './explained.ts';

interface HeadlineProps {
  readonly subject: Subject;
  readonly judgement: Judgement;
  readonly told: Explained | null;
}

/** What is violated and where, and why in one sentence. */
export function Headline({ subject, judgement: { kinds, violations }, told }: HeadlineProps) {
  const { property } = subject;
  const own = violations.filter((violation) => violation.property === property.id);
  const found = property.judges === 'runs' ? (told?.explanation?.violations ?? null) : own;
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

function sentenceOf(
  { strategy, property, scenario }: Subject,
  found: Judgement['violations'] | null,
): string {
  if (found === null) return `${strategy.id}, ${property.id}: working\u2026`;
  const [first, ...more] = found;
  if (first === undefined) return `\u2713 ${strategy.id} does not violate ${property.id} here`;
  const where = `${kernelName(scenario.boots, first.boot)}, ${onOneLine(first.device)}`;
  const others = more.length === 0 ? '' : ` (and ${more.length} more; this is the first)`;
  return `\u2715 ${strategy.id} violates ${property.id}: ${where}${others}`;
}
