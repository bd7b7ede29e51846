import seedrandom from 'seedrandom';
import {
  type Boot,
  type Event,
  GRAPHICS,
  type Host,
  type Resolution,
  type Scenario,
  type Via,
} from '../../engine/index.ts';
import type { Weighted } from '../settings/draw.ts';
import {
  type Choices,
  type Draw,
  oneOf,
  randomDraw,
  shuffled,
  weighted,
} from '../settings/draw.ts';
import { deviceSets } from './device-sets.ts';
import { type HostClass, hostClasses } from './host-classes.ts';
import { type Loader, loaderSets, viaOn } from './loaders.ts';

/** What becomes of the graphics driver among a boot's probes. */
type Order = 'graphics last' | 'graphics first' | 'any order' | 'no graphics driver';

export const resolutions: Choices<Weighted<Resolution>> = [
  { weight: 70, value: [1920, 1080] },
  { weight: 8, value: [1024, 768] },
  { weight: 10, value: [3840, 2160] },
  { weight: 6, value: [4834, 3622] },
  { weight: 6, value: [7680, 4320] },
];
export const firstOrders: Choices<Weighted<Order>> = [
  { weight: 7, value: 'graphics last' },
  { weight: 1, value: 'graphics first' },
  { weight: 2, value: 'any order' },
];
export const laterOrders: Choices<Weighted<Order>> = [
  { weight: 4, value: 'graphics last' },
  { weight: 4, value: 'no graphics driver' },
  { weight: 2, value: 'any order' },
];
export const laterKernels: Choices<Weighted<readonly Via['kind'][]>> = [
  { weight: 6, value: ['kdump'] },
  { weight: 2, value: [] },
  { weight: 1, value: ['kexec'] },
  { weight: 1, value: ['kexec', 'kdump'] },
];

/** The kernels that a distribution starts after the first, where it can start any. */
export function laterKernelsOf({ path }: Loader): typeof laterKernels {
  return path === null ? NO_LATER_KERNELS : laterKernels;
}

const NO_LATER_KERNELS: typeof laterKernels = [
  { weight: laterKernels.reduce((sum, { weight }) => sum + weight, 0), value: [] },
];

const HOST_CLASSES: Choices<Weighted<HostClass>> = [
  { weight: hostClasses[0].weight, value: hostClasses[0] },
  ...hostClasses.slice(1).map((value) => ({ weight: value.weight, value })),
];

/** A scenario of the population and the class of its host. */
export interface Drawn {
  readonly hostClass: string;
  readonly scenario: Scenario;
}

/** The name by which `drawNamed` gives the scenario again. */
export function populationName(seed: string, index: number | string): string {
  return `population-${seed}-${index}`;
}

/** The scenario of a name that `populationName` gave; null for other names. */
export function drawNamed(name: string): Scenario | null {
  const [, seed, index] = /^population-(.+)-(0|[1-9]\d{0,14})$/.exec(name) ?? [];
  return seed === undefined ? null : drawNumbered(seed, Number(index)).scenario;
}

/** Scenario `index` (from 0) of the population drawn with a seed: a function of the two alone. */
export function drawNumbered(seed: string, index: number): Drawn {
  const draw = randomDraw(seedrandom(`${seed}/${index}`));
  return drawFromPopulation(draw, populationName(seed, index));
}

function drawFromPopulation(draw: Draw, name: string): Drawn {
  const hostClass = weighted(draw, HOST_CLASSES);
  return { hostClass: hostClass.id, scenario: drawOn(draw, hostClass, name) };
}

const FIRST_OF_ALL: Draw = { below: () => 0 };

/** The most ordinary VM on hosts of a class, named as these are. */
export function ordinaryOn(hostClass: HostClass): Scenario {
  return drawOn(FIRST_OF_ALL, hostClass, hostClass.label);
}

function drawOn(draw: Draw, hostClass: HostClass, name: string): Scenario {
  const unscreened = oneOf(draw, hostClass.hosts);
  const resolution: Resolution = hostClass.anyResolution
    ? weighted(draw, resolutions)
    : resolutions[0].value;
  const host = screened(unscreened, resolution);
  const devices = deviceSets[weighted(draw, hostClass.devices)];
  const loader = weighted<Loader>(draw, loaderSets[hostClass.loaders]);
  const ids = devices.map(({ id }) => id);
  const first: Boot = {
    via: null,
    kernel: loader.kernel,
    events: drawEvents(draw, ids, weighted(draw, firstOrders)),
  };
  const later = weighted(draw, laterKernelsOf(loader)).map(
    (kind): Boot => drawLater(draw, host, ids, loader, kind),
  );
  return { name, host, devices, boots: [first, ...later] };
}

const hosts = new Map<Omit<Host, 'screen'>, Map<Resolution, Host>>();

/** A host with a screen: the very same one for the same two, so that what is found out about it serves all its VMs. */
function screened(unscreened: Omit<Host, 'screen'>, resolution: Resolution): Host {
  const known = hosts.get(unscreened) ?? new Map<Resolution, Host>();
  hosts.set(unscreened, known);
  const host = known.get(resolution) ?? { ...unscreened, screen: { resolution } };
  known.set(resolution, host);
  return host;
}

function drawLater(
  draw: Draw,
  host: Host,
  ids: readonly string[],
  { path, kernel, noefi }: Loader,
  kind: Via['kind'],
): Boot {
  return {
    via: path && viaOn(host, path, kind),
    kernel: { ...kernel, efi: !(noefi && kind === 'kdump') },
    events: drawEvents(draw, ids, weighted(draw, laterOrders)),
  };
}

function drawEvents(draw: Draw, ids: readonly string[], order: Order): Event[] {
  return orderOf(draw, ids, order).map((probe) => ({ probe }));
}

function orderOf(draw: Draw, ids: readonly string[], order: Order): readonly string[] {
  switch (order) {
    case 'graphics last':
      return [...ids, GRAPHICS];
    case 'graphics first':
      return [GRAPHICS, ...ids];
    case 'no graphics driver':
      return ids;
    case 'any order':
      return shuffled(draw, [...ids, GRAPHICS]);
  }
}
