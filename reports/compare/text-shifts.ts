import { grid } from '../words/grid.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Comparison } from './comparison.ts';
import type { Shift } from './shifts.ts';

/** The counts that are others under each other assumption; those of another verdict are marked. */
export function describeShifts(comparison: Comparison, shifts: readonly Shift[]): string[] {
  return [
    ...SHIFTS_HEAD,
    ...shifts.flatMap((shift) => ['', ...describeShift(comparison, shift)]),
    '',
  ];
}

export const SHIFTS_HEAD = [
  'Under other assumptions, one at a time, on the same scenarios: the counts that change, and those that',
  'change a verdict (violated at all, or not) marked with !',
];

function describeShift(comparison: Comparison, shift: Shift): string[] {
  const head = ` ${shiftHead(shift)}`;
  if (shift.cells.length === 0) return wrapped(head);
  return [head, '', ...grid(comparison.strategies, shiftRows(comparison, shift))];
}

/** Which assumption it is, and whether nothing changes. */
export function shiftHead({ assumption, value, words, cells }: Shift): string {
  return `${assumption} ${value}: ${words}${cells.length === 0 ? ': no count changes' : ''}`;
}

/** A row for each property of which a count changes; a dot where it does not. */
export function shiftRows({ strategies, properties }: Comparison, { cells }: Shift) {
  return properties
    .filter((property) => cells.some((cell) => cell.property === property))
    .map((property) => ({
      label: property,
      cells: strategies.map((strategy) => {
        const cell = cells.find((one) => one.property === property && one.strategy === strategy);
        if (cell === undefined) return '.';
        return `${cell.violated}${cell.otherVerdict ? '!' : ''}`;
      }),
    }));
}
