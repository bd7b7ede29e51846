import fc from 'fast-check';
import { type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { properties, relations } from '../index.ts';
import { violates } from '../judging/violates.ts';
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

/** A scenario of the domain that speaks against a law, of as many as are drawn; null where none does. */
export function against(law: Law, strategy: Strategy): Scenario | null {
  const property = [...properties, ...relations].find(({ id }) => id === law.property);
  if (property === undefined) throw new RangeError(`no property is called ${law.property}`);
  const memory = new VmbusMemory();
  const drawn = fc.property(
    scenariosIn(domains[law.domain]),
    (scenario) => !violates(scenario, strategy, property, memory),
  );
  const { counterexample, errorInstance } = fc.check(drawn, { numRuns: RUNS, seed: SEED });
  // What a strategy may not do speaks against more than a law.
  if (errorInstance instanceof Error && errorInstance.name === 'StrategyError') throw errorInstance;
  return counterexample?.[0] ?? null;
}
