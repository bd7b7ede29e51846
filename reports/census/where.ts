import { framebufferOf, type Host } from '../../engine/index.ts';
import type { Counts } from '../../properties/lattice/counts.ts';
import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import { hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import type { Property } from '../../properties/property.ts';
import type { WhereMap } from './document.ts';
import type { Subject } from './exhaust.ts';

const idsOf = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);

/** Where on the plane of low MMIO and framebuffer sizes each strategy violates what, by host type. */
export function whereMap({ lattice, strategies, properties }: Subject, counts: Counts): WhereMap {
  const { kinds, lowMmio, framebuffers } = lattice;
  const points = hostsOf(lattice).map(({ kind, host }) => pointOf(lattice, kind, host));
  const sums = (strategy: number, property: number, count: 'scenarios' | 'violated') => {
    const flat = Array<number>(kinds.length * lowMmio.length * framebuffers.length).fill(0);
    for (const [host, point] of points.entries()) {
      flat[point] = (flat[point] ?? 0) + counts.ofHost(host, strategy, property)[count];
    }
    return flat;
  };
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
    notExercised: Object.fromEntries(
      properties
        .map((property) => [property.id, idleKinds(lattice, counts, property)] as const)
        .filter(([, idle]) => idle.length > 0),
    ),
  };
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
