import { relations } from '../../properties/index.ts';
import type { Counts } from '../../properties/lattice/counts.ts';
import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';
import { usualBaseline } from '../compare/baseline.ts';
import { kindsSection } from '../failures/kinds-table.ts';
import {
  figures,
  left,
  list,
  paragraph,
  right,
  type Section,
  section,
  type Table,
  table,
} from '../words/blocks.ts';
import { counted, describeShare } from '../words/numbers.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import type { Exhausted, Subject } from './exhaust.ts';
import { holdings } from './holdings.ts';
import { describeHoldings } from './holdings-text.ts';
import { kindRows } from './kinds.ts';
import { idleKinds } from './where.ts';

interface Named {
  readonly id: string;
}

function sharesTable({ lattice, strategies, properties }: Subject, counts: Counts): Table {
  const rows = properties.map((one, property) => {
    if (exercisedScenarios(lattice, counts, one) === 0) return [`${one.id}: not exercised`];
    const shares = strategies.map((_, strategy) => {
      const { violated, scenarios } = counts.of(strategy, property);
      return describeShare(violated, scenarios);
    });
    return [one.id, ...shares];
  });
  return figures(strategies, rows);
}

function axis(name: string, values: readonly Named[]): string[] {
  const ids = values.map(({ id }) => id);
  const shown = ids.length > 14 ? [...ids.slice(0, 4), `... ${ids.at(-1)}`] : ids;
  return [name, String(ids.length), shown.join(', ')];
}

/** The domain of a census: every axis with its values. */
export function domainSection(lattice: Lattice): Section {
  const axes = [
    axis('kind', lattice.kinds),
    axis('low-mmio', lattice.lowMmio),
    axis('framebuffer', lattice.framebuffers),
    axis('high-mmio', lattice.highMmio),
    axis('kernel', lattice.kernels),
    axis('path', lattice.paths),
    axis('devices', lattice.devices),
    axis('graphics', lattice.graphics),
    ['probes', '', 'every order in each kernel'],
  ];
  return section('The lattice: every combination of', table([left(), right(), left()], axes));
}

function safety(subject: Subject, counts: Counts): Section {
  const { lattice } = subject;
  return section(
    'Exhausted without a violation',
    list([
      ...describeHoldings(lattice, holdings(subject, counts)),
      ...describeIdle(subject, counts),
    ]),
  );
}

/** Which properties nothing puts to the test, on all kinds of host or on some. */
function describeIdle({ lattice, properties }: Subject, counts: Counts): string[] {
  return properties.flatMap((property) => {
    const idle = idleKinds(lattice, counts, property);
    if (idle.length === 0) return [];
    const labels = lattice.kinds.filter(({ id }) => idle.includes(id)).map(({ label }) => label);
    const where = idle.length === lattice.kinds.length ? '' : ` on ${labels.join(', ')}`;
    return [`${property.id}: not exercised${where}, no device that it speaks of is probed there`];
  });
}

function kindsOf(subject: Subject, counts: Counts): Section {
  const { strategies } = subject;
  const { scenarios } = counts.of(0, 0);
  return kindsSection({
    kinds: kindRows(subject, counts),
    strategies,
    baseline: usualBaseline(strategies),
    figure: 'Shares of the scenarios',
    show: (count) => describeShare(count, scenarios),
  });
}

/** A census for a terminal of `width` columns. */
export function writeCensus(subject: Subject, exhausted: Exhausted, width = USUAL_WIDTH): string {
  const { counts, hosts, of } = exhausted;
  const { scenarios } = counts.of(0, 0);
  const whole = hosts === of;
  const done = whole
    ? `${counted(scenarios, 'scenario')}: the whole lattice was exhausted, on ${counted(of, 'host')}.`
    : `PARTIAL: stopped after ${hosts} of ${counted(of, 'host')}, ${counted(scenarios, 'scenario')}. Nothing is exhausted.`;
  const strategies = counted(subject.strategies.length, 'strategy', 'strategies');
  const blocks = [
    paragraph(`${done} ${strategies}, each on every one of them.`),
    domainSection(subject.lattice),
    paragraph('Scenarios that violate a property:'),
    sharesTable(subject, counts),
    paragraph(
      'A set of devices with more orders has more scenarios; the shares weigh every scenario alike.',
    ),
    kindsOf(subject, counts),
    paragraph(
      `Properties that relate several runs (${relations.map(({ id }) => id).join(', ')}) are not part of ` +
        'a census; compare judges them.',
    ),
    ...(whole ? [safety(subject, counts)] : []),
  ];
  return toTerminal(blocks, { width, apart: 2 });
}
