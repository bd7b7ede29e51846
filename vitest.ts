import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Strategy } from './engine/index.ts';
import { type Assessment, assess } from './reports/regressions/assess.ts';
import { readExpected, writeExpected } from './reports/regressions/file.ts';
import { reached } from './reports/regressions/reached.ts';
import { strategies } from './strategies/index.ts';
import { askedOnce } from './strategies/own/once.ts';
import { readOwnStrategy } from './strategies/own/shape.ts';

/** Where the counts of a strategy are kept, and whether they may be written. */
export interface DescribeOptions {
  /** A path from the test's file; `vitest -u` writes it. The strategy's file is told by the same name. */
  readonly expected: string;
  /** False keeps what is expected, also where `vitest -u` runs. */
  readonly mayAccept?: boolean;
}

/**
 * Declares a test that counts in how many VMs the strategy violates each property and fails in each way, and
 * compares that with the counts of `expected`. A StrategyError where it is no strategy.
 */
export function describeStrategy(strategy: Strategy, options: DescribeOptions): void {
  const isBuiltIn = strategies.includes(strategy);
  const own = isBuiltIn
    ? strategy
    : { ...strategy, ...readOwnStrategy(strategy, 'describeStrategy') };
  describe(strategy.id, () => {
    it('is as expected', async () => {
      const { mayAccept = true } = options;
      const file = resolve(dirname(expect.getState().testPath ?? ''), options.expected);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const assessment = assess(askedOnce(strategy), {
        counts: text === null ? null : readExpected(text, relative('', file)),
        ...reached(own.id, isBuiltIn ? null : file),
      });
      const problems = [
        ...(await unaccepted(assessment, own.id, file, mayAccept)),
        ...assessment.others,
      ];
      if (problems.length > 0) throw new NotAsExpected(problems);
    });
  });
}

/** What is not as expected of the counts and stays so. */
async function unaccepted(
  { counted, counts }: Assessment,
  id: string,
  file: string,
  mayAccept: boolean,
): Promise<readonly string[]> {
  if (counted === null || (counts.length > 0 && !mayAccept)) return counts;
  try {
    await expect(writeExpected(id, counted.counts)).toMatchFileSnapshot(file);
    return [];
  } catch (error) {
    if (counts.length === 0) throw error;
    return counts;
  }
}

/** Fails a test with lines for people, and nothing of where in the code that was found. */
class NotAsExpected extends Error {
  override readonly name = 'Not as expected';

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.stack = '';
  }
}
