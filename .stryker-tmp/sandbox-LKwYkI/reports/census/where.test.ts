import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import { VmbusMemory } from '../../engine/index.ts';
import { properties } from '../../properties/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import { Counts } from '../../properties/lattice/counts.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { fromTheSmallest } from '../../properties/lattice/ordered.ts';
import { strategies } from '../../strategies/index.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { writeOutcome } from '../run/outcome-json.ts';
import { judge, rehearse } from '../run/trials.ts';
import { whereMap } from './where.ts';

// Few scenarios at each point, but every host type and both sorts of window.
const lattice = [
  'low-mmio=unasked,128MiB..248MiB,592MiB,1GiB,3GiB',
  'framebuffer=2MiB,8MiB,64MiB,66MiB,128MiB',
  'high-mmio=default,none',
  'kernel=sysfb+efi,neither',
  'path=none,load-drm',
  'devices=nvme-root,1x64MiB-32bit',
].reduce(narrow, fullLattice);
const census = new Census(lattice, strategies);
const counts = new Counts(lattice, strategies.length, 0, census.hosts);
counts.merge(census.exhaust(0, census.hosts).data);
const ids = strategies.map(({ id }) => id);
const where = whereMap({ lattice, strategies: ids, properties }, counts);

interface OutcomeFile {
  readonly violations: readonly { readonly property: string }[];
}

/** Runs all scenarios of a point as `hvmmio run --json` does, and counts. */
function counted(point: readonly string[], strategy: number, property: string) {
  const chosen = strategies.slice(strategy, strategy + 1);
  const scenarios = [...fromTheSmallest(point.reduce(narrow, lattice))];
  const filed = scenarios.map((scenario) => ({ where: 'point', scenario }));
  const memory = new VmbusMemory();
  const lines = rehearse(filed, chosen, false, USUALLY_ASSUMED).map((trial) => {
    const { outcome, judged } = judge(trial, memory);
    return writeOutcome(outcome, judged);
  });
  const violated = lines.filter((line) => {
    const { violations }: OutcomeFile = JSON.parse(line);
    return violations.some((violation) => violation.property === property);
  });
  return { scenarios: scenarios.length, violated: violated.length };
}

it('agrees with what run --json says of every scenario, on 200 points at random', () => {
  const random = seedrandom('where');
  const below = (count: number) => Math.floor(random() * count);
  const { kinds, lowMmio, framebuffers, scenarios, violated } = where;
  const seen = { absent: 0, violated: 0, held: 0 };
  for (let point = 0; point < 200; point++) {
    const [kind, low] = [below(kinds.length), below(lowMmio.length)];
    const framebuffer = below(framebuffers.length);
    const [strategy, property] = [
      below(ids.length),
      properties[below(properties.length)]?.id ?? '',
    ];
    const at = (kind * lowMmio.length + low) * framebuffers.length + framebuffer;
    const mapped = {
      scenarios: scenarios[at],
      violated: violated[ids[strategy] ?? '']?.[property]?.[at] ?? 0,
    };
    const axes = [
      `kind=${kinds[kind]}`,
      `low-mmio=${lowMmio[low]}`,
      `framebuffer=${framebuffers[framebuffer]}`,
    ];
    expect(mapped, [...axes, ids[strategy], property].join(' ')).toEqual(
      counted(axes, strategy, property),
    );
    if (mapped.scenarios === 0) seen.absent += 1;
    else seen[mapped.violated > 0 ? 'violated' : 'held'] += 1;
  }
  // Arm64 cannot ask for 128..248 MiB, 16 of its 20 sizes: about a fifth of all points.
  expect(seen.absent).toBeGreaterThan(20);
  expect(seen.violated).toBeGreaterThan(20);
  expect(seen.held).toBeGreaterThan(20);
});

it('has by kernel what all of them come to, and what each comes to alone', () => {
  const { byKernel } = where;
  if (byKernel === undefined) throw new Error('the map has no kernels');
  const { kinds, lowMmio, framebuffers } = where;
  const size = lowMmio.length * framebuffers.length;
  const of = (kernel: string, strategy: string, property: string) =>
    kinds.flatMap((_, kind) => {
      const place = byKernel.violated[kernel]?.[strategy]?.[property]?.[kind] ?? 0;
      return byKernel.maps[place] ?? [];
    });
  for (const strategy of ids) {
    for (const { id } of properties) {
      const [ordinary, neither] = [of('sysfb+efi', strategy, id), of('neither', strategy, id)];
      const sum = ordinary.map((count, at) => count + (neither[at] ?? 0));
      const all = where.violated[strategy]?.[id] ?? sum.map(() => 0);
      expect(sum, `${strategy} ${id}`).toEqual(all);
    }
  }
  // Each map stands there once: those that differ are as many as there are.
  expect(new Set(byKernel.maps.map(String)).size).toBe(byKernel.maps.length);
  // One point through the engine: the framebuffer of 8 MiB on Gen2, and no low MMIO asked for.
  const at = framebuffers.indexOf('8MiB');
  for (const kernel of ['sysfb+efi', 'neither']) {
    const point = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB', `kernel=${kernel}`];
    const merged = ids.indexOf('merged');
    const { scenarios, violated } = counted(point, merged, 'root-device-works');
    expect(of(kernel, 'merged', 'root-device-works')[kinds.indexOf('gen2') * size + at]).toBe(
      violated,
    );
    expect(scenarios).toBe((where.scenarios[kinds.indexOf('gen2') * size + at] ?? 0) / 2);
  }
});
