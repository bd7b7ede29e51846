import { figures, paragraph, type Section, section } from '../words/blocks.ts';
import type { Comparison } from './comparison.ts';
import type { Shift } from './shifts.ts';

/** The counts that are others under each other assumption; those of another verdict are marked. */
export function shiftsSection(comparison: Comparison, shifts: readonly Shift[]): Section {
  return section(
    'Under other assumptions',
    paragraph(
      'One at a time, on the same scenarios: the counts that change, and those that change a verdict ' +
        '(violated at all, or not) marked with !',
    ),
    ...shifts.flatMap((shift) => [
      paragraph(shiftHead(shift)),
      figures(comparison.strategies, shiftRows(comparison, shift)),
    ]),
  );
}

/** Which assumption it is, and whether nothing changes. */
function shiftHead({ assumption, value, words, cells }: Shift): string {
  return `${assumption} ${value}: ${words}${cells.length === 0 ? ': no count changes' : ''}`;
}

/** A row for each property of which a count changes; a dot where it does not. */
function shiftRows({ strategies, properties }: Comparison, { cells }: Shift): string[][] {
  return properties
    .filter((property) => cells.some((cell) => cell.property === property))
    .map((property) => [
      property,
      ...strategies.map((strategy) => {
        const cell = cells.find((one) => one.property === property && one.strategy === strategy);
        if (cell === undefined) return '.';
        return `${cell.violated}${cell.otherVerdict ? '!' : ''}`;
      }),
    ]);
}
