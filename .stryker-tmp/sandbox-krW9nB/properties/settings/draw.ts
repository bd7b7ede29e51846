/**
 * Where a generator's choices come from: chance, or a list of choices that fast-check shrinks. Every
 * generator offers its values from ordinary to strange, so that smaller choices mean simpler ones.
 */
export interface Draw {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
}

/** Values to choose from, the most ordinary first. */
export type Choices<Value> = readonly [Value, ...Value[]];

/** Any of the values, all as likely. */
export function oneOf<Value>(draw: Draw, values: Choices<Value>): Value {
  const value = values[draw.below(values.length)];
  return value === undefined ? values[0] : value;
}

/** A value and how often it is drawn, as a whole number. */
export interface Weighted<Value> {
  readonly weight: number;
  readonly value: Value;
}

/** Any of the values, each as often as its weight says. */
export function weighted<Value>(draw: Draw, choices: Choices<Weighted<Value>>): Value {
  let left = draw.below(choices.reduce((sum, { weight }) => sum + weight, 0));
  for (const { weight, value } of choices) {
    if (left < weight) return value;
    left -= weight;
  }
  return choices[0].value;
}

/** True once in `times`; false is the ordinary case. */
export function rarely(draw: Draw, times: number): boolean {
  return draw.below(times) === times - 1;
}

/** The values in any order; the given one is the ordinary. */
export function shuffled<Value>(draw: Draw, values: readonly Value[]): Value[] {
  const left = [...values];
  const order: Value[] = [];
  while (left.length > 0) order.push(...left.splice(draw.below(left.length), 1));
  return order;
}

/** Choices by chance; `random` gives numbers from 0 to below 1. */
export function randomDraw(random: () => number): Draw {
  return { below: (count) => Math.floor(random() * count) };
}

/** How finely a listed choice is told apart: numbers from 0 to below this. */
export const CHOICE_SCALE = 2 ** 24;

/** Choices from a list of numbers below CHOICE_SCALE; after its end the ordinary value is chosen. */
export function listedDraw(choices: readonly number[]): Draw {
  let next = 0;
  return { below: (count) => Math.floor(((choices[next++] ?? 0) * count) / CHOICE_SCALE) };
}

/**
 * Everything that a generator can make, each list of choices once: those come first that choose the
 * ordinary longest.
 */
export function* everyOne<Made>(make: (draw: Draw) => Made): Generator<Made> {
  const choices: { choice: number; readonly count: number }[] = [];
  for (;;) {
    let next = 0;
    yield make({
      below(count) {
        const given = choices[next] ?? { choice: 0, count };
        choices[next++] = given;
        return given.choice;
      },
    });
    while ((choices.at(-1)?.choice ?? 0) + 1 >= (choices.at(-1)?.count ?? 1)) {
      if (choices.pop() === undefined) return;
    }
    const last = choices.at(-1);
    if (last !== undefined) last.choice += 1;
  }
}
