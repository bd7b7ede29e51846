import seedrandom from 'seedrandom';
import { type Scenario, VmbusMemory } from '../../engine/index.ts';
import { Failing, type FailingData } from '../../properties/lattice/failing.ts';
import {
  defaultLattice,
  fullLattice,
  hostsOf,
  type Lattice,
  ordinaryPart,
} from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import type { IsOpen } from '../../properties/lattice/ordered.ts';
import { searchBeyond } from '../../properties/search/beyond.ts';
import { findFirst, judgeOf, type Search } from '../../properties/search/find.ts';
import { kindsIn } from '../../properties/search/same-kind.ts';
import { onHosts } from '../census/exhaust.ts';
import { allCores } from '../running/cores.ts';
import { progressBar } from '../running/progress.ts';
import type { FindOptions, Sought } from './options.ts';
import type { FailingJob } from './worker.ts';

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
    smallest: withKinds(smallest, options, property),
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

/** What is not in the lattice is not in its ordinary part; what is smallest there is so here. */
async function searchOrdinary(
  options: FindOptions,
  property: Sought,
  lattice: Lattice,
  smallest: Search,
): Promise<Search> {
  const part = ordinaryPart(lattice);
  if (part.kernels.length === 0 || part.devices.length === 0) return { end: 'holds', tried: 0 };
  if (smallest.end === 'holds') return smallest;
  return await searchLattice(options, property, part);
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
): Promise<Search> {
  const isSought = isSoughtBy(options, property);
  const relation = property.judges === 'runs';
  const first = tryEach(lattice, isSought, relation ? MOST_RELATIONS : FIRST_TRIES);
  if (first.end !== 'gave up' || relation) return first;
  const failing = await whereFailing(options, property.id, lattice);
  const { violated, scenarios } = failing.data;
  if (violated === 0) return { end: 'holds', tried: scenarios };
  const most = options.butNot === null ? Number.POSITIVE_INFINITY : MOST_OF_TWO;
  const isOpen: IsOpen = (...at) => failing.isAt(...at);
  return tryEach(lattice, isSought, most, { of: scenarios, isOpen });
}

/** As `findFirst`, with progress on a terminal. */
function tryEach(
  lattice: Lattice,
  isSought: (scenario: Scenario) => boolean,
  most: number,
  { of = most, isOpen }: { of?: number; isOpen?: IsOpen } = {},
): Search {
  const bar = progressBar(
    'find: {value} VMs tried, the smallest first; at most {eta_formatted} left of these',
  );
  bar.start(Math.min(of, most), 0);
  try {
    return findFirst(lattice, isSought, most, {
      ...(isOpen && { isOpen }),
      onTried: (tried) => bar.update(tried),
    });
  } finally {
    bar.stop();
  }
}

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** The module that exhausts hosts in a worker. */
const WORKER = new URL(`./worker.${EXTENSION}`, import.meta.url);

/** Exhausts the lattice to see where the strategy fails, with progress on a terminal. */
async function whereFailing(
  { named, loader }: FindOptions,
  property: string,
  lattice: Lattice,
): Promise<Failing> {
  const bar = progressBar('find: all VMs of {value}/{total} hosts run, {eta_formatted} left');
  const hosts = hostsOf(lattice).length;
  const failing = new Failing(lattice, 0, hosts);
  const never = new AbortController().signal;
  const job: FailingJob = { lattice, strategy: named, property, loader };
  bar.start(hosts, 0);
  try {
    const workers = { module: WORKER, job, workers: allCores() };
    await onHosts(workers, never, (data: FailingData, done) => {
      failing.merge(data);
      bar.update(done);
    });
    return failing;
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
