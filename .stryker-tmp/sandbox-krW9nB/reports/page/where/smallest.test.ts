import { expect, it } from 'vitest';
import { framebufferOf, MIB } from '../../../engine/index.ts';
import { configWindowAccepted } from '../../../properties/config-window-accepted.ts';
import { violates } from '../../../properties/judging/violates.ts';
import { strategies } from '../../../strategies/index.ts';
import { original } from '../../../strategies/original.ts';
import { latticeOf, type Place, smallestAt, unsearchable } from './smallest.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';

const place: Place = {
  strategy: 'original',
  property: 'config-window-accepted',
  kernel: null,
  kinds: ['gen2', 'arm64'],
  point: { low: 2, framebuffer: 1 },
};

it('is of that point, of a host type that violates there, and violates', () => {
  for (const kinds of [['gen2', 'arm64'], ['arm64']]) {
    const { scenario } = smallestAt(SMALL_CENSUS, { ...place, kinds }, strategies);
    expect(scenario).not.toBeNull();
    if (scenario === null) return;
    expect(scenario.host.lowMmio).toBe(1024 * MIB);
    expect(framebufferOf(scenario.host)).toBe(64 * MIB);
    expect(scenario.host.arch).toBe(kinds.length === 2 ? 'x86_64' : 'arm64');
    expect(violates(scenario, original, configWindowAccepted)).toBe(true);
  }
});

it('is not looked for on values, or under strategies, that are not known here', () => {
  const strange = { ...SMALL_CENSUS, lattice: { ...SMALL_CENSUS.lattice, devices: ['toaster'] } };
  expect(latticeOf(strange)).toBeNull();
  expect(unsearchable(strange, place, strategies)).toMatch(/values that this version does not/);
  const own = { ...place, strategy: 'mine' };
  expect(smallestAt(SMALL_CENSUS, own, strategies).problem).toMatch(/^mine is not built in/);
  expect(unsearchable(SMALL_CENSUS, place, strategies)).toBeNull();
});

it('says so where none violates after all', () => {
  const ideal = { ...place, strategy: 'ideal' };
  const { where } = SMALL_CENSUS;
  const violated = { ideal: { 'config-window-accepted': where.scenarios } };
  const wrong = { ...SMALL_CENSUS, where: { ...where, violated } };
  expect(smallestAt(wrong, ideal, strategies)).toEqual({
    scenario: null,
    // For each of two kinds: with one boot three orders of the probes, with two three times three.
    problem:
      'none of the 24 scenarios of this point violates config-window-accepted here: the census is of another version',
  });
});
