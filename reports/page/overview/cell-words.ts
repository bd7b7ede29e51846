import type { Paired } from '../../compare/statistics.ts';
import {
  describeBounds,
  describeChance,
  describeCount,
  describeMost,
  describeShare,
  isShown,
} from '../../words/numbers.ts';
import type { SumCell, Sums } from './sums.ts';

/** What a cell says besides its share, in few words; null for what it has nothing to say of. */
export interface CellWords {
  readonly share: string;
  readonly interval: string | null;
  readonly against: string | null;
  readonly kind: string | null;
}

const NOT_EXERCISED: CellWords = {
  share: 'not exercised',
  interval: null,
  against: null,
  kind: null,
};

/** A cell in few words. */
export function shortWords({
  judged,
  violated,
  exercised,
  interval,
  againstBaseline,
  worst,
}: SumCell): CellWords {
  if (exercised === 0) return NOT_EXERCISED;
  return {
    share: describeShare(violated, judged),
    interval: interval === null ? null : shortBounds(violated, interval),
    against: againstBaseline === null ? null : shortDifference(violated, againstBaseline),
    kind: worst?.label ?? null,
  };
}

function shortBounds(violated: number, bounds: readonly [number, number]): string {
  return violated === 0 ? describeMost(bounds) : describeBounds(bounds);
}

function shortDifference(violated: number, paired: Paired): string | null {
  if (isShown(paired.p)) {
    return `${paired.difference < 0 ? '\u25bc' : '\u25b2'}\u00a0${describeChance(paired.p)}`;
  }
  // Where neither of the two was seen to violate there is no difference to describe.
  return violated === 0 && paired.onlyBaseline === 0 ? null : 'no difference shown';
}

/** A cell in full, as sentences. */
export function cellSentences(cell: SumCell, sums: Sums): string[] {
  const { judged, violated, exercised, interval, againstBaseline, worst, smallest } = cell;
  if (exercised === 0) {
    return ['Not exercised: no device that it speaks of is probed in any scenario.'];
  }
  const of = describeCount(judged);
  const bounds = interval === null ? '' : `; 95 % interval ${describeBounds(interval)}`;
  const none = sums.exhausted ? `none in all ${of}` : `none found in ${of}`;
  const some = `${describeShare(violated, judged)}, ${describeCount(violated)} of ${of} scenarios`;
  return [
    `${violated === 0 ? none : some}${bounds}.`,
    ...differenceSentence(againstBaseline, sums, cell.strategy),
    ...(worst === null
      ? []
      : [`Most often, in ${describeCount(worst.scenarios)} scenarios: ${worst.sentence}.`]),
    ...(smallest === null ? [] : [`The smallest found is ${smallest}.`]),
  ];
}

function differenceSentence(paired: Paired | null, { baseline, of }: Sums, strategy: string) {
  if (paired === null) return of === 'comparison' && strategy === baseline ? ['The baseline.'] : [];
  const chance = describeChance(paired.p);
  if (!isShown(paired.p)) return [`No difference from ${baseline} shown (${chance}).`];
  const more = paired.difference > 0 ? 'more' : 'fewer';
  return [`${Math.abs(paired.difference)} scenarios ${more} than ${baseline} (${chance}).`];
}

/** Steps of colour, from 0 for none to 5: the first share that is too large for each. */
const STEPS = [0.01, 0.05, 0.15, 0.4];

/** How strong a colour a share has; any at all differs from none. */
export function heatOf(violated: number, judged: number): number {
  if (violated === 0) return 0;
  const share = violated / judged;
  const step = STEPS.findIndex((limit) => share < limit);
  return step === -1 ? STEPS.length + 1 : step + 1;
}

/** What each step of colour stands for, from the weakest. */
export const HEAT_WORDS = [
  '0',
  'below 1 %',
  'below 5 %',
  'below 15 %',
  'below 40 %',
  '40 % and more',
];
