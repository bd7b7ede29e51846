import { describe, expect, it } from 'vitest';
import { properties, relations } from '../../../properties/index.ts';
import { fullLattice } from '../../../properties/lattice/lattice.ts';
import { narrow } from '../../../properties/lattice/narrow.ts';
import { findSmallest } from '../../../properties/search/find.ts';
import { compareScenarios } from '../../../properties/settings/order.ts';
import { strategies } from '../../../strategies/index.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Scenario } from '../../scenario.ts';
import { relationsOf, runAll, violationsOf } from '../oracle/index.ts';
import { everyScenario } from './every-scenario.ts';

const LATTICE = [
  'kind=gen2,gen1',
  'low-mmio=unasked',
  'framebuffer=66MiB',
  'high-mmio=default,none',
  'kernel=sysfb+efi',
  'path=none,load-drm,file-load',
  'devices=nvme-root,2x32MiB-32bit',
].reduce(narrow, fullLattice);
const SCENARIOS = everyScenario(LATTICE);
/** Relations run every order, so they are put to fewer. */
const FEW = ['kind=gen2', 'devices=nvme-root'].reduce(narrow, LATTICE);

/** The smallest of all that violate, or null. */
function smallestOf(scenarios: readonly Scenario[], violates: (one: Scenario) => boolean) {
  const found = scenarios.filter(violates).sort(compareScenarios);
  return found[0] ?? null;
}

describe('find answers with the smallest of all that the oracle sees fail, or that none does', () => {
  it.each(strategies)('under $id', (strategy) => {
    const violations = new Map(
      SCENARIOS.map((one) => {
        const boots = runAll(one, strategy.id, DEFAULT_ASSUMPTIONS);
        return [one, violationsOf(boots, one.devices).map(({ property }) => property)];
      }),
    );
    for (const property of properties) {
      const expected = smallestOf(
        SCENARIOS,
        (one) => violations.get(one)?.includes(property.id) ?? false,
      );
      const search = findSmallest(LATTICE, strategy, property, SCENARIOS.length + 1);
      const found = search.end === 'found' ? search.scenario : null;
      expect(found, property.id).toEqual(expected);
      const smaller = SCENARIOS.filter(
        (one) => expected === null || compareScenarios(one, expected) < 0,
      );
      expect(search.tried, property.id).toBe(smaller.length);
    }
  });

  it.each(relations)('for $id', (relation) => {
    const scenarios = everyScenario(FEW);
    for (const strategy of strategies) {
      const expected = smallestOf(scenarios, (one) =>
        relationsOf(one, strategy.id, DEFAULT_ASSUMPTIONS).some(
          ({ property }) => property === relation.id,
        ),
      );
      const search = findSmallest(FEW, strategy, relation, scenarios.length + 1);
      expect(search.end === 'found' ? search.scenario : null, strategy.id).toEqual(expected);
    }
  });
});
