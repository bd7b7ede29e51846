import { z } from 'zod';
import { properties } from '../../properties/index.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { fields, flag, list } from '../../properties/scenarios/shape.ts';
import {
  byName,
  count,
  counts,
  type DocumentOf,
  kinds,
  name,
  namesOf,
  ownSchema,
  strategies,
} from '../documents/shape.ts';

export const CENSUS_FORMAT = 'hvmmio-census/1';

const judged: readonly string[] = properties.map(({ id }) => id);
const property = z.enum(judged, { error: `one of ${judged.join(', ')}` });

/** Values of an axis: ids of some that hvmmio has. */
function idsOf(values: readonly { readonly id: string }[]) {
  const known = values.map(({ id }) => id);
  return namesOf('values of the axis', z.enum(known, { error: 'the id of a value of this axis' }));
}

const lattice = Object.fromEntries(
  Object.entries(fullLattice).map(([axis, values]: [string, readonly { id: string }[]]) => [
    axis,
    idsOf(values),
  ]),
);

/** A part of the lattice on which a property holds; `kernels` are the settings for which it does. */
const holding = fields('a holding', {
  strategy: name,
  property,
  on: list(
    'a list of host types',
    fields('a host type and its kernels', {
      kind: name,
      kernels: z.union([z.literal('all'), list('a list of kernels', name)], {
        error: '"all" or a list of kernels',
      }),
    }),
  ),
  scenarios: count,
  /** Scenarios, of those, that put the property to the test. */
  exercised: count.exactOptional(),
});

/** The same violations by setting of the kernels. Many maps are alike, and each stands here once. */
const byKernel = fields('maps by kernel', {
  /** Lists of counts, at index low x framebuffers.length + framebuffer; the first is nothing but 0. */
  maps: list('a list of maps', counts),
  /** By kernel, strategy and property the place in `maps` for each host type; without those of nothing but 0. */
  violated: byName(
    'places by kernel, strategy and property',
    byName('places by strategy and property', byName('places by property', counts)),
  ),
});

/**
 * Where scenarios violate. Every flat list has one count for each host type, size of low MMIO and size
 * of framebuffer, at index (kind x lowMmio.length + low) x framebuffers.length + framebuffer.
 */
const where = fields('a map', {
  kinds: idsOf(fullLattice.kinds),
  lowMmio: idsOf(fullLattice.lowMmio),
  framebuffers: idsOf(fullLattice.framebuffers),
  /** Scenarios that each strategy was put to; 0 where a host type cannot ask for that low MMIO. */
  scenarios: counts,
  /** By strategy and property the scenarios, of those, that violate it; without lists of nothing but 0. */
  violated: byName('lists by strategy and property', byName('lists by property', counts)),
  /** Of these scenarios each kernel has as many as any other. */
  byKernel: byKernel.exactOptional(),
  /** By property the kinds of host on which nothing puts it to the test; without those that have none. */
  notExercised: byName('kinds of host by property', idsOf(fullLattice.kinds)).exactOptional(),
});

/** The shape of a census. Each error's message says what is expected. */
export const censusShape = fields('a census', {
  $schema: ownSchema(CENSUS_FORMAT),
  format: z.literal(CENSUS_FORMAT, { error: `"${CENSUS_FORMAT}"` }),
  /** False where it was stopped: then `hosts` of `of` were done, and nothing `holds`. */
  exhausted: flag(),
  hosts: count,
  of: count,
  scenarios: count,
  strategies,
  lattice: fields('the ids of the values of each axis', lattice),
  cells: list(
    'a list of cells',
    fields('a cell', {
      strategy: name,
      property,
      scenarios: count,
      violated: count,
      /** Scenarios that put the property to the test. */
      exercised: count.exactOptional(),
    }),
  ),
  kinds,
  /** Scenarios in which each strategy pays each price. */
  prices: list(
    'a list of prices',
    fields('what a strategy costs', {
      strategy: name,
      conflicts: count,
      starved: count,
      moved: count,
    }),
  ).exactOptional(),
  holds: list('a list of what holds', holding),
  where,
});

export type Holding = DocumentOf<typeof holding>;
export type WhereMap = DocumentOf<typeof where>;
/** A census as a JSON document. */
export type CensusDocument = DocumentOf<typeof censusShape>;
