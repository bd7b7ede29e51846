import type { Counts, Part } from '../../properties/lattice/census.ts';
import type { Lattice } from '../../properties/lattice/lattice.ts';
import { grid } from '../grid.ts';
import type { Exhausted } from './exhaust.ts';

interface Named {
  readonly id: string;
}

/** Who was counted by what. */
export interface Subject {
  readonly lattice: Lattice;
  readonly strategies: readonly string[];
  readonly properties: readonly Named[];
}

function share(violated: number, scenarios: number): string {
  if (violated === 0) return '0';
  const percent = (100 * violated) / scenarios;
  return percent < 0.1 ? '<0.1%' : `${percent.toFixed(1)}%`;
}

function table({ strategies, properties }: Subject, counts: Counts): string[] {
  const rows = properties.map(({ id }, property) => ({
    label: id,
    cells: strategies.map((_, strategy) => {
      const { violated, scenarios } = counts.of(strategy, property);
      return share(violated, scenarios);
    }),
  }));
  return grid(strategies, rows);
}

/** A part of the lattice on which a property holds, and how many scenarios it has. */
export interface Holding {
  readonly strategy: string;
  readonly property: string;
  /** Kinds of host with the kernel settings for which it holds there; `all` for every setting. */
  readonly on: readonly { readonly kind: string; readonly kernels: 'all' | readonly string[] }[];
  readonly scenarios: number;
}

/** Where each strategy is safe: what was exhausted without a violation, kind by kind of host. */
export function holdings({ lattice, strategies, properties }: Subject, counts: Counts): Holding[] {
  return strategies.flatMap((strategy, at) =>
    properties.flatMap(({ id }, property) => {
      const clean = (part: Part) => {
        const { violated, scenarios } = counts.of(at, property, part);
        return violated === 0 ? scenarios : 0;
      };
      let scenarios = 0;
      const on = lattice.kinds.flatMap(({ label: kind }, index) => {
        const settings = lattice.kernels.filter((_, kernel) => clean({ kind: index, kernel }) > 0);
        for (const kernel of lattice.kernels.keys()) scenarios += clean({ kind: index, kernel });
        if (settings.length === 0) return [];
        const all = settings.length === lattice.kernels.length;
        return [{ kind, kernels: all ? ('all' as const) : settings.map(({ label }) => label) }];
      });
      return on.length === 0 ? [] : [{ strategy, property: id, on, scenarios }];
    }),
  );
}

function describeHolding(lattice: Lattice, { strategy, property, on, scenarios }: Holding): string {
  const everywhere =
    on.length === lattice.kinds.length && on.every(({ kernels }) => kernels === 'all');
  const places = on.map(({ kind, kernels }) =>
    kernels === 'all' ? kind : `${kind} with ${kernels.join(' or ')}`,
  );
  const where = everywhere ? 'of the lattice' : `on ${places.join('; ')}`;
  return `  ${strategy}: ${property} holds on all ${scenarios} scenarios ${where}`;
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

function describeHoldings(subject: Subject, counts: Counts): string[] {
  const found = holdings(subject, counts);
  return [
    'Exhausted without a violation:',
    '',
    ...found.map((one) => describeHolding(subject.lattice, one)),
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
    `${subject.strategies.length} strategies, each on every one of them.`,
    '',
    'The lattice: every combination of',
    ...domain(subject.lattice),
    '',
    'Scenarios that violate a property:',
    '',
    ...table(subject, counts),
    '',
    'A set of devices with more orders has more scenarios; the shares weigh every scenario alike.',
    '',
    ...(whole ? describeHoldings(subject, counts) : []),
  ];
  return `${lines.join('\n')}\n`;
}
