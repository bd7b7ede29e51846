import type { Device, Host } from '../../engine/index.ts';
import { deviceSets } from '../population/device-sets.ts';
import { type HostClass, hostClasses } from '../population/host-classes.ts';
import { type Loader, loaderSets } from '../population/loaders.ts';
import { resolutions } from '../population/population.ts';
import type { Weighted } from '../settings/draw.ts';
import { fineness, weightOfAll } from './weighted-orders.ts';

/** A host with one kind of distribution, and the sets of devices that it is met with. */
export interface PopulationPart {
  readonly host: Host;
  readonly loader: Loader;
  /** What a weight of `weightOfAll` of this set's scenarios counts for each. */
  readonly sets: readonly { readonly devices: readonly Device[]; readonly factor: bigint }[];
}

function sumOf(choices: readonly { readonly weight: number }[]): number {
  return choices.reduce((sum, { weight }) => sum + weight, 0);
}

function common(numbers: readonly number[]): number {
  const divisor = (one: number, other: number): number =>
    other === 0 ? one : divisor(other, one % other);
  return numbers.reduce((multiple, number) => (multiple / divisor(multiple, number)) * number, 1);
}

const HOSTS = common(hostClasses.map(({ hosts }) => hosts.length));
const DEVICES = common(hostClasses.map(({ devices }) => sumOf(devices)));
const LOADERS = common(Object.values(loaderSets).map((set) => sumOf(set)));
const RESOLUTIONS = sumOf(resolutions);
const FINEST = Math.max(...Object.values(deviceSets).map((set) => fineness(set.length)));
const OF_FINEST = weightOfAll(
  Math.max(
    ...Object.values(deviceSets)
      .filter((set) => fineness(set.length) === FINEST)
      .map((set) => set.length),
  ),
);

/** The classes of host whose names begin so; all for "". */
function classesNamed(prefix: string): readonly HostClass[] {
  return hostClasses.filter(({ id }) => id.startsWith(prefix));
}

/** The population's scenarios in parts; `prefix` is how the names of the classes wanted begin. */
export function populationParts(prefix: string): PopulationPart[] {
  return classesNamed(prefix).flatMap((hostClass) =>
    hostClass.hosts.flatMap((host) =>
      resolutionsOf(hostClass).flatMap(({ value: resolution, weight: sized }) =>
        loadersOf(hostClass).map(({ value: loader, weight: loaded }) => {
          const share = hostClass.weight * (HOSTS / hostClass.hosts.length) * sized * loaded;
          return {
            host: { ...host, screen: { resolution } },
            loader,
            sets: setsOf(hostClass, share),
          };
        }),
      ),
    ),
  );
}

/** The weight of all of these scenarios, left-out ones included. */
export function populationWeight(prefix: string): bigint {
  const share = sumOf(classesNamed(prefix)) * HOSTS * RESOLUTIONS * LOADERS * DEVICES;
  return BigInt(share) * BigInt(OF_FINEST);
}

function resolutionsOf({ anyResolution }: HostClass): readonly (typeof resolutions)[number][] {
  return anyResolution ? resolutions : [{ ...resolutions[0], weight: RESOLUTIONS }];
}

function loadersOf({ loaders }: HostClass): Weighted<Loader>[] {
  const set: readonly Weighted<Loader>[] = loaderSets[loaders];
  return set.map(({ weight, value }) => ({ value, weight: weight * (LOADERS / sumOf(set)) }));
}

function setsOf(hostClass: HostClass, share: number): PopulationPart['sets'] {
  return hostClass.devices.map(({ value, weight }) => {
    const devices: readonly Device[] = deviceSets[value];
    const often = BigInt(share) * BigInt(weight * (DEVICES / sumOf(hostClass.devices)));
    return { devices, factor: often * BigInt(OF_FINEST / weightOfAll(devices.length)) };
  });
}
