import { isExercisedBy } from '../../properties/exercised.ts';
import { regressionLattice } from '../../properties/expected/lattice.ts';
import { properties, relations } from '../../properties/index.ts';
import type { Property } from '../../properties/property.ts';
import { describeCount } from '../words/numbers.ts';
import type { Assessment } from './assess.ts';
import { GROUNDS, type GroundCounts } from './counts.ts';

/** What a strategy came to, as a table; nothing where it was not counted. */
export function summarise(
  id: string,
  { counted, laws, counterexamples }: Assessment,
): readonly string[] {
  if (counted === null) return [];
  const { population, lattice } = counted.counts;
  const rows = [
    ['', ...GROUNDS],
    ...properties.map((one) => [
      one.id,
      violated(population, one.id),
      isOnLattice(one) ? violated(lattice, one.id) : 'not exercised',
    ]),
    // What relates several runs is not counted on a lattice.
    ...relations.map((one) => [one.id, violated(population, one.id), '-']),
    ['of', scenarios(population), scenarios(lattice)],
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map(([name = '', ...counts]) =>
    [name.padEnd(widths[0] ?? 0), ...counts.map((one, at) => one.padStart(widths[at + 1] ?? 0))]
      .join('  ')
      .trimEnd(),
  );
  return [
    `${id}: scenarios that violate a property`,
    ...lines.map((line) => `  ${line}`),
    `Put to ${laws} laws and ${counterexamples} saved counterexamples.`,
  ];
}

/** Whether some drivers of the lattice put the property to the test. */
function isOnLattice(property: Property): boolean {
  return regressionLattice.devices.some(({ value: devices }) =>
    isExercisedBy(property, { devices, graphics: true }),
  );
}

function violated(counts: GroundCounts, property: string): string {
  return describeCount(sum(counts.violated[property] ?? {}));
}

function scenarios(counts: GroundCounts): string {
  return describeCount(sum(counts.scenarios));
}

function sum(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((total, number) => total + number, 0);
}
