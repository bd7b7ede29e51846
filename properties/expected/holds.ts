import fc from 'fast-check';
import { type Scenario, type Strategy, simulate, VmbusMemory } from '../../engine/index.ts';
import { properties, relations } from '../index.ts';
import { violates } from '../judging/violates.ts';
import { violationsOf } from '../judging/violations.ts';
import type { Property, Relation } from '../property.ts';
import { scenariosIn } from '../settings/arbitrary.ts';
import { type DomainId, domains } from '../settings/domains.ts';

const RUNS = 2000;
const SEED = 20260507;

/** A property that a strategy is expected to hold on a domain. */
export interface Law {
  readonly strategy: string;
  readonly property: string;
  readonly domain: DomainId;
}

function holds(
  domain: DomainId,
  properties: readonly string[],
  strategies: readonly string[],
): Law[] {
  return strategies.flatMap((strategy) =>
    properties.map((property) => ({ strategy, property, domain })),
  );
}

const CONFLICT_FREE = ['config-window-accepted', 'bar-window-clear', 'framebuffer-unmoved'];
const REQUESTS_GRANTED = [
  'low-window-granted',
  'high-window-granted',
  'config-window-granted',
  'dxg-window-granted',
  'framebuffer-granted',
];

/** What a strategy that reserves as the fix does, and is asked the same, holds as the fix does. */
const LIKE_MERGED = ['merged', 'mainline'];

/** What is expected to hold, and where. */
export const laws: readonly Law[] = [
  ...holds(
    'anything',
    ['high-window-granted'],
    [
      'original',
      'pre-6.0',
      'select-sysfb',
      'guess-8',
      'high-config-window',
      'low-end-fallback',
      'low-end-always',
      'half-capped',
      'merged-v1',
      'stable-5.15',
      'high-first',
      'top-down',
      ...LIKE_MERGED,
    ],
  ),
  ...holds(
    'anything',
    [...REQUESTS_GRANTED, 'config-window-accepted', 'bar-window-clear', 'root-device-works'],
    ['ideal'],
  ),
  ...holds('two-devices', ['load-order-irrelevant'], ['ideal']),
  // With EFI the backport is the fix, and windows from above 4 GiB leave less below.
  ...holds('gen2', CONFLICT_FREE, [...LIKE_MERGED, 'stable-5.15', 'high-first']),
  ...holds('gen2-not-cvm', CONFLICT_FREE, [
    'half-capped',
    // Without isolation it is the fix.
    'merged-v1',
    'stable-5.15',
    'high-first',
    ...LIKE_MERGED,
  ]),
  ...holds('gen2-told-8mib', CONFLICT_FREE, [
    'original',
    'pre-6.0',
    'select-sysfb',
    // Told of a framebuffer, it is the original.
    'guess-8',
    'high-config-window',
    'low-end-fallback',
    'low-end-always',
    'top-down',
  ]),
  // On Gen1 there is no EFI: all but the oldest and its like reserve the video BAR.
  ...holds('gen1-64mib', CONFLICT_FREE, [
    'original',
    'select-sysfb',
    'guess-8',
    'high-config-window',
    'low-end-fallback',
    'half-capped',
    'merged-v1',
    'high-first',
    'top-down',
    ...LIKE_MERGED,
  ]),
];

const drawn = new Map<DomainId, readonly Scenario[]>();

/** The scenarios of a domain that laws are put to. */
function scenariosOf(domain: DomainId): readonly Scenario[] {
  const known = drawn.get(domain);
  if (known !== undefined) return known;
  const scenarios = fc.sample(scenariosIn(domains[domain]), { numRuns: RUNS, seed: SEED });
  drawn.set(domain, scenarios);
  return scenarios;
}

function propertyOf(law: Law): Property | Relation {
  const property = [...properties, ...relations].find(({ id }) => id === law.property);
  if (property === undefined) throw new RangeError(`no property is called ${law.property}`);
  return property;
}

/** Those of the laws that a scenario speaks against, of as many as are drawn in the domain of each. */
export function unheld(laws: readonly Law[], strategy: Strategy): readonly Law[] {
  const memory = new VmbusMemory();
  return [...new Set(laws.map(({ domain }) => domain))].flatMap((domain) => {
    const held = new Map(
      laws.filter((law) => law.domain === domain).map((law) => [law, propertyOf(law)]),
    );
    const against: Law[] = [];
    for (const scenario of scenariosOf(domain)) {
      for (const law of violatedBy(scenario, strategy, held, memory)) {
        held.delete(law);
        against.push(law);
      }
    }
    return against;
  });
}

/** Which of these laws a scenario speaks against; it is run once for all properties of one run. */
function violatedBy(
  scenario: Scenario,
  strategy: Strategy,
  laws: ReadonlyMap<Law, Property | Relation>,
  memory: VmbusMemory,
): readonly Law[] {
  const ofOneRun = [...laws.values()].filter((property) => property.judges !== 'runs');
  const outcome = simulate(scenario, strategy, memory);
  const violated = new Set(
    violationsOf(scenario, outcome, ofOneRun).map(({ property }) => property),
  );
  return [...laws].flatMap(([law, property]) => {
    const isAgainst =
      property.judges === 'runs'
        ? violates(scenario, strategy, property, memory)
        : violated.has(property.id);
    return isAgainst ? [law] : [];
  });
}

/** The simplest scenario found that speaks against a law; null where none of those drawn does. */
export function against(law: Law, strategy: Strategy): Scenario | null {
  const property = propertyOf(law);
  const memory = new VmbusMemory();
  const check = fc.property(
    scenariosIn(domains[law.domain]),
    (scenario) => !violates(scenario, strategy, property, memory),
  );
  const { counterexample, errorInstance } = fc.check(check, { numRuns: RUNS, seed: SEED });
  // What a strategy may not do speaks against more than a law.
  if (errorInstance instanceof Error && errorInstance.name === 'StrategyError') throw errorInstance;
  return counterexample?.[0] ?? null;
}
