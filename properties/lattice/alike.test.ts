import { describe, expect, it } from 'vitest';
import {
  defineStrategy,
  FOUR_GIB,
  type GuestView,
  type Host,
  MIB,
  type Oracle,
  type Strategy,
} from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { fullLattice, hostsOf, type Lattice } from './lattice.ts';
import { narrow } from './narrow.ts';
import { LatticeTally } from './tally.ts';
import { everyBoot } from './testing/every-boot.ts';

/** The virtual TPM's first address, where kernels differ by a byte in how they cut a range. */
const VTPM = 0xfed40000;

function invented(id: string, other: Partial<Strategy>): Strategy {
  const strategy = { summary: 'is odd', source: 'a test', reserve: () => null, ...other };
  return defineStrategy({ ...strategy, id });
}

function upToVtpm({ ranges: [first] }: GuestView) {
  const start = Math.max(first.start, VTPM - 48 * MIB);
  return { start, size: VTPM + 1 - start };
}

/** Strategies that nearly do the same: what tells them apart, tells few boots apart. */
const ODD: readonly Strategy[] = [
  invented('nothing', {}),
  invented('nothing-exact', { exactVtpmCut: true }),
  invented('up-to-vtpm', { reserve: upToVtpm }),
  invented('up-to-vtpm-exact', { exactVtpmCut: true, reserve: upToVtpm }),
  invented('odd-byte', {
    reserve: ({ ranges: [{ start }] }) => ({ start: start + 1, size: 9 * MIB + 3 }),
  }),
  invented('by-sysfb', {
    reserve: ({ ranges: [{ start }], sysfb }) => (sysfb ? { start, size: 8 * MIB } : null),
  }),
  invented('never-sysfb', {
    sysfb: () => false,
    reserve: ({ lfbBase }) => ({ start: lfbBase, size: 8 * MIB }),
  }),
  invented('where-told', { reserve: ({ lfbBase }) => ({ start: lfbBase, size: 64 * MIB }) }),
  invented('below-the-vtpm', { place: (_, usual) => ({ ...usual, max: VTPM }) }),
  invented('above-the-vtpm', { place: (_, usual) => ({ ...usual, min: VTPM }) }),
  invented('above-the-vtpm-exact', {
    exactVtpmCut: true,
    place: (_, usual) => ({ ...usual, min: VTPM - 1 }),
  }),
  invented('config-from-the-top', {
    place: (window, usual) => (window === 'config' ? { ...usual, from: 'top' } : usual),
  }),
  invented('twice-the-usual', { place: (_, usual) => [usual, usual] }),
  invented('high-then-usual', { place: (_, usual) => [{ ...usual, min: FOUR_GIB }, usual] }),
  invented('usual-then-high', { place: (_, usual) => [usual, { ...usual, min: FOUR_GIB }] }),
  invented('high-alone', { place: (_, usual) => ({ ...usual, min: FOUR_GIB }) }),
];

const TOLD: Oracle = { ...invented('told', {}), toldFramebuffer: true };

/** Scenarios by kernel, path and mask and by boot and kind, as text. */
function counted(lattice: Lattice, tally: LatticeTally, host: Host, strategy: Strategy) {
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  tally.count(host, strategy, {
    scenarios: (kernel, path, mask, count) =>
      add(`${lattice.kernels[kernel]?.id} ${lattice.paths[path]?.id} ${mask}`, count),
    kind: (boot, kind, count) => add(`${boot} ${kind}`, count),
  });
  return counts;
}

const LATTICES: readonly (readonly [string, Lattice])[] = [
  [
    'hosts of every kind',
    [
      'low-mmio=unasked,304MiB',
      'framebuffer=8MiB,68MiB',
      'high-mmio=default,none',
      'path=none,load-drm,load-hyperv-fb-2.0.18,file-load-cleared',
      'devices=vf,gpu-pv,1x64MiB-32bit',
    ].reduce(narrow, fullLattice),
  ],
  [
    'low MMIO that is full',
    [
      'kind=gen2,gen1,cvm',
      'low-mmio=unasked,144MiB',
      'framebuffer=64MiB,128MiB',
      'high-mmio=1GiB',
      'path=none,file-load,load-hyperv-fb-2.0.18',
      'devices=nvme-root+gpu-pv,2x32MiB-32bit',
    ].reduce(narrow, fullLattice),
  ],
];

describe.each(LATTICES)('on %s', (_name, lattice) => {
  it('strategies that share boots come to what each comes to boot by boot', () => {
    const all = [...ODD, TOLD, ...strategies];
    const tally = new LatticeTally(lattice);
    let shown = 0;
    for (const { host } of hostsOf(lattice)) {
      for (const strategy of all) {
        const counts = counted(lattice, tally, host, strategy);
        expect(counts, `${strategy.id} ${JSON.stringify(host)}`).toEqual(
          everyBoot(lattice, host, strategy),
        );
        shown = Math.max(shown, counts.size);
      }
    }
    // Some strategy on some host shows more than a result for each setting and path.
    expect(shown).toBeGreaterThan(lattice.kernels.length * lattice.paths.length * 2);
  });
});
