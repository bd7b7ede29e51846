import seedrandom from 'seedrandom';
import { type Scenario, VmbusMemory } from '../../engine/index.ts';
import { properties } from '../../properties/index.ts';
import { defaultLattice, fullLattice, type Lattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { searchBeyond } from '../../properties/search/beyond.ts';
import { findSmallest, type Search } from '../../properties/search/find.ts';
import { kindsIn } from '../../properties/search/same-kind.ts';
import { allCores, exhaust } from '../census/exhaust.ts';
import type { FindOptions, Sought } from './options.ts';

/** Scenarios that are tried one by one before the whole lattice is counted. */
const FIRST_TRIES = 300_000;
/** Relations compare many runs each; of those no more are tried. */
const MOST_RELATIONS = 100_000;

/** A violating scenario by the kind in which it fails. */
export interface Found {
  readonly kind: string;
  readonly scenario: Scenario;
}

/** The result of a search: of the lattice, and of what lies beyond it. */
export interface Findings {
  readonly strategy: string;
  readonly property: string;
  readonly lattice: Lattice;
  readonly search: Search;
  readonly found: readonly Found[];
  /** Null where it was not searched. */
  readonly beyond: { readonly drawn: number; readonly found: readonly Found[] } | null;
}

/** Searches a lattice from the smallest scenario up, and then beyond it for as long as asked. */
export async function search(options: FindOptions, property: Sought): Promise<Findings> {
  const { strategy, axes, full } = options;
  const lattice = axes.reduce(narrow, full ? fullLattice : defaultLattice);
  const ended = await searchLattice(options, property, lattice);
  const memory = new VmbusMemory();
  const found =
    ended.end === 'found'
      ? kindsIn(ended.scenario, strategy, property, memory).map((kind) => ({
          kind,
          scenario: ended.scenario,
        }))
      : [];
  const beyond = options.beyond === null ? null : searchOutside(options, property, options.beyond);
  return { strategy: strategy.id, property: property.id, lattice, search: ended, found, beyond };
}

async function searchLattice(
  options: FindOptions,
  property: Sought,
  lattice: Lattice,
): Promise<Search> {
  const relation = property.judges === 'runs';
  const most = relation ? MOST_RELATIONS : FIRST_TRIES;
  const first = findSmallest(lattice, options.strategy, property, most);
  if (first.end !== 'gave up' || relation) return first;
  const job = { lattice, strategies: [options.named], loader: options.loader };
  const never = new AbortController().signal;
  const { counts } = await exhaust(job, allCores(), never, () => {});
  const at = properties.findIndex(({ id }) => id === property.id);
  const { violated, scenarios } = counts.of(0, at);
  if (violated === 0) return { end: 'holds', tried: scenarios };
  return findSmallest(lattice, options.strategy, property, Number.POSITIVE_INFINITY);
}

function searchOutside({ strategy, seed }: FindOptions, property: Sought, seconds: number) {
  const end = performance.now() + 1000 * seconds;
  const goOn = (drawn: number) => drawn % 64 !== 0 || performance.now() < end;
  const { drawn, found } = searchBeyond(strategy, property, seedrandom(seed), goOn);
  return { drawn, found: [...found].map(([kind, scenario]) => ({ kind, scenario })) };
}
