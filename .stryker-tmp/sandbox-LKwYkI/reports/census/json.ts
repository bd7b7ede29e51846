import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import { type Price, pays } from '../../properties/tune/rates.ts';
import { schemaOf } from '../documents/shape.ts';
import { CENSUS_FORMAT, type CensusDocument } from './document.ts';
import type { Exhausted, Subject } from './exhaust.ts';
import { holdings } from './holdings.ts';
import { kindRows } from './kinds.ts';
import { whereMap } from './where.ts';

/** A census as one JSON document, a line for each of its fields. */
export function writeCensusJson(subject: Subject, exhausted: Exhausted): string {
  const fields = Object.entries({
    $schema: schemaOf(CENSUS_FORMAT),
    ...censusDocument(subject, exhausted),
  }).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** What that document holds. */
export function censusDocument(subject: Subject, { counts, hosts, of }: Exhausted): CensusDocument {
  const { lattice, strategies, properties } = subject;
  const exercised = properties.map((one) => exercisedScenarios(lattice, counts, one));
  return {
    format: CENSUS_FORMAT,
    exhausted: hosts === of,
    hosts,
    of,
    scenarios: counts.of(0, 0).scenarios,
    strategies,
    lattice: Object.fromEntries(
      Object.entries(lattice).map(([axis, values]: [string, readonly { id: string }[]]) => [
        axis,
        values.map(({ id }) => id),
      ]),
    ),
    cells: strategies.flatMap((strategy, at) =>
      properties.map(({ id }, property) => ({
        strategy,
        property: id,
        ...counts.of(at, property),
        exercised: exercised[property] ?? 0,
      })),
    ),
    kinds: kindRows(subject, counts),
    prices: strategies.map((strategy, at) => {
      const paid = (price: Price) => counts.ofMasks(at, (mask) => pays(mask, price));
      return {
        strategy,
        conflicts: paid('conflicts'),
        starved: paid('starved'),
        moved: paid('moved'),
      };
    }),
    holds: hosts === of ? holdings(subject, counts) : [],
    where: whereMap(subject, counts),
  };
}
