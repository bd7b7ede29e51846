import { layOut, Machine, type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { Verdict } from '../judging/verdict.ts';
import type { Lattice } from '../lattice/lattice.ts';
import { type IsOpen, openFromTheSmallest } from '../lattice/ordered.ts';
import { MOST_BOOTS, type Property, type Relation } from '../property.ts';
import { kindsIn } from './same-kind.ts';

/**
 * The result of a search from the smallest scenario up. `found`: the smallest that violates, and how many
 * smaller ones were all tried before it. `holds`: the lattice is exhausted. `gave up`: neither.
 */
export type Search =
  | { readonly end: 'found'; readonly scenario: Scenario; readonly tried: number }
  | { readonly end: 'holds' | 'gave up'; readonly tried: number };

interface SetUp {
  readonly of: Scenario;
  readonly machine: Machine;
}

/**
 * Whether a scenario violates a property, at the price of its boots and little else: of scenarios one
 * after another with the very same host and devices, the machine is set up once.
 */
export function judgeOf(
  strategy: Strategy,
  property: Property | Relation,
): (scenario: Scenario) => boolean {
  if (property.judges === 'runs') {
    return (scenario) => property.judge(scenario, strategy, MOST_BOOTS).type === 'violated';
  }
  const verdict = new Verdict([property]);
  const memory = new VmbusMemory();
  let last: SetUp | null = null;
  const setUp = (scenario: Scenario): SetUp => {
    const { host, devices } = scenario;
    if (last?.of.host === host && last.of.devices === devices) return last;
    const machine = new Machine(layOut(host), devices, strategy, memory, verdict);
    last = { of: scenario, machine };
    return last;
  };
  return (scenario) => {
    const { machine } = setUp(scenario);
    return scenario.boots.some((boot) => {
      machine.bootNext(boot);
      return verdict.mask !== 0;
    });
  };
}

/**
 * Tries the scenarios of a lattice from the smallest up, at most `most` of them; where `kind` is given, for
 * a failure of the kind with that id.
 */
export function findSmallest(
  lattice: Lattice,
  strategy: Strategy,
  property: Property | Relation,
  most: number,
  kind: string | null = null,
): Search {
  const violates = judgeOf(strategy, property);
  const isSought = (scenario: Scenario) =>
    violates(scenario) && (kind === null || kindsIn(scenario, strategy, property).includes(kind));
  return findFirst(lattice, isSought, most);
}

/** Scenarios between two calls that say how many were tried. */
const OFTEN = 1024;

/** What is known before a search, and who hears of it. */
interface Searching {
  /** Where it can be at all: other scenarios count as tried. */
  readonly isOpen?: IsOpen;
  /** Hears how far it is. */
  readonly onTried?: (tried: number) => void;
}

/** As `findSmallest`, for what is sought otherwise than by one strategy. */
export function findFirst(
  lattice: Lattice,
  isSought: (scenario: Scenario) => boolean,
  most: number,
  { isOpen = () => true, onTried = () => {} }: Searching = {},
): Search {
  let [tried, told] = [0, 0];
  for (const next of openFromTheSmallest(lattice, isOpen)) {
    if (typeof next === 'number') tried += next;
    else if (isSought(next)) return { end: 'found', scenario: next, tried };
    else tried += 1;
    if (tried >= most) return { end: 'gave up', tried: most };
    if (tried < told + OFTEN) continue;
    told = tried;
    onTried(tried);
  }
  return { end: 'holds', tried };
}
