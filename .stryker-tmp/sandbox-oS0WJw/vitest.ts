import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Strategy } from './engine/index.ts';
import { type Assessment, assess } from './reports/regressions/assess.ts';
import { readExpected, writeExpected } from './reports/regressions/file.ts';
import { reached } from './reports/regressions/reached.ts';
import { strategies } from './strategies/index.ts';
import { usedInTime } from './strategies/own/once.ts';
import { readOwnStrategy } from './strategies/own/shape.ts';

/** Milliseconds: a busy machine takes many times the usual, and a strategy that never ends is stopped before. */
const TIMEOUT = 600_000;

/** Where the counts of a strategy are kept, and whether they may be written. */
export interface DescribeOptions {
  /** A path from the test's file; `vitest -u` writes it. The strategy's file is expected
   * beside it, under the same name. */
  readonly expected: string;
  /** False keeps what is expected, also where `vitest -u` runs. */
  readonly mayAccept?: boolean;
}

/**
 * Declares a test that counts in how many VMs the strategy violates each property and fails in each way, and
 * compares that with the counts of `expected`. A StrategyError where it is no strategy.
 */
export function describeStrategy(strategy: Strategy, options: DescribeOptions): void {
  const { id } = strategy;
  const { expected, mayAccept = true } = options;
  const isBuiltIn = strategies.includes(strategy);
  if (!isBuiltIn) readOwnStrategy(strategy, 'describeStrategy');
  describe(id, () => {
    it('is as expected', { timeout: TIMEOUT }, async () => {
      const file = resolve(dirname(expect.getState().testPath ?? ''), expected);
      const text = existsSync(file) ? readFileSync(file, 'utf8') : null;
      const counts = text === null ? null : readExpected(text, relative('', file));
      const goOn = reached(id, isBuiltIn ? null : file);
      const assessment = usedInTime(strategy, (asked) => assess(asked, { counts, ...goOn }));
      const kept = await unaccepted(assessment, id, file, mayAccept);
      const problems = [...kept, ...assessment.others];
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
