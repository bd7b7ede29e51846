import { beforeAll } from 'vitest';
import { equalNames } from './equal-names.ts';

// In a job of GitHub Actions the tests print what they print elsewhere, and leave its summary alone.
for (const name of ['GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY']) delete process.env[name];

// Runs before the tests of every file.
// biome-ignore lint/correctness/noEmptyPattern: vitest reads what a hook wants from this pattern
beforeAll(({}, file) => {
  const equal = equalNames(file);
  if (equal.length > 0)
    throw new Error(`several tests of this file are named:\n${equal.join('\n')}`);
});
