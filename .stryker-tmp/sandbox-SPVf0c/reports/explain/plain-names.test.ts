import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { EXAMPLE } from '../testing/example.ts';
import { anyText } from '../testing/texts.ts';
import { withPlainNames } from './plain-names.ts';

function scenarioOf(ids: readonly string[]): Scenario {
  const { scenario } = readScenario({
    ...EXAMPLE,
    devices: ids.map((id) => ({ id, bars: [] })),
    boots: [{ events: [{ probe: 'drm' }, ...ids.map((probe) => ({ probe }))] }],
  });
  if (scenario === null) throw new Error('no scenario');
  return scenario;
}

function namesOf(ids: readonly string[]): string[] {
  return withPlainNames(scenarioOf(ids)).devices.map(({ id }) => id);
}

it('plain names stay', () => {
  const ids = ['nvme0', '0000:00:08.0', 'A_b-c.d', 'a'.repeat(20)];
  expect(namesOf(ids)).toEqual(ids);
});

it('what is not plain is escaped, and cut with a number where it is long or taken', () => {
  expect(namesOf(['gpu é', '\n'])).toEqual(['gpu\\u{20}\\u{e9}', '\\u{a}']);
  expect(namesOf(['a'.repeat(21), 'a'.repeat(22)])).toEqual([
    `${'a'.repeat(18)}~1`,
    `${'a'.repeat(18)}~2`,
  ]);
});

it('events name the same devices, and the graphics device stays', () => {
  const { boots } = withPlainNames(scenarioOf(['a b']));
  expect(boots[0].events).toEqual([{ probe: 'drm' }, { probe: 'a\\u{20}b' }]);
});

it('no two names are alike, and all are short and plain', () => {
  const id = fc.oneof(
    anyText(60).filter((text) => text !== ''),
    fc.constantFrom('é', '\\u{e9}', 'a'.repeat(30), `${'a'.repeat(18)}~1`, ' drm', '~1'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 8 }), (ids) => {
      fc.pre(!ids.includes('drm'));
      const names = namesOf(ids);
      expect(new Set([...names, 'drm']).size).toBe(ids.length + 1);
      for (const name of names) expect(name).toMatch(/^[\w.:\\{}~-]{1,20}$/);
    }),
  );
});
