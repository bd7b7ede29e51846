import type { Scenario, Strategy } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { fullLattice, type Lattice } from '../../../properties/lattice/lattice.ts';
import type { Value } from '../../../properties/lattice/values.ts';
import { findSmallest } from '../../../properties/search/find.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { Choice } from './choice.ts';
import { countsAt } from './plane.ts';

/** The lattice that a census exhausted; null where it has a value that is not known here. */
export function latticeOf({ lattice }: Pick<CensusDocument, 'lattice'>): Lattice | null {
  const { kinds, lowMmio, framebuffers, highMmio, kernels, paths, devices, graphics } = fullLattice;
  const idsOf = (axis: keyof Lattice) => lattice[axis];
  try {
    return {
      kinds: picked(kinds, idsOf('kinds')),
      lowMmio: picked(lowMmio, idsOf('lowMmio')),
      framebuffers: picked(framebuffers, idsOf('framebuffers')),
      highMmio: picked(highMmio, idsOf('highMmio')),
      kernels: picked(kernels, idsOf('kernels')),
      paths: picked(paths, idsOf('paths')),
      devices: picked(devices, idsOf('devices')),
      graphics: picked(graphics, idsOf('graphics')),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The values with these ids; a RangeError for an id that none has. */
function picked<Content>(
  values: readonly Value<Content>[],
  ids: readonly string[] = [],
): readonly Value<Content>[] {
  return ids.map((id) => {
    const found = values.find((value) => value.id === id);
    if (found === undefined) throw new RangeError(id);
    return found;
  });
}

/** The lattice narrowed to one point, and to the host types that violate there. */
function atPoint(
  { where }: CensusDocument,
  lattice: Lattice,
  { strategy, property, hostType, point }: Choice,
): Lattice {
  const violating = where.kinds.filter(
    (id, at) =>
      (hostType === null || id === hostType) &&
      countsAt(where, { strategy, property }, at, point.low, point.framebuffer).violated > 0,
  );
  return {
    ...lattice,
    kinds: lattice.kinds.filter(({ id }) => violating.includes(id)),
    lowMmio: lattice.lowMmio.filter(({ id }) => id === where.lowMmio[point.low]),
    framebuffers: lattice.framebuffers.filter(
      ({ id }) => id === where.framebuffers[point.framebuffer],
    ),
  };
}

/** The smallest scenario of a point that violates, or why there is none to show. */
export type Smallest =
  | { readonly scenario: Scenario; readonly problem: null }
  | { readonly scenario: null; readonly problem: string };

/** Why the page cannot run what the choice is about; null where it can. */
export function unsearchable(
  census: CensusDocument,
  { strategy, property }: Choice,
  strategies: readonly Strategy[],
): string | null {
  if (!strategies.some(({ id }) => id === strategy)) {
    return `${strategy} is not built in: the page shows where it is violated, and cannot run it`;
  }
  const known = properties.some(({ id }) => id === property);
  return known && latticeOf(census) !== null
    ? null
    : 'the census has values that this version does not know';
}

export function smallestAt(
  census: CensusDocument,
  choice: Choice,
  strategies: readonly Strategy[],
): Smallest {
  const strategy = strategies.find(({ id }) => id === choice.strategy);
  const property = properties.find(({ id }) => id === choice.property);
  const lattice = latticeOf(census);
  if (strategy === undefined || property === undefined || lattice === null) {
    return { scenario: null, problem: unsearchable(census, choice, strategies) ?? '' };
  }
  const narrowed = atPoint(census, lattice, choice);
  const search = findSmallest(narrowed, strategy, property, Number.POSITIVE_INFINITY);
  if (search.end === 'found') return { scenario: search.scenario, problem: null };
  const problem = `none of the ${search.tried} scenarios of this point violates ${property.id} here: the census is of another version`;
  return { scenario: null, problem };
}
