import { z } from 'zod';
import { fullLattice, type Lattice } from '../../properties/lattice/lattice.ts';
import { fields, flag, list } from '../../properties/scenarios/shape.ts';
import {
  byName,
  CENSUS_PROPERTIES,
  count,
  counts,
  kinds,
  name,
  namesOf,
  strategies,
} from './result-shape.ts';

export const CENSUS_FORMAT = 'hvmmio-census/1';

const property = z.enum(CENSUS_PROPERTIES, { error: `one of ${CENSUS_PROPERTIES.join(', ')}` });

/** Values of an axis: ids of some that hvmmio has. */
function idsOf(axis: keyof Lattice) {
  const known = fullLattice[axis].map(({ id }) => id);
  return namesOf('values of the axis', z.enum(known, { error: 'the id of a value of this axis' }));
}

const holding = fields('a holding', {
  strategy: name,
  property,
  on: list(
    'a list of kinds of host',
    fields('a kind of host and its kernels', {
      kind: name,
      kernels: z.union([z.literal('all'), z.array(name)], { error: '"all" or a list of kernels' }),
    }),
  ),
  scenarios: count,
});

/** The shape of a census. Each error's message says what is expected. */
export const censusShape = fields('a census', {
  format: z.literal(CENSUS_FORMAT, { error: `"${CENSUS_FORMAT}"` }),
  exhausted: flag(),
  hosts: count,
  of: count,
  scenarios: count,
  strategies,
  lattice: fields('the ids of the values of each axis', {
    kinds: idsOf('kinds'),
    lowMmio: idsOf('lowMmio'),
    framebuffers: idsOf('framebuffers'),
    highMmio: idsOf('highMmio'),
    kernels: idsOf('kernels'),
    paths: idsOf('paths'),
    devices: idsOf('devices'),
    graphics: idsOf('graphics'),
  } satisfies Record<keyof Lattice, z.ZodType>),
  cells: list(
    'a list of cells',
    fields('a cell', { strategy: name, property, scenarios: count, violated: count }),
  ),
  kinds,
  holds: list('a list of what holds', holding),
  where: fields('a map', {
    kinds: idsOf('kinds'),
    lowMmio: idsOf('lowMmio'),
    framebuffers: idsOf('framebuffers'),
    scenarios: counts,
    violated: byName('lists by strategy and property', byName('lists by property', counts)),
  }),
});
