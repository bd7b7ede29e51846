import { describe, expect, it } from 'vitest';
import { ModelKernel } from '../../engine/guest/model-kernel.ts';
import {
  type Device,
  defineStrategy,
  FOUR_GIB,
  type GuestKernel,
  type GuestSite,
  type GuestView,
  type Host,
  type KernelStrategy,
  KIB,
  MIB,
  type Oracle,
  type Strategy,
  VmbusMemory,
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

const IOAPIC = 0xfec00000;

/** Leaves of low MMIO what lies beyond the IO-APIC. */
function upToIoapic({ ranges: [{ start }] }: GuestView) {
  return { start, size: IOAPIC - start };
}

/** A window that fits behind the IO-APIC only with the virtual TPM's first byte: no whole pages. */
const TO_THE_BYTE: Device = { id: 'odd', dxg: VTPM + 1 - (IOAPIC + 64 * KIB), root: false };

/** Strategies that nearly do the same: what tells them apart, tells few boots apart. */
const ODD: readonly Strategy[] = [
  invented('nothing', {}),
  invented('nothing-exact', { exactVtpmCut: true }),
  invented('up-to-vtpm', { reserve: upToVtpm }),
  invented('up-to-vtpm-exact', { exactVtpmCut: true, reserve: upToVtpm }),
  invented('up-to-ioapic', { reserve: upToIoapic }),
  invented('up-to-ioapic-exact', { exactVtpmCut: true, reserve: upToIoapic }),
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

/** A kernel that keeps room free after a crash, and where it is built without SYSFB: no reservation of its own tells. */
class CrashKernel implements GuestKernel {
  readonly #usual: ModelKernel;
  readonly #careful: ModelKernel;
  #running: ModelKernel;

  constructor(site: GuestSite) {
    const low = ({ ranges: [{ start }] }: GuestView) => ({ start, size: 16 * MIB });
    const reserving = (reserve: Strategy['reserve']) =>
      new ModelKernel(new VmbusMemory(), site, invented('inner', { reserve }), null);
    this.#usual = reserving(() => null);
    this.#careful = reserving(low);
    this.#running = this.#usual;
  }

  boot(...[config, lfbBase, kdump]: Parameters<GuestKernel['boot']>): void {
    this.#running = kdump || !config.sysfb ? this.#careful : this.#usual;
    this.#running.boot(config, lfbBase);
  }

  get ranges() {
    return this.#running.ranges;
  }

  get reserved() {
    return this.#running.reserved;
  }

  dump: GuestKernel['dump'] = () => this.#running.dump();
  probe: GuestKernel['probe'] = (slot) => this.#running.probe(slot);
  remove: GuestKernel['remove'] = (slot) => this.#running.remove(slot);
  wouldGrantUnreserved: GuestKernel['wouldGrantUnreserved'] = (asked) =>
    this.#running.wouldGrantUnreserved(asked);
}

const KERNEL: KernelStrategy = {
  ...invented('crash-kernel', {}),
  kernelIn: (site) => new CrashKernel(site),
};

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

const HOSTS_WITHOUT_HIGH = [
  'kind=gen2,cvm',
  'low-mmio=unasked',
  'framebuffer=8MiB',
  'high-mmio=none',
  'path=none,load-drm',
].reduce(narrow, fullLattice);

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
  [
    'a window that is no whole pages',
    {
      ...HOSTS_WITHOUT_HIGH,
      devices: [{ id: 'odd', label: 'odd', value: [TO_THE_BYTE] }],
    },
  ],
];

describe.each(LATTICES)('on %s', (_name, lattice) => {
  it('strategies that share boots come to what each comes to boot by boot', () => {
    const all = [...ODD, TOLD, KERNEL, ...strategies];
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
    expect(shown).toBeGreaterThan(lattice.kernels.length * lattice.paths.length);
  });
});
