import { grid } from '../grid.ts';
import type { Comparison } from './comparison.ts';
import type { Shift } from './shifts.ts';
import { wrapped } from './wrapped.ts';

/** The counts that are others under each other assumption; those of another verdict are marked. */
export function describeShifts(comparison: Comparison, shifts: readonly Shift[]): string[] {
  return [
    'Under other assumptions, one at a time, on the same scenarios: the counts that change, and those that',
    'change a verdict (violated at all, or not) marked with !',
    ...shifts.flatMap((shift) => ['', ...describeShift(comparison, shift)]),
    '',
  ];
}

function describeShift({ strategies, properties }: Comparison, shift: Shift): string[] {
  const { assumption, value, words, cells } = shift;
  const head = ` ${assumption} ${value}: ${words}`;
  if (cells.length === 0) return wrapped(`${head}: no count changes`);
  const rows = properties
    .filter((property) => cells.some((cell) => cell.property === property))
    .map((property) => ({
      label: property,
      cells: strategies.map((strategy) => {
        const cell = cells.find((one) => one.property === property && one.strategy === strategy);
        if (cell === undefined) return '.';
        return `${cell.violated}${cell.otherVerdict ? '!' : ''}`;
      }),
    }));
  return [head, '', ...grid(strategies, rows)];
}
