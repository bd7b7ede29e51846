import {
  type Device,
  type Handover,
  type Host,
  type HostLayout,
  handOver,
  isKernel,
  isSameHandover,
  type KernelConfig,
  layOut,
  powerOn,
  type Strategy,
  type Via,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties } from '../index.ts';
import { Verdict } from '../judging/verdict.ts';
import { BootKinds } from './boot-kinds.ts';
import { add, Booter, type Boots, type Histogram, isAlike, isSameRange } from './boots.ts';
import { isPathOn, type Lattice } from './lattice.ts';
import { countOrders } from './orders.ts';
import { areWholePages, Placing, windowsOf } from './placing.ts';
import { type Decision, Starts } from './starts.ts';

const MASKS = 2 ** properties.length;

/** A path that there is on a host, by its place in the lattice. */
interface PathOn {
  readonly path: number;
  readonly via: Via | null;
}

/** Settings of the kernels between which nothing in a guest tells, by their places in the lattice. */
interface AlikeKernels {
  readonly kernel: KernelConfig;
  readonly at: readonly number[];
}

/** Gen1 has no EFI, and a strategy may count CONFIG_SYSFB as on or off whatever it is. */
function alikeKernels(
  kernels: Lattice['kernels'],
  { generation, type }: HostLayout['firmware'],
  { sysfb: decide }: Strategy,
): AlikeKernels[] {
  const alike = new Map<string, { kernel: KernelConfig; at: number[] }>();
  for (const [at, { value: kernel }] of kernels.entries()) {
    const sysfb = decide === undefined ? kernel.sysfb : decide(kernel.sysfb, type);
    const key = JSON.stringify({ ...kernel, sysfb, efi: kernel.efi && generation === 2 });
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { kernel, at: [at] });
    else same.at.push(at);
  }
  return [...alike.values()];
}

/** Takes counts of scenarios. */
export interface Sink {
  /** By kernel setting, path and mask. */
  scenarios(kernel: number, path: number, mask: number, count: number): void;
  /** By boot (from 0) and number of a kind of failure; a scenario may show several. */
  kind(boot: number, kind: number, count: number): void;
}

/** What all scenarios on one host with one set of devices and one setting of the kernels come to. */
interface Total {
  /** What kernels reserved that were told this: others that reserve the same come to the same. */
  readonly decisions: readonly Decision[];
  /** Scenarios by path and mask, as `path * MASKS + mask`. */
  readonly masks: Histogram;
  /** Scenarios by kind of failure, of the first boot and of the second. */
  readonly kinds: readonly [Histogram, Histogram];
}

/** What is known of one host with one set of devices, for strategies that place windows alike. */
interface Known {
  readonly boots: Boots[];
  readonly totals: Total[];
}

/** A set of devices with what does not change from host to host. */
interface DeviceSet {
  readonly devices: readonly Device[];
  readonly windows: ReturnType<typeof windowsOf>;
  readonly wholePages: boolean;
  /** How many load orders a kernel has. */
  readonly orders: number;
}

/** What is known of a host. */
class HostKnown {
  readonly host: Host;
  readonly layout: HostLayout;
  readonly paths: readonly PathOn[];
  /** By set of devices, then by how windows are placed. */
  readonly sets: readonly Map<string, Known>[];

  constructor(host: Host, { paths, devices }: Lattice) {
    this.host = host;
    this.layout = layOut(host);
    this.paths = [...paths.entries()]
      .map(([path, { value: via }]) => ({ path, via }))
      .filter(({ via }) => isPathOn(host, via));
    this.sets = devices.map(() => new Map());
  }
}

/** One strategy on one host, with one set of devices and one setting of the kernels. */
class SetTally {
  readonly #at: HostKnown;
  readonly #orders: number;
  readonly #kernel: KernelConfig;
  readonly #boots: Boots[];
  readonly #decisions: Decision[] = [];
  readonly #starts: Starts | null;
  readonly #booter: () => Booter;

  constructor(
    at: HostKnown,
    orders: number,
    kernel: KernelConfig,
    boots: Boots[],
    starts: Starts | null,
    booter: () => Booter,
  ) {
    this.#at = at;
    this.#orders = orders;
    this.#kernel = kernel;
    this.#boots = boots;
    this.#starts = starts;
    this.#booter = booter;
  }

