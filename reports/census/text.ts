import { relations } from '../../properties/index.ts';
import type { Counts } from '../../properties/lattice/counts.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';
import { isVacuous } from '../../properties/lattice/vacuous.ts';
import { usualBaseline } from '../compare/baseline.ts';
import { kindsTable } from '../failures/kinds-table.ts';
import { grid } from '../words/grid.ts';
import { counted, describeShare } from '../words/numbers.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Exhausted, Subject } from './exhaust.ts';
import { holdings } from './holdings.ts';
import { describeHoldings } from './holdings-text.ts';
import { kindRows } from './kinds.ts';

interface Named {
  readonly id: string;
}

function table({ strategies, properties }: Subject, counts: Counts): string[] {
  const rows = properties.map(({ id }, property) => ({
    label: id,
    cells: strategies.map((_, strategy) => {
      const { violated, scenarios } = counts.of(strategy, property);
      return describeShare(violated, scenarios);
    }),
  }));
  return grid(strategies, rows);
}

function axis(name: string, values: readonly Named[]): string {
  const ids = values.map(({ id }) => id);
  const shown = ids.length > 14 ? [...ids.slice(0, 4), `... ${ids.at(-1)}`] : ids;
  return `  ${name.padEnd(12)} ${String(ids.length).padStart(2)}  ${shown.join(', ')}`;
}

function domain(lattice: Lattice): string[] {
  return [
    axis('kind', lattice.kinds),
    axis('low-mmio', lattice.lowMmio),
    axis('framebuffer', lattice.framebuffers),
    axis('high-mmio', lattice.highMmio),
    axis('kernel', lattice.kernels),
    axis('path', lattice.paths),
    axis('devices', lattice.devices),
    axis('graphics', lattice.graphics),
    '  and every order of the probes in each kernel',
  ];
}

function describeSafety(subject: Subject, counts: Counts): string[] {
  const { lattice, properties } = subject;
  const untested = properties.filter((property) => isVacuous(lattice, property));
  return [
    'Exhausted without a violation:',
    '',
    ...describeHoldings(lattice, holdings(subject, counts)),
    ...untested.map(({ id }) => `  ${id}: nothing on this lattice puts it to the test`),
  ];
}

function describeKinds(subject: Subject, counts: Counts): string[] {
  const { strategies } = subject;
  const { scenarios } = counts.of(0, 0);
  const show = (count: number) => describeShare(count, scenarios);
  return [
    'Kinds of failure, by what happened: scenarios that show it. A scenario may show several.',
    ...kindsTable(kindRows(subject, counts), strategies, usualBaseline(strategies), show),
    '',
    `Properties that relate several runs (${relations.map(({ id }) => id).join(', ')}) are not part of`,
    'a census; compare judges them.',
  ];
}

/** A census as plain text. */
export function writeCensus(subject: Subject, exhausted: Exhausted): string {
  const { counts, hosts, of } = exhausted;
  const { scenarios } = counts.of(0, 0);
  const whole = hosts === of;
  const lines = [
    whole
      ? `${scenarios} scenarios: the whole lattice was exhausted, on ${of} hosts.`
      : `PARTIAL: stopped after ${hosts} of ${of} hosts, ${scenarios} scenarios. Nothing is exhausted.`,
    `${counted(subject.strategies.length, 'strategy', 'strategies')}, each on every one of them.`,
    '',
    'The lattice: every combination of',
    ...domain(subject.lattice).flatMap(wrapped),
    '',
    'Scenarios that violate a property:',
    '',
    ...table(subject, counts),
    '',
    'A set of devices with more orders has more scenarios; the shares weigh every scenario alike.',
    '',
    ...describeKinds(subject, counts),
    '',
    ...(whole ? describeSafety(subject, counts) : []),
  ];
  return `${lines.join('\n')}\n`;
}
