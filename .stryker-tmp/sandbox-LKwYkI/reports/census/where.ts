import { framebufferOf, type Host } from '../../engine/index.ts';
import type { Count, Counts } from '../../properties/lattice/counts.ts';
import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import { hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import type { Property } from '../../properties/property.ts';
import type { WhereMap } from './document.ts';
import type { Subject } from './exhaust.ts';

const idsOf = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);

/** Where on the plane of low MMIO and framebuffer sizes each strategy violates what, by host type. */
export function whereMap({ lattice, strategies, properties }: Subject, counts: Counts): WhereMap {
  const { kinds, lowMmio, framebuffers } = lattice;
  const sums = sumsOf(lattice, counts);
  const violatedBy = (strategy: number) =>
    properties
      .map(({ id }, property) => [id, sums(strategy, property, 'violated')] as const)
      .filter(([, flat]) => flat.some((count) => count > 0));
  return {
    kinds: idsOf(kinds),
    lowMmio: idsOf(lowMmio),
    framebuffers: idsOf(framebuffers),
    scenarios: sums(0, 0, 'scenarios'),
    violated: Object.fromEntries(
      strategies.map((id, strategy) => [id, Object.fromEntries(violatedBy(strategy))]),
    ),
    byKernel: mapsByKernel({ lattice, strategies, properties }, counts),
    notExercised: Object.fromEntries(
      properties
        .map((property) => [property.id, idleKinds(lattice, counts, property)] as const)
        .filter(([, idle]) => idle.length > 0),
    ),
  };
}

/** How many violate at every point, and the same by setting of the kernels. */
type Sums = (
  strategy: number,
  property: number,
  count: keyof Count,
  kernel?: number,
) => readonly number[];

function sumsOf(lattice: Lattice, counts: Counts): Sums {
  const { kinds, lowMmio, framebuffers } = lattice;
  const points = hostsOf(lattice).map(({ kind, host }) => pointOf(lattice, kind, host));
  return (strategy, property, count, kernel) => {
    const flat = Array<number>(kinds.length * lowMmio.length * framebuffers.length).fill(0);
    for (const [host, point] of points.entries()) {
      flat[point] = (flat[point] ?? 0) + counts.ofHost(host, strategy, property, kernel)[count];
    }
    return flat;
  };
}

/** The violations by setting of the kernels, each map once that several have. */
function mapsByKernel({ lattice, strategies, properties }: Subject, counts: Counts) {
  const { kinds, lowMmio, framebuffers, kernels } = lattice;
  const size = lowMmio.length * framebuffers.length;
  const empty = Array<number>(size).fill(0);
  const maps: (readonly number[])[] = [empty];
  const places = new Map([[empty.join(), 0]]);
  const placeOf = (map: readonly number[]): number => {
    const key = map.join();
    const place = places.get(key) ?? maps.push(map) - 1;
    places.set(key, place);
    return place;
  };
  const sums = sumsOf(lattice, counts);
  const placesOf = (kernel: number, strategy: number, property: number) => {
    const flat = sums(strategy, property, 'violated', kernel);
    return kinds.map((_, kind) => placeOf(flat.slice(kind * size, (kind + 1) * size)));
  };
  const ofStrategy = (kernel: number, strategy: number) =>
    properties
      .map(({ id }, property) => [id, placesOf(kernel, strategy, property)] as const)
      .filter(([, found]) => found.some((place) => place > 0));
  const violated = Object.fromEntries(
    kernels.map(({ id }, kernel) => [
      id,
      Object.fromEntries(
        strategies.map((name, at) => [name, Object.fromEntries(ofStrategy(kernel, at))]),
      ),
    ]),
  );
  return { maps, violated };
}

/** The kinds of host on which nothing puts the property to the test. */
export function idleKinds(lattice: Lattice, counts: Counts, property: Property): string[] {
  return lattice.kinds
    .filter((_, kind) => exercisedScenarios(lattice, counts, property, { kind }) === 0)
    .map(({ id }) => id);
}

function pointOf({ lowMmio, framebuffers }: Lattice, kind: number, host: Host): number {
  const low = lowMmio.findIndex(({ value }) => value === host.lowMmio);
  const framebuffer = framebuffers.findIndex(({ value }) => value === framebufferOf(host));
  return (kind * lowMmio.length + low) * framebuffers.length + framebuffer;
}
