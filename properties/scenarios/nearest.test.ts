import { expect, it } from 'vitest';
import { didYouMean } from './nearest.ts';

it.each([
  ['nvme9', ['drm', 'nvme0'], '; did you mean "nvme0"?'],
  ['evnets', ['via', 'kernel', 'events'], '; did you mean "events"?'],
  ['rot', ['id', 'root'], '; did you mean "root"?'],
  ['x', ['id', 'root'], ''],
  ['unplug', ['probe', 'remove'], ''],
  ['anything', [], ''],
  ['a'.repeat(1_000_000), ['b'.repeat(1_000_000)], ''],
])('%.20s', (word, known, hint) => {
  expect(didYouMean(word, known)).toBe(hint);
});
