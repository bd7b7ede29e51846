import { framebufferOf } from '../../engine/index.ts';
import { hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import type { Value } from '../../properties/lattice/values.ts';

/** A host of a lattice, by its number, as the values of its axes: `kind=gen2 low-mmio=128MiB ...`. */
export function describeHost(lattice: Lattice, at: number): string {
  const found = hostsOf(lattice)[at];
  if (found === undefined) throw new RangeError(`no host ${at} in this lattice`);
  const { kind, host } = found;
  const axes = {
    kind: lattice.kinds[kind]?.id,
    'low-mmio': idOf(lattice.lowMmio, host.lowMmio),
    framebuffer: idOf(lattice.framebuffers, framebufferOf(host)),
    'high-mmio': idOf(lattice.highMmio, host.highMmio),
  };
  return Object.entries(axes)
    .map(([axis, id]) => `${axis}=${id}`)
    .join(' ');
}

function idOf<Content>(values: readonly Value<Content>[], wanted: Content): string | undefined {
  return values.find(({ value }) => value === wanted)?.id;
}
