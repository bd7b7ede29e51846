import type { Strategy } from '../../engine/index.ts';
import { type Assumed, assumedValues, SWITCHES } from '../assume/assumptions.ts';
import { type Comparison, compareStrategies } from './comparison.ts';

/** How often a strategy violates a property under another assumption. */
interface ShiftedCell {
  readonly strategy: string;
  readonly property: string;
  readonly violated: number;
  /** The same as assumed in the comparison. */
  readonly before: number;
  /** Whether the verdict is another: violated at all, or not. */
  readonly otherVerdict: boolean;
}

/** What changes under another answer to one question, on the same scenarios. */
export interface Shift {
  readonly assumption: string;
  readonly value: string;
  readonly words: string;
  /** Those cells alone whose count is another. */
  readonly cells: readonly ShiftedCell[];
}

/** Every other answer than those assumed that has a name; A3 has none but its default. */
export function otherAnswers(assumed: Assumed) {
  const values = assumedValues(assumed);
  return SWITCHES.filter(({ id, value }) => id !== 'A3' && values[id] !== value);
}

/** What else is assumed, one answer at a time, in the order in which it is compared. */
function otherwiseAssumed(assumed: Assumed): Assumed[] {
  return otherAnswers(assumed).map(({ sets }) => ({
    ...assumed,
    assumptions: { ...assumed.assumptions, ...sets },
  }));
}

/** What is assumed in each round of a comparison: first what was asked. */
export function roundsOf(assumed: Assumed, otherAssumptions: boolean): readonly Assumed[] {
  return otherAssumptions ? [assumed, ...otherwiseAssumed(assumed)] : [assumed];
}

/** Compares again under every other answer, one at a time. `onProgress` gets how many are done. */
export function shiftsOf(
  comparison: Comparison,
  strategies: readonly Strategy[],
  onProgress: (done: number) => void,
): Shift[] {
  const { seed, properties, classes } = comparison;
  const scenarios = drawnIn(comparison);
  return shiftsBy(comparison, (assumed, index) => {
    const report = (done: number) => onProgress(index * scenarios + done);
    const grounds = { assumed, properties, classes };
    return compareStrategies(scenarios, seed, strategies, report, grounds);
  });
}

/** The same of comparisons as `again` makes them, under each other assumption by its number. */
export function shiftsBy(
  comparison: Comparison,
  again: (assumed: Assumed, index: number) => Comparison,
): Shift[] {
  const others = otherwiseAssumed(comparison.assumed);
  return otherAnswers(comparison.assumed).flatMap(({ id, value, words }, index) => {
    const assumed = others[index];
    if (assumed === undefined) return [];
    const cells = changedCells(comparison, again(assumed, index));
    return { assumption: id, value, words, cells };
  });
}

/** How many scenarios were drawn, those that were left out too. */
function drawnIn({ scenarios, leftOut = [] }: Comparison): number {
  return scenarios + leftOut.length;
}

function changedCells(comparison: Comparison, again: Comparison): ShiftedCell[] {
  return again.cells.flatMap(({ strategy, property, violated }, index) => {
    const before = comparison.cells[index]?.violated ?? 0;
    if (violated === before) return [];
    const otherVerdict = violated > 0 !== before > 0;
    return [{ strategy, property, violated, before, otherVerdict }];
  });
}
