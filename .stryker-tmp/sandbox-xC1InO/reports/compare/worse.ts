import type { Holding } from '../running/holding.ts';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { notExercised } from './parts.ts';
import { isWorse } from './sentences.ts';

/** Where a strategy is worse than the baseline, property by property. */
export function worseIn({ cells }: Comparison, strategy: string): readonly Cell[] {
  return cells.filter((cell) => cell.strategy === strategy && isWorse(cell));
}

/**
 * Whether no strategy is worse than the baseline. That cannot be told where one was stopped, where there is
 * none beside the baseline, and where no scenario puts a property to the test; nor where scenarios are left out
 * and none is worse in the others.
 */
export function noneIsWorse(comparison: Comparison): Holding {
  const { strategies, properties, cells, stopped = [], leftOut = [] } = comparison;
  const idle = notExercised(comparison).length === properties.length;
  if (stopped.length > 0 || strategies.length === 1 || idle) return 'cannot tell';
  if (cells.some(isWorse)) return 'does not hold';
  return leftOut.length > 0 ? 'cannot tell' : 'holds';
}
