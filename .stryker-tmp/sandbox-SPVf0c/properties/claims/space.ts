import type { Host, KernelConfig, Scenario } from '../../engine/index.ts';
import { fullLattice, type Lattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { fromTheSmallest } from '../lattice/ordered.ts';
import type { Value } from '../lattice/values.ts';
import { CONSOLE } from '../settings/host.ts';
import { EFIFB } from '../settings/kernel.ts';

/** A set of scenarios that is exhausted, from the smallest up. */
export interface Space {
  /** Completes "on ...". */
  readonly words: string;
  readonly scenarios: () => readonly Scenario[];
}

/** The sizes of framebuffer that are tried where not all are: the ordinary ones and the edges. */
export const FEW_FRAMEBUFFERS = 'framebuffer=2MiB,8MiB,16MiB,32MiB,64MiB,66MiB,68MiB,96MiB,128MiB';

/** The sizes of low MMIO that are tried where not all are. */
export const FEW_LOW_MMIO = 'low-mmio=unasked,128MiB,136MiB,256MiB,1GiB,3GiB';

/** A VM without PCI devices. */
export const NO_DEVICES: Lattice['devices'] = [{ id: 'none', label: 'none', value: [] }];

/** More ids than this are only counted. */
const MOST_NAMED = 7;

function named(what: string, values: readonly Value<unknown>[]): string {
  if (values.length > MOST_NAMED) return `${values.length} values of ${what}`;
  return `${what} ${values.map(({ id }) => id).join(', ')}`;
}

function describe(lattice: Lattice): string {
  const { kinds, lowMmio, framebuffers, highMmio, kernels, paths, devices, graphics } = lattice;
  return [
    kinds.map(({ label }) => label).join(', '),
    named('low MMIO', lowMmio),
    named('framebuffer', framebuffers),
    named('high MMIO', highMmio),
    named('kernel', kernels),
    named('path', paths),
    named('devices', devices),
    named('graphics driver', graphics),
  ].join('; ');
}

/** What the mailing lists speak of is Hyper-V. */
const HYPER_V: Lattice = {
  ...fullLattice,
  kinds: fullLattice.kinds.filter(({ value }) => value.vmm === undefined),
};

/** The full lattice under Hyper-V with these axes cut down, as `--axis` does. */
export function lattice(...axes: readonly string[]): Lattice {
  return axes.reduce(narrow, HYPER_V);
}

/** A setting that no axis of the lattice has, alike in all scenarios: it leaves their order as it is. */
export interface Alike {
  readonly words: string;
  readonly host?: (host: Host) => Host;
  readonly kernel?: (kernel: KernelConfig) => KernelConfig;
}

export const CONSOLE_OFF: Alike = {
  words: 'console support off',
  host: (host) => CONSOLE.with(host, false),
};

/** hyperv_fb before 6.14 asks for memory while the firmware's driver holds its range. */
export const EFIFB_HELD: Alike = {
  words: 'efifb held in every kernel',
  kernel: (kernel) => EFIFB.with(kernel, 'held'),
};

interface Only {
  /** Which scenarios are kept, and the words for them. */
  readonly where?: (scenario: Scenario) => boolean;
  readonly words?: string;
  readonly alike?: Alike | undefined;
}

/** How a scenario becomes as all are alike; the same host for the same host, so that it is set up once. */
function changing({ host: changeHost, kernel: changeKernel }: Alike): (one: Scenario) => Scenario {
  const hosts = new WeakMap<Host, Host>();
  return (scenario) => {
    const host = hosts.get(scenario.host) ?? changeHost?.(scenario.host) ?? scenario.host;
    hosts.set(scenario.host, host);
    const [first, ...others] = scenario.boots.map((boot) => ({
      ...boot,
      kernel: changeKernel?.(boot.kernel) ?? boot.kernel,
    }));
    return first === undefined ? scenario : { ...scenario, host, boots: [first, ...others] };
  };
}

/** The scenarios of a lattice, or those `where` keeps, made alike where no axis can. */
export function on(whole: Lattice, { where, words, alike }: Only = {}): Space {
  let known: readonly Scenario[] | null = null;
  const parts = [describe(whole), words, alike === CONSOLE_OFF ? null : 'console support on'];
  return {
    words: [...parts, alike?.words].filter(Boolean).join('; '),
    scenarios: () => {
      const change = alike === undefined ? null : changing(alike);
      known ??= [...fromTheSmallest(whole)]
        .filter((scenario) => where?.(scenario) ?? true)
        .map((scenario) => change?.(scenario) ?? scenario);
      return known;
    },
  };
}
