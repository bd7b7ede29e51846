import type { Lattice } from '../lattice/lattice.ts';
import type { Ground } from './ground.ts';
import { LatticeGround } from './lattice-ground.ts';
import { PopulationGround } from './population-ground.ts';
import type { PopulationId } from './population-ids.ts';
import { populationWeight } from './population-parts.ts';

/** The scenarios of a family's test, as one thread tells another. */
export type Domain =
  | { readonly population: Exclude<PopulationId, 'lattice'> }
  | { readonly population: 'lattice'; readonly lattice: Lattice };

/** How the names of a population's classes of host begin. */
const PREFIXES = { all: '', lab: 'lab-', azure: 'azure-' } as const;

export function groundOf(domain: Domain): Ground {
  if (domain.population === 'lattice') return new LatticeGround(domain.lattice);
  return new PopulationGround(PREFIXES[domain.population]);
}

/** The weight of all scenarios, also of those that are left out; null where none is. */
export function weightWithLeftOut(domain: Domain): bigint | null {
  return domain.population === 'lattice' ? null : populationWeight(PREFIXES[domain.population]);
}
