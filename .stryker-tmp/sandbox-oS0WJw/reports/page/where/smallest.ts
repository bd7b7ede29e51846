import type { Scenario, Strategy } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { fullLattice, type Lattice } from '../../../properties/lattice/lattice.ts';
import type { Value } from '../../../properties/lattice/values.ts';
import { findSmallest } from '../../../properties/search/find.ts';
import { areOrdinaryDevices } from '../../../properties/settings/ordinary.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { Point } from './choice.ts';
import { countsAt, planeOf, type Shown } from './plane.ts';

/** Scenarios with devices that exist, of which no more are tried while a reader waits. */
const MOST_ORDINARY = 20_000;

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

/** A point of the maps of some host types. */
export interface Place extends Shown {
  /** Ids. */
  readonly kinds: readonly string[];
  readonly point: Point;
}

/** The lattice narrowed to one point, and to the host types that violate there. */
function atPoint({ where }: CensusDocument, lattice: Lattice, place: Place): Lattice {
  const { kinds, kernel, point } = place;
  const violating = kinds.filter((id) => countsAt(planeOf(where, place, id), point).violated > 0);
  const is = (wanted: string | undefined) => (value: { readonly id: string }) =>
    value.id === wanted;
  return {
    ...lattice,
    kinds: lattice.kinds.filter(({ id }) => violating.includes(id)),
    kernels: lattice.kernels.filter(({ id }) => kernel === null || id === kernel),
    lowMmio: lattice.lowMmio.filter(is(where.lowMmio[point.low])),
    framebuffers: lattice.framebuffers.filter(is(where.framebuffers[point.framebuffer])),
  };
}

/** The smallest scenario of a point that violates, or why there is none to show. */
export type Smallest =
  | { readonly scenario: Scenario; readonly problem: null }
  | { readonly scenario: null; readonly problem: string };

/** Why the page cannot run what the choice is about; null where it can. */
export function unsearchable(
  census: CensusDocument,
  { strategy, property }: Shown,
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

/** Of devices that exist where one of these violates, which nobody can wave away, and else of any. */
export function smallestAt(
  census: CensusDocument,
  place: Place,
  strategies: readonly Strategy[],
): Smallest {
  const strategy = strategies.find(({ id }) => id === place.strategy);
  const property = properties.find(({ id }) => id === place.property);
  const lattice = latticeOf(census);
  if (strategy === undefined || property === undefined || lattice === null) {
    return { scenario: null, problem: unsearchable(census, place, strategies) ?? '' };
  }
  const narrowed = atPoint(census, lattice, place);
  const devices = narrowed.devices.filter(({ value }) => areOrdinaryDevices(value));
  const ordinary = findSmallest({ ...narrowed, devices }, strategy, property, MOST_ORDINARY);
  if (ordinary.end === 'found') return { scenario: ordinary.scenario, problem: null };
  const search = findSmallest(narrowed, strategy, property, Number.POSITIVE_INFINITY);
  if (search.end === 'found') return { scenario: search.scenario, problem: null };
  const problem = `none of the ${search.tried} scenarios of this point violates ${property.id} here: the census is of another version`;
  return { scenario: null, problem };
}
