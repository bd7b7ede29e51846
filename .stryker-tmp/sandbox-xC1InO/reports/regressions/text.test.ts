import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { properties, relations } from '../../properties/index.ts';
import { drawNumbered } from '../../properties/population/population.ts';
import { mainline } from '../../strategies/mainline.ts';
import type { Counts, GroundCounts } from './counts.ts';
import { describeChanges } from './text.ts';

const REACHED = { hvmmio: 'npx hvmmio', named: './top32.ts' };
const IDS = [...properties, ...relations].map(({ id }) => id);
const top32 = { ...mainline, id: 'top32' };

const ground = (violated: GroundCounts['violated'], kinds: GroundCounts['kinds'] = {}) => ({
  scenarios: { arm64: 500, gen1: 300, gen2: 1200 },
  violated,
  kinds,
});
const NOTHING = ground({});

const KINDS = [
  'root-device-works/later-kernel/config-window/beyond-the-reservation',
  'bar-window-clear/first-kernel/dxg-window/unreserved-framebuffer',
  'framebuffer-unmoved/later-kernel/held-by-the-firmware-driver',
];
/** Every kind is shown by a scenario: none is searched for. */
const SHOWN_BY = new Map(KINDS.map((id) => [id, [drawNumbered('1', 39).scenario]]));

function said(before: Counts, after: Counts): string[] {
  return describeChanges(top32, before, { counts: after, shownBy: SHOWN_BY }, REACHED);
}

describe('what is said of changed counts', () => {
  it('has the worst first, then what is better', () => {
    const before: Counts = {
      population: ground({
        'config-window-accepted': { gen2: 3, gen1: 1 },
        'root-device-works': { gen2: 1 },
        'low-window-granted': { arm64: 7 },
      }),
      lattice: NOTHING,
    };
    const after: Counts = {
      population: ground({
        'config-window-accepted': { gen2: 904, gen1: 1, arm64: 158 },
        'root-device-works': { gen2: 555 },
        'framebuffer-unmoved': { gen2: 1200 },
      }),
      lattice: ground({ 'bar-window-clear': { gen1: 2 } }),
    };
    expect(said(before, after)).toEqual([
      'top32: worse: config-window-accepted 4 → 1063 of 2000 (gen2 +901, arm64 +158)',
      '    root-device-works 1 → 555 of 2000 (gen2 +554)',
      '    bar-window-clear lattice 0 → 2 of 2000',
      '    framebuffer-unmoved 0 → 1200 of 2000 (gen2 +1200)',
      '  better: low-window-granted 7 → 0 of 2000 (arm64 -7)',
    ]);
  });

  it('speaks of as many violations on other types of host', () => {
    const before = { population: ground({ 'bar-window-clear': { gen1: 2 } }), lattice: NOTHING };
    const after = { population: ground({ 'bar-window-clear': { gen2: 2 } }), lattice: NOTHING };
    expect(said(before, after)).toEqual([
      'top32: worse: bar-window-clear 2 → 2 of 2000 (gen2 +2, gen1 -2)',
    ]);
  });

  it('says no more than that there are other scenarios', () => {
    const other = { ...NOTHING, scenarios: { gen2: 2001 } };
    const before = { population: NOTHING, lattice: NOTHING };
    const after = { population: other, lattice: ground({ 'bar-window-clear': { gen1: 2 } }) };
    expect(said(before, after)).toEqual([
      'top32: the population has other scenarios than those of the expected counts',
    ]);
  });

  it('takes at most 25 lines, whatever has changed', () => {
    const count = fc.integer({ min: 0, max: 2000 });
    const types = fc.record({ arm64: count, gen1: count, gen2: count });
    const grounds = fc
      .record({
        violated: fc.dictionary(fc.constantFrom(...IDS), types),
        kinds: fc.dictionary(fc.constantFrom(...KINDS), count),
      })
      .map(({ violated, kinds }) => ground(violated, kinds));
    const counts = fc.record({ population: grounds, lattice: grounds });
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const lines = said(before, after);
        expect(lines.length).toBeLessThanOrEqual(25);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
