import { existsSync, readFileSync } from 'node:fs';
import { InputError } from './properties/scenarios/input-error.ts';
import { assess } from './reports/regressions/assess.ts';
import { readExpected } from './reports/regressions/file.ts';
import { reached } from './reports/regressions/reached.ts';
import { summarise } from './reports/regressions/summary.ts';
import { FAILED, fail, failOnStrayErrors } from './reports/running/exit.ts';
import { widthOf } from './reports/words/terminal.ts';
import { strategies } from './strategies/index.ts';
import { loadStrategy } from './strategies/own/load.ts';
import { usedInTime } from './strategies/own/once.ts';
import { StrategyError } from './strategies/own/strategy-error.ts';

/* `npm run test:strategy NAME`: what `npm test` says of one strategy, a built-in one or a file's. */

const EXPECTED = [InputError, StrategyError];
failOnStrayErrors(EXPECTED);

async function check([named, ...others]: readonly string[]): Promise<void> {
  if (named === undefined || others.length > 0) {
    throw new InputError(
      `found ${named === undefined ? 'no name' : `${1 + others.length} names`}, expected one: npm run test:strategy NAME`,
    );
  }
  const strategy = await loadStrategy(named);
  const isBuiltIn = strategies.includes(strategy);
  const file = isBuiltIn
    ? `properties/expected/${strategy.id}.json`
    : named.replace(/\.m?[tj]s$/, '.json');
  const counts = existsSync(file) ? readExpected(readFileSync(file, 'utf8'), file) : null;
  const goOn = reached(strategy.id, isBuiltIn ? null : file);
  const expected = { counts, ...goOn, width: widthOf(process.stdout) };
  const assessment = isBuiltIn
    ? usedInTime(strategy, (asked) => assess(asked, expected))
    : assess(strategy, expected);
  const problems = [...assessment.counts, ...assessment.others];
  process.stdout.write(`${[...problems, ...summarise(strategy.id, assessment)].join('\n')}\n`);
  if (problems.length > 0) process.exitCode = FAILED;
}

try {
  await check(process.argv.slice(2));
} catch (error) {
  fail(error, EXPECTED);
}
