import type { Scenario } from '../../engine/index.ts';
import { fullLattice, type Lattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { fromTheSmallest } from '../lattice/ordered.ts';
import type { Value } from '../lattice/values.ts';

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

/** The full lattice with these axes cut down, as `--axis` does. */
export function lattice(...axes: readonly string[]): Lattice {
  return axes.reduce(narrow, fullLattice);
}

interface Only {
  /** Which scenarios are kept, and the words for them. */
  readonly where?: (scenario: Scenario) => boolean;
  /** A change to all alike, which leaves their order as it is. */
  readonly change?: (scenario: Scenario) => Scenario;
  readonly words?: string;
}

/** The scenarios of a lattice, or those `where` keeps, each changed by `change`. */
export function on(whole: Lattice, { where, change, words }: Only = {}): Space {
  let known: readonly Scenario[] | null = null;
  return {
    words: words === undefined ? describe(whole) : `${describe(whole)}; ${words}`,
    scenarios: () => {
      known ??= [...fromTheSmallest(whole)]
        .filter((scenario) => where?.(scenario) ?? true)
        .map((scenario) => change?.(scenario) ?? scenario);
      return known;
    },
  };
}