  total(): Total {
    const masks: Histogram = new Map();
    const kinds: [Histogram, Histogram] = [new Map(), new Map()];
    const { layout, paths } = this.#at;
    const told = layout.lfbBase;
    const first = this.#bootsFrom(powerOn(layout));
    const leading = new Map<Boots, number>();
    for (const { mask, count, left } of first.ended) {
      for (const { path, via } of paths) {
        if (via === null) {
          add(masks, path * MASKS + mask, count);
          continue;
        }
        const second = this.#bootsFrom(handOver(layout, left, told, via, this.#starts === null));
        leading.set(second, (leading.get(second) ?? 0) + count);
        for (const [later, times] of second.masks) {
          add(masks, path * MASKS + (mask | later), count * times);
        }
      }
    }
    const following = paths.reduce((sum, { via }) => sum + (via === null ? 1 : this.#orders), 0);
    for (const [kind, count] of first.kinds) add(kinds[0], kind, count * following);
    for (const [{ kinds: later }, times] of leading) {
      for (const [kind, count] of later) add(kinds[1], kind, count * times);
    }
    return { decisions: this.#decisions, masks, kinds };
  }

  #bootsFrom(handover: Handover): Boots {
    const reserved = this.#decide(handover);
    const known = this.#boots.find((boots) =>
      this.#starts === null
        ? isSameHandover(boots.handover, handover)
        : isAlike(boots, handover, reserved),
    );
    if (known !== undefined) return known;
    const boots = this.#booter().boot(handover, this.#kernel, reserved);
    this.#boots.push(boots);
    return boots;
  }

  #decide({ lfbBase }: Handover): Decision['reserved'] {
    if (this.#starts === null) return null;
    const decision = this.#starts.decide(this.#kernel, lfbBase);
    if (!this.#decisions.includes(decision)) this.#decisions.push(decision);
    return decision.reserved;
  }
}

/** Runs every scenario of a lattice on one host under one strategy. */
export class LatticeTally {
  readonly #lattice: Lattice;
  readonly #sets: readonly DeviceSet[];
  readonly #graphics: readonly boolean[];
  readonly #memory = new VmbusMemory();
  #known: HostKnown | null = null;

  constructor(lattice: Lattice) {
    this.#lattice = lattice;
    this.#graphics = lattice.graphics.map(({ value }) => value);
    this.#sets = lattice.devices.map(({ value: devices }) => ({
      devices,
      windows: windowsOf(devices),
      wholePages: areWholePages(devices),
      orders: countOrders(devices, this.#graphics),
    }));
  }

  /** Strategies on one host one after another are put to what those before them came to. */
  count(host: Host, strategy: Strategy, sink: Sink): void {
    const at = this.#knownOf(host);
    const { layout } = at;
    const alike = alikeKernels(this.#lattice.kernels, layout.firmware, strategy);
    const [usual] = alike;
    if (usual === undefined) return;
    const starts = isKernel(strategy) ? null : new Starts(layout, strategy, this.#memory);
    starts?.decide(usual.kernel, layout.lfbBase);
    const placing = starts && new Placing(strategy, starts.ranges);
    let seen: BootKinds | null = null;
    for (const [set, { devices, windows, wholePages, orders }] of this.#sets.entries()) {
      let booter: Booter | null = null;
      const lazily = () => {
        seen ??= new BootKinds(new Verdict(properties), layout, strategy);
        booter ??= new Booter({
          layout,
          devices,
          graphics: this.#graphics,
          strategy,
          memory: this.#memory,
          seen,
        });
        return booter;
      };
      const known = placing && knownIn(at.sets[set], placing.of(windows, wholePages));
      for (const { kernel, at: kernels } of alike) {
        const same = starts && known?.totals.find((one) => areDecided(one, starts, kernel));
        const boots = known?.boots ?? [];
        const total = same ?? new SetTally(at, orders, kernel, boots, starts, lazily).total();
        if (same === undefined || same === null) known?.totals.push(total);
        show(total, kernels, sink);
      }
    }
  }

  #knownOf(host: Host): HostKnown {
    if (this.#known?.host !== host) this.#known = new HostKnown(host, this.#lattice);
    return this.#known;
  }
}

function knownIn(set: Map<string, Known> | undefined, placing: string): Known {
  const known = set?.get(placing) ?? { boots: [], totals: [] };
  set?.set(placing, known);
  return known;
}

/** Whether kernels decide what those of a total decided, as far as they are asked. */
function areDecided({ decisions }: Total, starts: Starts, kernel: KernelConfig): boolean {
  for (const { lfbBase, reserved } of decisions) {
    if (!isSameRange(starts.decide(kernel, lfbBase).reserved, reserved)) return false;
  }
  return true;
}

function show({ masks, kinds }: Total, kernels: readonly number[], sink: Sink): void {
  for (const kernel of kernels) {
    for (const [key, count] of masks) {
      sink.scenarios(kernel, Math.floor(key / MASKS), key % MASKS, count);
    }
  }
  for (const [boot, histogram] of kinds.entries()) {
    for (const [kind, count] of histogram) sink.kind(boot, kind, kernels.length * count);
  }
}
