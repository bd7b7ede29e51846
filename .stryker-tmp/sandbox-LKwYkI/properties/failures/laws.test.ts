import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defineStrategy, MIB, simulate } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { topDown } from '../../strategies/top-down.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { scenariosIn } from '../settings/arbitrary.ts';
import { domains } from '../settings/domains.ts';
import { kindsOf } from './kinds.ts';

const ELSEWHERE = defineStrategy({
  id: 'elsewhere',
  summary: 'reserves where no framebuffer is',
  source: 'a test',
  reserve: () => ({ start: 0xf9000000, size: 8 * MIB }),
});
const scenarios = scenariosIn(domains.anything);

const ASSUMED = fc.record({
  A1: fc.constantFrom('full', 'uefi', 'firmware'),
  A2: fc.constantFrom('released', 'kept'),
  A3: fc.constant([]),
  A4: fc.constantFrom('released', 'kept'),
  A5: fc.constantFrom('on-report', 'power-on'),
});

it('every violation is of a kind, whose id is fit for the name of a file', () => {
  const strategy = fc.constantFrom(...strategies, ELSEWHERE);
  fc.assert(
    fc.property(scenarios, strategy, ASSUMED, (scenario, under, assumptions) => {
      const outcome = simulate(scenario, under, undefined, assumptions);
      const kinds = kindsOf(scenario, under, outcome, assumptions);
      const grouped = kinds.flatMap(({ violations }) => violations);
      expect(grouped).toEqual(expect.arrayContaining(violationsOf(scenario, outcome, properties)));
      for (const { id } of kinds) expect(id).toMatch(/^[a-z][a-z-]*(\/[a-z][a-z-]*){2,3}$/);
    }),
    { numRuns: 1000, seed: 7 },
  );
});

it('a reservation is what starves, never bounds, where a strategy keeps those of the kernel', () => {
  const usual = fc.constantFrom(...strategies.filter(({ place }) => place === undefined), topDown);
  fc.assert(
    fc.property(scenarios, usual, (scenario, strategy) => {
      const kinds = kindsOf(scenario, strategy, simulate(scenario, strategy));
      expect(kinds.map(({ cause }) => cause)).not.toContain('kept from free room');
    }),
    { numRuns: 1500, seed: 7 },
  );
});
