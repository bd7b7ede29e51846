import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Strategy, VmbusMemory } from '../../engine/index.ts';
import { findCounterexample } from '../../properties/failures/counterexamples.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { readScenarioFile } from '../../properties/scenarios/file.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import type { FiledScenario } from '../../properties/scenarios/parse.ts';
import { type Assumed, assumedOtherwise } from '../assume/assumptions.ts';
import { complainOfLeftOut, complainOfStopped } from '../running/complain-of-stopped.ts';
import { goOnWithout, type Stopped } from '../running/stopped.ts';
import { readOrHint } from '../running/wrong-words.ts';
import type { Blocks } from '../words/blocks.ts';
import { type Paint, paintOf } from '../words/colours.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { outcomeSection } from './account/outcome.ts';
import { scenarioBlocks } from './account/scenario.ts';
import { writeOutcome } from './outcome-json.ts';
import { Tally } from './tally.ts';
import { judge, rehearse, type Trial } from './trials.ts';

/** What to run, and how to write what came of it. */
export interface RunOptions {
  /** Paths of scenario files, `-` for standard input, or names from the population or the corpus. */
  readonly files: readonly string[];
  readonly strategies: readonly Strategy[];
  /** Whether to judge the relations too. */
  readonly relations: boolean;
  /** One line of JSON a scenario and strategy, in place of an account for people. */
  readonly json: boolean;
  readonly assumed: Assumed;
}

/**
 * Runs every scenario of the files under every strategy, writes what became of them to `out` and returns
 * what they violate.
 * Nothing is written before all of it is read and run: an InputError comes first. A strategy that does
 * wrong is left out, and a kernel in a scenario in which it cannot go on; standard error tells of both.
 */
export async function run(options: RunOptions, out: Writable): Promise<Tally> {
  const { files, strategies, relations, json, assumed } = options;
  checkNoneTwice(
    'strategy',
    strategies.map(({ id }) => id),
  );
  checkNoneTwice(
    'standard input',
    files.filter((file) => file === '-'),
  );
  const scenarios: FiledScenario[] = [];
  for (const file of files) {
    const named = drawNamed(file) ?? findCounterexample(file)?.scenario;
    if (named !== undefined) scenarios.push({ where: file, scenario: named });
    else for (const scenario of await readOrHint(file, readScenarioFile)) scenarios.push(scenario);
  }
  const leftOut: Stopped[] = [];
  const { result: trials, stopped } = goOnWithout(strategies, (left) => {
    leftOut.length = 0;
    return rehearse(scenarios, left, relations, assumed, leftOut);
  });
  complainOfStopped(stopped);
  complainOfLeftOut(leftOut);
  const tally = new Tally(stopped.length + leftOut.length);
  const written = json
    ? outcomes(trials, assumed, tally)
    : accounts(trials, assumed, { tally, width: widthOf(out), paint: paintOf(out) });
  await pipeline(Readable.from(written), out, { end: false });
  return tally;
}

function checkNoneTwice(what: string, named: readonly string[]): void {
  const again = named.find((name, index) => named.indexOf(name) !== index);
  if (again === undefined) return;
  throw new InputError(`found ${what} ${JSON.stringify(again)} twice, expected it once`);
}

function* outcomes(trials: readonly Trial[], assumed: Assumed, tally: Tally): Generator<string> {
  const otherwise = assumedOtherwise(assumed);
  const memory = new VmbusMemory();
  for (const trial of trials) {
    const { outcome, judged } = judge(trial, memory);
    tally.add(trial, judged);
    yield `${writeOutcome(outcome, judged, otherwise)}\n`;
  }
}

interface Accounting {
  readonly tally: Tally;
  readonly width: number;
  readonly paint: Paint | null;
}

function* accounts(
  trials: readonly Trial[],
  assumed: Assumed,
  { tally, width, paint }: Accounting,
): Generator<string> {
  const written = (blocks: Blocks) => toTerminal(blocks, { width, paint, apart: 0 });
  const memory = new VmbusMemory();
  let before: Trial | null = null;
  for (const trial of trials) {
    const { scenario, where, strategy } = trial;
    if (before !== null) yield '\n';
    if (before?.scenario !== scenario) {
      if (before !== null) yield '\n';
      yield `${written(scenarioBlocks(scenario, where, assumed))}\n`;
    }
    before = trial;
    const { outcome, judged, printed } = judge(trial, memory);
    tally.add(trial, judged);
    yield written([outcomeSection(strategy, scenario, outcome, judged, printed)]);
  }
}
