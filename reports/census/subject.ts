import type { Lattice } from '../../properties/lattice/lattice.ts';
import type { Property } from '../../properties/property.ts';

/** Who was counted by what. */
export interface Subject {
  readonly lattice: Lattice;
  readonly strategies: readonly string[];
  readonly properties: readonly Property[];
}
