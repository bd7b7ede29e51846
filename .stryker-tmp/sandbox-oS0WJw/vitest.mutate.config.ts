import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Patterns of the tests that judge mutants, the quickest first: `.ci/mutation/` names them. */
const { HVMMIO_MUTATED_TESTS = '' } = process.env;
const tests = HVMMIO_MUTATED_TESTS.split(' ');

/** Files as they are listed, since the first test that fails ends a mutant. */
class AsListed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => place(one) - place(other));
  }
}

function place({ moduleId }: TestSpecification): number {
  return tests.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'));
}

export default defineConfig({
  test: {
    include: tests,
    // Every mutant has a worker of its own, and all its tests share it.
    isolate: false,
    // Stryker has its own.
    testTimeout: 600_000,
    sequence: { sequencer: AsListed },
  },
});
