import type { Weighted } from '../settings/draw.ts';
import { type HostClass, hostClasses } from './host-classes.ts';
import { loaderSets } from './loaders.ts';
import { firstOrders, laterKernels, laterOrders, resolutions } from './population.ts';

/** Values by name and how often each is drawn. */
type Weights = Readonly<Record<string, number>>;

function weights<Value>(
  choices: readonly Weighted<Value>[],
  name: (value: Value) => string = String,
): Weights {
  return Object.fromEntries(choices.map(({ weight, value }) => [name(value), weight]));
}

/** The ids of the classes that are met with the same devices, together. */
export function byDevices(): Map<HostClass['devices'], string[]> {
  const groups = new Map<HostClass['devices'], string[]>();
  for (const { id, devices } of hostClasses) {
    groups.set(devices, [...(groups.get(devices) ?? []), id]);
  }
  return groups;
}

/** The population's weights by what they decide, whole numbers that count against their sum. */
export function populationWeights(): Readonly<Record<string, Weights>> {
  const loaders = Object.entries(loaderSets).map(([id, set]): [string, Weights] => [
    `loaders on ${id}`,
    weights(set, (loader) => loader.id),
  ]);
  const devices = [...byDevices()].map(([set, ids]): [string, Weights] => [
    `devices on ${ids.join(', ')}`,
    weights(set),
  ]);
  return {
    hosts: Object.fromEntries(hostClasses.map(({ id, weight }) => [id, weight])),
    'resolution, where the host can set one': weights(resolutions, (size) => size.join('x')),
    ...Object.fromEntries(devices),
    ...Object.fromEntries(loaders),
    'kernels after the first, where a kernel can start any': weights(
      laterKernels,
      (kinds) => kinds.join(' then ') || 'none',
    ),
    'probes in the first kernel': weights(firstOrders),
    'probes in later kernels': weights(laterOrders),
  };
}
