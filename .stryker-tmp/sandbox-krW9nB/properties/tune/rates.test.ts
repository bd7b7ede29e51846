import { expect, it } from 'vitest';
import { properties } from '../index.ts';
import { addRates, ratesOf, sidesOf } from './rates.ts';

/** The mask of violated properties by their ids. */
function maskOf(...ids: readonly string[]): number {
  return properties.reduce((mask, { id }, at) => mask + (ids.includes(id) ? 2 ** at : 0), 0);
}

it.each([
  [['config-window-accepted'], 1],
  [['bar-window-clear'], 1],
  [['low-window-granted'], 2],
  [['dxg-window-granted'], 2],
  [['framebuffer-granted'], 2],
  [['framebuffer-unmoved'], 4],
  [['root-device-works'], 0],
  [['bar-window-clear', 'framebuffer-unmoved', 'root-device-works'], 5],
  [['config-window-accepted', 'config-window-granted', 'framebuffer-unmoved'], 7],
  [[], 0],
])('a scenario that violates %j is on sides %i', (ids, sides) => {
  expect(sidesOf(maskOf(...ids))).toBe(sides);
});

it('weights by sides are rates: a scenario counts for each price that it pays, and once for any', () => {
  // By sides: none, conflicts, starved, both, moved, and moved with each of these.
  const rates = ratesOf([100n, 1n, 2n, 4n, 8n, 16n, 32n, 64n]);
  expect(rates).toEqual({
    of: 227n,
    conflicts: 1n + 4n + 16n + 64n,
    starved: 2n + 4n + 32n + 64n,
    moved: 8n + 16n + 32n + 64n,
    any: 127n,
  });
  expect(addRates(rates, rates)).toEqual({
    of: 454n,
    conflicts: 170n,
    starved: 204n,
    moved: 240n,
    any: 254n,
  });
});
