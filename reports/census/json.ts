import type { Exhausted } from './exhaust.ts';
import { holdings, type Subject } from './text.ts';

/** A census as one JSON document (format `hvmmio-census/1`). */
export function writeCensusJson(subject: Subject, { counts, hosts, of }: Exhausted): string {
  const { lattice, strategies, properties } = subject;
  const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);
  const document = {
    format: 'hvmmio-census/1',
    exhausted: hosts === of,
    hosts,
    of,
    scenarios: counts.of(0, 0).scenarios,
    lattice: Object.fromEntries(
      Object.entries(lattice).map(([axis, values]) => [axis, ids(values)]),
    ),
    cells: strategies.flatMap((strategy, at) =>
      properties.map(({ id }, property) => ({
        strategy,
        property: id,
        ...counts.of(at, property),
      })),
    ),
    holds: hosts === of ? holdings(subject, counts) : [],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
