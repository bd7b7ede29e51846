import { z } from 'zod';
import { WINDOWS } from '../../engine/index.ts';
import { type CauseName, isCause, type Kind } from '../../properties/failures/kind.ts';
import { fields, list, oneOf } from '../../properties/scenarios/shape.ts';
import { counts, name, text } from '../documents/shape.ts';
import type { Judgement } from './judged-sample.ts';
import { judgedProperties, type Verdict } from './verdict.ts';

const stopped = fields('who could not go on', { strategy: name, at: text, why: text });

const kind = fields('a kind of failure', {
  id: name,
  property: name,
  boot: oneOf(['first kernel', 'later kernel']).nullable(),
  window: oneOf(WINDOWS).nullable(),
  cause: z.custom<CauseName>(isCause).nullable(),
  sentence: text,
});

/** Judgements of scenarios in their order, each different kind and verdict written once. */
export const judgementsShape = fields('judgements', {
  kinds: list('kinds of failure', kind),
  /** A letter a property, `-` where it was not judged, and the places of kinds. */
  verdicts: list('verdicts', z.tuple([z.string(), counts])),
  /** Of each scenario the places of verdicts, strategy by strategy. */
  scenarios: list('scenarios', z.union([counts, stopped])),
});
export type Judgements = z.infer<typeof judgementsShape>;

const LETTERS = new Map([
  [true, '1'],
  [false, '0'],
  [null, '-'],
]);

/** Judgements in short. */
export function shorten(judgements: readonly Judgement[]): Judgements {
  const kinds = new Places<Kind>();
  const verdicts = new Places<[string, number[]]>();
  const place = ({ violated, kinds: shown }: Verdict): number => {
    const letters = violated.map((one) => LETTERS.get(one) ?? '-').join('');
    return verdicts.of([letters, shown.map((one) => kinds.of(bare(one)))]);
  };
  const scenarios = judgements.map((one) =>
    'verdicts' in one ? one.verdicts.map(place) : { ...one },
  );
  return { kinds: kinds.all, verdicts: verdicts.all, scenarios };
}

/** A kind without what a scenario adds to it. */
function bare({ id, property, boot, window, cause, sentence }: Kind): Kind {
  return { id, property, boot, window, cause, sentence };
}

/** What was shortened; null where a place is named that there is not. */
export function lengthen({ kinds, verdicts, scenarios }: Judgements): Judgement[] | null {
  const whole: Verdict[] = verdicts.map(([letters, places]) => ({
    violated: [...letters].map((letter) => (letter === '-' ? null : letter === '1')),
    kinds: places.flatMap((at) => kinds[at] ?? []),
  }));
  const judgements = scenarios.map((one) =>
    Array.isArray(one) ? { verdicts: one.flatMap((at) => whole[at] ?? []) } : one,
  );
  const sound = whole.every(({ violated, kinds: found }, at) => {
    return violated.length === judgedProperties.length && found.length === verdicts[at]?.[1].length;
  });
  return sound ? judgements : null;
}

/** Different values in a list, and where each stands. */
class Places<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<string, number>();

  of(value: Value): number {
    const key = JSON.stringify(value);
    const place = this.#places.get(key) ?? this.all.push(value) - 1;
    this.#places.set(key, place);
    return place;
  }
}
