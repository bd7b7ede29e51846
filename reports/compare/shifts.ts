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

/** Compares again under every other answer, one at a time. `onProgress` gets how many are done. */
export function shiftsOf(
  comparison: Comparison,
  strategies: readonly Strategy[],
  onProgress: (done: number) => void,
): Shift[] {
  const { seed, assumed, properties, classes, leftOut = [] } = comparison;
  const scenarios = comparison.scenarios + leftOut.length;
  return otherAnswers(assumed).map(({ id, value, words, sets }, index) => {
    const other = { ...assumed, assumptions: { ...assumed.assumptions, ...sets } };
    const report = (done: number) => onProgress(index * scenarios + done);
    const grounds = { assumed: other, properties, classes };
    const again = compareStrategies(scenarios, seed, strategies, report, grounds);
    return { assumption: id, value, words, cells: changedCells(comparison, again) };
  });
}

function changedCells(comparison: Comparison, again: Comparison): ShiftedCell[] {
  return again.cells.flatMap(({ strategy, property, violated }, index) => {
    const before = comparison.cells[index]?.violated ?? 0;
    if (violated === before) return [];
    const otherVerdict = violated > 0 !== before > 0;
    return [{ strategy, property, violated, before, otherVerdict }];
  });
}
