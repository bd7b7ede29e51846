import {
  type Device,
  framebufferOf,
  type Host,
  type KernelConfig,
  MIB,
  mayClearScreenInfo,
  minLowMmio,
  type Range,
  type Via,
} from '../../engine/index.ts';
import { ORDINARY_SIZE } from '../settings/framebuffer.ts';
import { ORDINARY_HOST } from '../settings/host.ts';
import type { HostType } from '../settings/host-type.ts';
import { areOrdinaryDevices, isOrdinaryKernel } from '../settings/ordinary.ts';
import {
  devices,
  framebuffers,
  graphics,
  highMmio,
  kernels,
  kinds,
  lowMmio,
  paths,
  type Value,
} from './values.ts';

/** The scenarios that are exhausted: every combination of the values of its axes. */
export interface Lattice {
  readonly kinds: readonly Value<HostType>[];
  readonly lowMmio: readonly Value<number | null>[];
  readonly framebuffers: readonly Value<number>[];
  readonly highMmio: readonly Value<Range | null>[];
  /** Of every kernel of a scenario alike. */
  readonly kernels: readonly Value<KernelConfig>[];
  /** How the second kernel is started, or that there is none. */
  readonly paths: readonly Value<Via | null>[];
  readonly devices: readonly Value<readonly Device[]>[];
  /** Of each kernel by itself. */
  readonly graphics: readonly Value<boolean>[];
}

/** Everything. */
export const fullLattice: Lattice = {
  kinds,
  lowMmio,
  framebuffers,
  highMmio,
  kernels,
  paths,
  devices,
  graphics,
};

/** The sizes of framebuffer that `defaultLattice` keeps, in MiB: the ordinary ones and the edges. */
const FEWER_FRAMEBUFFERS = [2, 8, 32, 64, 66, 68, 128];

/** Everything but most sizes of framebuffer. */
export const defaultLattice: Lattice = {
  ...fullLattice,
  framebuffers: fullLattice.framebuffers.filter(({ value }) =>
    FEWER_FRAMEBUFFERS.includes(value / MIB),
  ),
};

/** The part of a lattice whose scenarios are ordinary: default kernel settings, and devices that exist. */
export function ordinaryPart(lattice: Lattice): Lattice {
  return {
    ...lattice,
    kernels: lattice.kernels.filter(({ value }) => isOrdinaryKernel(value)),
    devices: lattice.devices.filter(({ value }) => areOrdinaryDevices(value)),
  };
}

/** A host of a lattice, and its kind by its place. */
interface HostOfKind {
  readonly kind: number;
  readonly host: Host;
}

/** The hosts of lattices, which are asked for again and again. */
const listed = new WeakMap<Lattice, readonly HostOfKind[]>();

/**
 * The hosts of a lattice, kind by kind. Left out are sizes of low MMIO that the kind cannot ask for, and
 * of framebuffers that it cannot have: under OpenVMM all but one.
 */
export function hostsOf(lattice: Lattice): readonly HostOfKind[] {
  const hosts = listed.get(lattice) ?? listHosts(lattice);
  listed.set(lattice, hosts);
  return hosts;
}

function listHosts(lattice: Lattice): HostOfKind[] {
  const { lowMmio, framebuffers, highMmio } = lattice;
  return lattice.kinds.flatMap(({ value: kind }, index) =>
    lowMmio
      .map(({ value }) => value)
      .filter((low) => low === null || low >= minLowMmio(kind.arch))
      .flatMap((low) =>
        framebuffers.flatMap(({ value: framebuffer }) =>
          highMmio
            .map(({ value: high }) => hostWith(kind, low, framebuffer, high))
            .filter((host) => framebufferOf(host) === framebuffer)
            .map((host) => ({ kind: index, host })),
        ),
      ),
  );
}

/** Whether a path of the lattice is one on that host. */
export function isPathOn(host: Host, via: Via | null): boolean {
  return via?.screenInfo !== 'cleared' || mayClearScreenInfo(host, via);
}

function hostWith(
  kind: HostType,
  lowMmio: number | null,
  framebuffer: number,
  highMmio: Range | null,
): Host {
  const host: Host = { ...ORDINARY_HOST, ...kind, lowMmio, highMmio };
  // The default resolution makes 8 MiB: a file says so in the ordinary way.
  return framebuffer === ORDINARY_SIZE ? host : { ...host, screen: { framebuffer } };
}
