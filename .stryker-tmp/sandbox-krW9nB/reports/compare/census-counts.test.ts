import { describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { Census } from '../../properties/lattice/census.ts';
import { defaultLattice, hostsOf } from '../../properties/lattice/lattice.ts';
import { strategies } from '../../strategies/index.ts';
import { CENSUS_COUNTS } from './census-counts.ts';
import { censusFails } from './census-fails.ts';

const RENEW = 'renew reports/compare/census-counts.ts: npm run renew:census';
/** Every so many hosts of the lattice are looked at again. */
const EVERY = 997;

describe('the counts of the census', () => {
  it('are there for every built-in strategy and property', () => {
    expect(Object.keys(CENSUS_COUNTS), RENEW).toEqual(strategies.map(({ id }) => id));
    for (const counts of Object.values(CENSUS_COUNTS)) {
      expect(Object.keys(counts), RENEW).toEqual(properties.map(({ id }) => id));
    }
  });

  it('are at least those of a part of the lattice', () => {
    const census = new Census(defaultLattice, strategies);
    const found = new Map<string, number>();
    for (let at = 0; at < hostsOf(defaultLattice).length; at += EVERY) {
      const counts = census.exhaust(at, at + 1);
      for (const [row, strategy] of strategies.entries()) {
        for (const [column, property] of properties.entries()) {
          const cell = `${strategy.id} ${property.id}`;
          const { violated } = counts.of(row, column);
          found.set(cell, (found.get(cell) ?? 0) + violated);
        }
      }
    }
    expect([...found.values()].some((violated) => violated > 0)).toBe(true);
    for (const [cell, violated] of found) {
      const [strategy = '', property = ''] = cell.split(' ');
      const stored = CENSUS_COUNTS[strategy]?.[property];
      expect(stored, `${cell}: ${RENEW}`).toBeGreaterThanOrEqual(violated);
    }
  });

  it('answer questions, by the properties that are shown, for built-in strategies alone', () => {
    const all = properties.map(({ id }) => id);
    // ideal is told the framebuffer, and nobody has a census of a file.
    expect(censusFails('ideal', 'root-lost', all)).toBe(false);
    expect(censusFails('original', 'window-over', all)).toBe(true);
    expect(censusFails('mine', 'window-over', all)).toBe(false);
    expect(censusFails('original', 'window-over', ['config-window-accepted'])).toBe(false);
  });
});
