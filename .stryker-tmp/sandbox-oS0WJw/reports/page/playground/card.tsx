import { useMemo, useState } from 'preact/hooks';
import type { BootOutcome, Event, Host } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';
import { describeWords, UNTOUCHED } from '../../run/account/boot.ts';
import type { Printed } from '../../run/transcript.ts';
import { counted } from '../../words/numbers.ts';
import { BootMap } from '../shared/boot-map.tsx';
import { BootTable } from '../shared/boot-table.tsx';
import type { MapScale } from '../shared/map-scale.ts';
import type { Evaluation, Judgement } from './evaluate.ts';
import { cardId } from './verdicts.tsx';

interface CardProps {
  readonly judgement: Judgement;
  readonly evaluation: Evaluation;
  readonly scale: MapScale;
}

/** One strategy: its verdict in words, and the memory map of each boot. */
export function Card({ judgement, evaluation: { scenario, starts }, scale }: CardProps) {
  const { strategy, outcome, violations, printed } = judgement;
  const { length } = violations;
  return (
    <article class={length > 0 ? 'card bad' : 'card'} id={cardId(judgement)} tabIndex={-1}>
      <h3>{strategy.id}</h3>
      <p class="summary">{strategy.summary}</p>
      <p class="verdict">
        {length === 0 ? '\u2713 no violations' : `\u2715 ${counted(length, 'violation')}`}
      </p>
      {length === 0 ? null : (
        <ul>
          {violations.map((violation) => (
            <ViolationItem key={keyOf(violation)} {...{ judgement, violation }} />
          ))}
        </ul>
      )}
      {outcome.boots.map((boot, index) => (
        <BootView
          key={index}
          boot={boot}
          printed={printed[index]}
          events={scenario.boots[index]?.events ?? []}
          start={starts[index] ?? ''}
          host={scenario.host}
          title={`${strategy.id}, boot ${index}`}
          scale={scale}
        />
      ))}
    </article>
  );
}

function keyOf({ property, boot, device }: Violation): string {
  return JSON.stringify([property, boot, device]);
}

interface ViolationProps {
  readonly judgement: Judgement;
  readonly violation: Violation;
}

function ViolationItem({ judgement: { kinds }, violation }: ViolationProps) {
  const { property, boot, device } = violation;
  const key = keyOf(violation);
  const own = kinds.filter(({ violations }) => violations.some((one) => keyOf(one) === key));
  const why = own.filter((kind) => kind.property === property).map(({ sentence }) => sentence);
  return (
    <li>
      <strong>{property}</strong> {`boot ${boot} ${device}`}
      {why.length === 0 ? '' : `: ${why.join('; ')}`}
    </li>
  );
}

interface BootViewProps {
  readonly boot: BootOutcome;
  readonly printed: Printed | undefined;
  readonly events: readonly Event[];
  readonly start: string;
  readonly host: Host;
  readonly title: string;
  readonly scale: MapScale;
}

function BootView({ boot, printed, events, start, host, title, scale }: BootViewProps) {
  const [open, setOpen] = useState(false);
  // Most changes leave most maps as they were: what is the same vnode is not drawn again.
  const drawn = JSON.stringify([boot, events, scale.map(({ range }) => range)]);
  const map = useMemo(() => <BootMap {...{ boot, events, scale, title }} />, [drawn, title]);
  const words = describeWords(boot.words);
  return (
    <section class="boot">
      <h4>{start}</h4>
      {map}
      <p class="end">{words === '' ? UNTOUCHED : `at the end: ${words}`}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Ranges as a table</summary>
        {open ? <BootTable {...{ boot, printed, events, host, title }} /> : null}
      </details>
    </section>
  );
}
