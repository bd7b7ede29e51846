import seedrandom from 'seedrandom';
import { type Scenario, scenarioProblem } from '../../engine/index.ts';
import type { Property, Relation } from '../../properties/property.ts';
import { oneOf, randomDraw } from '../../properties/settings/draw.ts';
import type { Choice, Input } from './input.ts';
import type { ObservedFailure } from './verdicts.ts';

const SEED = 'explain';
const TRIALS = 2000;
/** Draws for each trial before it is given up that they make possible scenarios. */
const MOST_DRAWS = 4;
/** A relation takes many runs a verdict. */
const RELATION_TRIALS = 200;

/** Inputs that do not matter alone, each with the choice that together end the failure. */
export type Combination = readonly { readonly input: Input; readonly choice: Choice }[];

/** The result of varying all inputs at once that do not matter alone. */
export interface Together {
  /** Scenarios drawn with all of `free` varied at once, none of which ended the failure. */
  readonly tried: number;
  readonly seed: string;
  /** The inputs that matter neither alone nor, as far as tried, together. */
  readonly free: readonly Input[];
  /** Combinations that do end the failure. */
  readonly combinations: readonly Combination[];
}

/** How many scenarios with all of it varied at once end the search for what matters together. */
export function trialsOf({ judges }: Property | Relation): number {
  return judges === 'runs' ? RELATION_TRIALS : TRIALS;
}

/** Varies all the inputs at once, at random, and takes out what turns out to matter together. */
export function varyTogether(failure: ObservedFailure, inputs: readonly Input[]): Together {
  const draw = randomDraw(seedrandom(SEED));
  const trials = trialsOf(failure.verdicts.property);
  const combinations: Combination[] = [];
  let free = inputs;
  let tried = 0;
  for (let left = MOST_DRAWS * trials; left > 0 && tried < trials; left--) {
    const drawn = free.flatMap((input) => {
      const [first, ...others] = input.choices;
      return first === undefined ? [] : [{ input, choice: oneOf(draw, [first, ...others]) }];
    });
    const ended = endedBy(failure, drawn);
    if (ended === null) continue;
    tried += 1;
    if (!ended) continue;
    const fewest = reduced(failure, drawn);
    combinations.push(fewest);
    free = free.filter((input) => fewest.every((one) => one.input !== input));
    tried = 0;
  }
  return { tried, seed: SEED, free, combinations };
}

function varied(scenario: Scenario, combination: Combination): Scenario {
  return combination.reduce((given, { choice }) => choice.vary(given), scenario);
}

/** Whether the choices end the failure; null where they make no possible scenario. */
function endedBy(failure: ObservedFailure, combination: Combination): boolean | null {
  const scenario = varied(failure.scenario, combination);
  if (scenarioProblem(scenario) !== null) return null;
  return !failure.verdicts.fails(scenario, failure.strategy, failure.violation);
}

/** The combination without all that it can do without. */
function reduced(failure: ObservedFailure, combination: Combination): Combination {
  let left = combination;
  for (const one of combination) {
    const fewer = left.filter((other) => other !== one);
    if (endedBy(failure, fewer) === true) left = fewer;
  }
  return left;
}
