import { type Host, layOut } from '../../engine/index.ts';
import { isExercisedBy } from '../exercised.ts';
import type { Property } from '../property.ts';
import type { Counts, Part } from './counts.ts';
import { hostsOf, isPathOn, type Lattice } from './lattice.ts';

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}

/** How many scenarios on a host, with one setting of the kernels, put the property to the test. */
function onHost(
  { devices: sets, graphics, paths }: Lattice,
  host: Host,
  property: Property,
): number {
  const there = paths.filter(({ value }) => isPathOn(host, value));
  const { graphics: offered } = layOut(host).firmware;
  let scenarios = 0;
  for (const { value: devices } of sets) {
    let [orders, idle] = [0, 0];
    for (const { value: loaded } of graphics) {
      const some = factorial(devices.length + (loaded ? 1 : 0));
      orders += some;
      if (!isExercisedBy(property, { devices, graphics: loaded && offered })) idle += some;
    }
    for (const { value } of there) {
      scenarios += value === null ? orders - idle : orders ** 2 - idle ** 2;
    }
  }
  return scenarios;
}

/**
 * How many of the scenarios that were counted, on a part of the lattice or on all of it, put the property
 * to the test: in any kernel, a device that it speaks of is probed.
 */
export function exercisedScenarios(
  lattice: Lattice,
  counts: Counts,
  property: Property,
  part: Part = {},
): number {
  const kernels = part.kernel === undefined ? lattice.kernels.length : 1;
  // What a host of a kind has, another of that kind has too.
  const known = new Map<number, number>();
  let scenarios = 0;
  for (const [at, { kind, host }] of hostsOf(lattice).entries()) {
    if (part.kind !== undefined && part.kind !== kind) continue;
    if (counts.ofHost(at, 0, 0).scenarios === 0) continue;
    const each = known.get(kind) ?? onHost(lattice, host, property);
    known.set(kind, each);
    scenarios += kernels * each;
  }
  return scenarios;
}
