import { expect, it } from 'vitest';
import { didYouMean } from './nearest.ts';

it.each([
  ['nvme9', ['drm', 'nvme0'], '; did you mean "nvme0"?'],
  ['evnets', ['via', 'kernel', 'events'], '; did you mean "events"?'],
  ['rot', ['id', 'root'], '; did you mean "root"?'],
  ['x', ['id', 'root'], ''],
  ['unplug', ['probe', 'remove'], ''],
  ['anything', [], ''],
])('%s among %j', (word, known, hint) => {
  expect(didYouMean(word, known)).toBe(hint);
});

it('a text of a million characters is near nothing', () => {
  expect(didYouMean('a'.repeat(1_000_000), ['b'.repeat(1_000_000)])).toBe('');
});
