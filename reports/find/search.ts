import seedrandom from 'seedrandom';
import { type Scenario, VmbusMemory } from '../../engine/index.ts';
import type { Failing } from '../../properties/lattice/failing.ts';
import {
  defaultLattice,
  fullLattice,
  type Lattice,
  ordinaryPart,
} from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import type { IsOpen } from '../../properties/lattice/ordered.ts';
import { searchBeyond } from '../../properties/search/beyond.ts';
import { findFirst, judgeOf, type Search } from '../../properties/search/find.ts';
import { kindsIn } from '../../properties/search/same-kind.ts';
import { progressBar } from '../running/progress.ts';
import type { FindOptions, Sought } from './options.ts';
import { whereFailing } from './where-failing.ts';

/** Scenarios that are tried one by one before the whole lattice is counted. */
const FIRST_TRIES = 300_000;
/** Relations compare many runs each; of those no more are tried. */
const MOST_RELATIONS = 100_000;

/** Scenarios on which one strategy fails and another does not: of those no more are tried. */
const MOST_OF_TWO = 3_000_000;

/** A violating scenario by the kind in which it fails. */
export interface Found {
  readonly kind: string;
  readonly scenario: Scenario;
}

/** How a search ended, and what it found by each kind in which that fails. */
export interface Searched {
  readonly search: Search;
  readonly found: readonly Found[];
}

/** The results of a search: of the lattice, of its ordinary scenarios, and of what lies beyond it. */
export interface Findings {
  readonly strategy: string;
  readonly property: string;
  /** The strategy that must not violate it; null where any may. */
  readonly butNot: string | null;
  readonly lattice: Lattice;
  readonly smallest: Searched;
  readonly ordinary: Searched;
  /** Null where it was not searched. */
  readonly beyond: { readonly drawn: number; readonly found: readonly Found[] } | null;
}

/** Searches a lattice from the smallest scenario up, and then beyond it for as long as asked. */
export async function search(options: FindOptions, property: Sought): Promise<Findings> {
  const { strategy, butNot, axes, full } = options;
  const lattice = axes.reduce(narrow, full ? fullLattice : defaultLattice);
  const smallest = await searchLattice(options, property, lattice);
  const ordinary = await searchOrdinary(options, property, lattice, smallest);
  const beyond = options.beyond === null ? null : searchOutside(options, property, options.beyond);
  return {
    strategy: strategy.id,
    property: property.id,
    butNot: butNot?.id ?? null,
    lattice,
    smallest: withKinds(smallest.search, options, property),
    ordinary: withKinds(ordinary, options, property),
    beyond,
  };
}

function withKinds(ended: Search, { strategy }: FindOptions, property: Sought): Searched {
  if (ended.end !== 'found') return { search: ended, found: [] };
  const { scenario } = ended;
  const kinds = kindsIn(scenario, strategy, property, new VmbusMemory());
  return { search: ended, found: kinds.map((kind) => ({ kind, scenario })) };
}

/** A search of a lattice, and where the strategy fails if that was counted. */
interface SearchOfLattice {
  readonly search: Search;
  readonly failing: Failing | null;
}

/** What is not in the lattice is not in its ordinary part; what is smallest there is so here. */
async function searchOrdinary(
  options: FindOptions,
  property: Sought,
  lattice: Lattice,
  { search: smallest, failing }: SearchOfLattice,
): Promise<Search> {
  const part = ordinaryPart(lattice);
  if (part.kernels.length === 0 || part.devices.length === 0) return { end: 'holds', tried: 0 };
  if (smallest.end === 'holds') return smallest;
  const isSought = isSoughtBy(options, property);
  if (failing !== null) return searchCounted(options, part, isSought, failing.in(part));
  return (await searchLattice(options, property, part)).search;
}

function isSoughtBy({ strategy, butNot }: FindOptions, property: Sought) {
  const fails = judgeOf(strategy, property);
  if (butNot === null) return fails;
  const otherFails = judgeOf(butNot, property);
  return (scenario: Scenario) => fails(scenario) && !otherFails(scenario);
}

async function searchLattice(
  options: FindOptions,
  property: Sought,
  lattice: Lattice,
): Promise<SearchOfLattice> {
  const isSought = isSoughtBy(options, property);
  const relation = property.judges === 'runs';
  const first = tryEach(lattice, isSought, relation ? MOST_RELATIONS : FIRST_TRIES);
  if (first.end !== 'gave up' || relation) return { search: first, failing: null };
  const failing = await whereFailing(options, property.id, lattice);
  if (failing.isAnywhere) {
    return { search: searchCounted(options, lattice, isSought, failing), failing };
  }
  return { search: { end: 'holds', tried: failing.data.scenarios }, failing };
}

/** Searches where the strategy fails; all else is as good as tried. */
function searchCounted(
  { butNot }: FindOptions,
  lattice: Lattice,
  isSought: (scenario: Scenario) => boolean,
  failing: Failing,
): Search {
  const few = butNot !== null && failing.isAnywhere;
  const isOpen: IsOpen = (...at) => failing.isAt(...at);
  return tryEach(lattice, isSought, few ? MOST_OF_TWO : Number.POSITIVE_INFINITY, isOpen);
}

/** As `findFirst`, with progress on a terminal. */
function tryEach(
  lattice: Lattice,
  isSought: (scenario: Scenario) => boolean,
  most: number,
  isOpen: IsOpen = () => true,
): Search {
  const few = Number.isFinite(most);
  const bar = progressBar(
    `find: {value} VMs tried, the smallest first${few ? ', at most {eta_formatted} left' : ''}`,
  );
  bar.start(few ? most : 1, 0);
  try {
    return findFirst(lattice, isSought, most, { isOpen, onTried: (tried) => bar.update(tried) });
  } finally {
    bar.stop();
  }
}

function searchOutside({ strategy, seed }: FindOptions, property: Sought, seconds: number) {
  const end = performance.now() + 1000 * seconds;
  const goOn = (drawn: number) => drawn % 64 !== 0 || performance.now() < end;
  const { drawn, found } = searchBeyond(strategy, property, seedrandom(seed), goOn);
  return { drawn, found: [...found].map(([kind, scenario]) => ({ kind, scenario })) };
}
