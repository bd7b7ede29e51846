import { beforeAll } from 'vitest';
import { equalNames } from './equal-names.ts';

// Runs before the tests of every file.
// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a hook wants from this pattern
beforeAll(({}, file) => {
  const equal = equalNames(file);
  if (equal.length > 0)
    throw new Error(`several tests of this file are named:\n${equal.join('\n')}`);
});
