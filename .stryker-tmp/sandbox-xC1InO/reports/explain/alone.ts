import { scenarioProblem } from '../../engine/index.ts';
import type { Choice, Input } from './input.ts';
import { type Interval, intervalsOf } from './intervals.ts';
import { type OrderRule, ruleFor } from './precedence.ts';
import type { ObservedFailure } from './verdicts.ts';

/** The result of varying one input over its axis while all else stays as it is. */
export interface Finding {
  readonly input: Input;
  readonly matters: boolean;
  /** The choices with which the failure stays, and those that end it; impossible ones are in neither. */
  readonly keeps: readonly Choice[];
  readonly ends: readonly Choice[];
  /** Where the input is a size: those with which the failure stays. */
  readonly intervals: readonly Interval[];
  /** Where the input is an order and matters: which orders keep the failure. */
  readonly rule: OrderRule | null;
}

/** Varies one input alone. */
export function varyAlone(
  { scenario, strategy, violation, verdicts }: ObservedFailure,
  input: Input,
): Finding {
  const keeps: Choice[] = [];
  const ends: Choice[] = [];
  for (const choice of input.choices) {
    const varied = choice.vary(scenario);
    if (scenarioProblem(varied) !== null) continue;
    (verdicts.fails(varied, strategy, violation) ? keeps : ends).push(choice);
  }
  return {
    input,
    matters: ends.length > 0,
    keeps,
    ends,
    intervals: intervalsOf(
      sizesOf(keeps),
      sizesOf([...keeps, ...ends]).sort((a, b) => a - b),
    ),
    rule: ends.length > 0 ? ruleFor(ordersOf(keeps), ordersOf(ends)) : null,
  };
}

function sizesOf(choices: readonly Choice[]): number[] {
  return choices.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]));
}

function ordersOf(choices: readonly Choice[]) {
  return choices.flatMap(({ order }) => (order === undefined ? [] : [order]));
}
