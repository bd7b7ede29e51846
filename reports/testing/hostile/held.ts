import { describe, expect, it } from 'vitest';
import { small } from './corpus.ts';
import type { Reader } from './reader.ts';
import { meet, tryCase } from './trial.ts';

/** Microseconds for a reader, and the most cases. */
const TIME = 40_000;
const MOST = 150;
/** Microseconds for a reader's part of the corpus. */
const CORPUS = 200_000;
/** What takes longer reads one of its examples: `npm run hostile` puts all to all. */
const DEAR = 100_000;

/** Microseconds from which on a reader's cases start programs, as bash, git or a strategy's thread. */
export const STARTS_PROGRAMS = 10_000;

const examplesOf = (reader: Reader) =>
  reader.examples().slice(0, reader.cost > DEAR ? 1 : undefined);

/** The tests that hold these readers to reading or refusing what they are given. */
export function holdReaders(readers: readonly Reader[]): void {
  const named = readers.map((reader) => [reader.name, reader] as const);

  describe.each(named)('%s', (name, reader) => {
    it('reads its own examples', async () => {
      for (const bytes of examplesOf(reader)) expect(await meet(reader, bytes)).toBe('read');
    });

    it('reads or refuses each of the corpus that it has time for', async () => {
      const all = small();
      const step = Math.min(all.length, Math.ceil((reader.cost * all.length) / CORPUS));
      // Readers that have time for few do not see the same ones.
      const some = all.filter((_one, at) => (at + name.length) % step === 0);
      expect(some).not.toEqual([]);
      for (const one of some) {
        expect(await meet(reader, one.bytes), one.name).not.toHaveProperty('fault');
      }
    });

    it('reads or refuses whatever its examples are changed into', async () => {
      const count = Math.min(MOST, Math.max(1, Math.round(TIME / reader.cost)));
      for (let index = 0; index < count; index++) {
        expect(await tryCase(reader, 'test', index), `case ${index}`).not.toHaveProperty('fault');
      }
    });
  });
}
