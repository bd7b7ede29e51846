import type { Strategy } from '../../engine/index.ts';
import type { Property, Relation } from '../../properties/property.ts';

/** What to find, where, and the format of the output. */
export interface FindOptions {
  readonly strategy: Strategy;
  /** The strategy as the command line has it: an id or a path. */
  readonly named: string;
  /** The strategy that must not fail where this one does; null where any may. */
  readonly butNot: Strategy | null;
  /** The id of a property. */
  readonly property: string;
  /** The module that loads strategies in a worker. */
  readonly loader: string;
  readonly full: boolean;
  /** `name=values`, each narrowing the lattice. */
  readonly axes: readonly string[];
  /** Seconds to search beyond the lattice; null for not at all. */
  readonly beyond: number | null;
  readonly seed: string;
  /** Where to save what is found; null for nowhere. */
  readonly save: string | null;
  /** Whether a file that is there is replaced, though no search saved it. */
  readonly force: boolean;
  readonly json: boolean;
}

/** A property with all that finding needs of it. */
export type Sought = Property | Relation;
