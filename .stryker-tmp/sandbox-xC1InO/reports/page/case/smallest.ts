import type { Scenario, Strategy } from '../../../engine/index.ts';
import { defaultLattice } from '../../../properties/lattice/lattice.ts';
import type { Property, Relation } from '../../../properties/property.ts';
import { findSmallest } from '../../../properties/search/find.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { describeCount } from '../../words/numbers.ts';

/** More are not tried while a reader waits; the smallest with one or two devices are among these. */
const MOST = 110_000;

/** The smallest that violates: a scenario of the lattice, a name of the comparison, or neither. */
export interface Found {
  readonly scenario: Scenario | null;
  readonly name: string | null;
  /** What was found, or not, in words. */
  readonly from: string;
}

/** The smallest scenario that violates: of the lattice, or else of the comparison. */
export function findCase(
  strategy: Strategy,
  property: Property | Relation,
  comparison: ComparisonDocument | null,
): Found {
  const cell = comparison?.cells.find(
    (one) => one.strategy === strategy.id && one.property === property.id,
  );
  const name = cell?.smallest ?? null;
  const compared = { scenario: null, name, from: 'The smallest of the comparison that violates' };
  // Relations take long to judge, and a lattice is not made to put them to the test.
  if (property.judges === 'runs' && name !== null) return compared;
  const search = findSmallest(defaultLattice, strategy, property, MOST);
  const tried = describeCount(search.tried);
  if (search.end === 'found') {
    const from = `the smallest that violates on the lattice: it holds on all ${tried} smaller ones`;
    return { scenario: search.scenario, name: null, from };
  }
  if (name !== null) return compared;
  const from = `${strategy.id} does not violate ${property.id} in the ${tried} smallest scenarios of the lattice`;
  return { scenario: null, name, from };
}
