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
import { goOnWithout, leftOf, type Stopped } from '../running/stopped.ts';
import { readOrHint } from '../running/wrong-words.ts';
import type { Blocks } from '../words/blocks.ts';
import { type Paint, paintOf } from '../words/colours.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { outcomeSection } from './account/outcome.ts';
import { scenarioBlocks } from './account/scenario.ts';
import { batchesOf } from './batches.ts';
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
 * What is read is run and written batch by batch: an InputError comes before anything of its batch is
 * written. A strategy that does wrong is left out from its batch on, and a kernel in a scenario in which it
 * cannot go on; standard error tells of both.
 */
export async function run(options: RunOptions, out: Writable): Promise<Tally> {
  const { files, strategies } = options;
  checkNoneTwice(
    'strategy',
    strategies.map(({ id }) => id),
  );
  checkNoneTwice(
    'standard input',
    files.filter((file) => file === '-'),
  );
  const tally = new Tally();
  const rehearsed = new Rehearsed(options, tally);
  const written = options.json
    ? outcomes(rehearsed, options.assumed, tally)
    : accounts(rehearsed, options.assumed, { tally, width: widthOf(out), paint: paintOf(out) });
  await pipeline(Readable.from(written), out, { end: false });
  if (rehearsed.problem !== null) throw rehearsed.problem;
  return tally;
}

async function* scenariosOf(files: readonly string[]): AsyncGenerator<FiledScenario> {
  for (const file of files) {
    const named = drawNamed(file) ?? findCounterexample(file)?.scenario;
    if (named !== undefined) yield { where: file, scenario: named };
    else yield* readOrHint(file, readScenarioFile);
  }
}

/** All trials, batch by batch. It ends where something is wrong, when what was read before is written. */
class Rehearsed {
  problem: unknown = null;
  readonly #options: RunOptions;
  readonly #tally: Tally;

  constructor(options: RunOptions, tally: Tally) {
    this.#options = options;
    this.#tally = tally;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Trial> {
    const { files, relations, assumed } = this.#options;
    let { strategies } = this.#options;
    try {
      for await (const scenarios of batchesOf(scenariosOf(files))) {
        const leftOut: Stopped[] = [];
        const { result, stopped } = goOnWithout(strategies, (left) => {
          leftOut.length = 0;
          return rehearse(scenarios, left, relations, assumed, leftOut);
        });
        complainOfStopped(stopped);
        complainOfLeftOut(leftOut);
        this.#tally.stopped += stopped.length + leftOut.length;
        if (stopped.length > 0) strategies = leftOf(strategies, stopped);
        yield* result;
      }
    } catch (error) {
      this.problem = error;
    }
  }
}

function checkNoneTwice(what: string, named: readonly string[]): void {
  const again = named.find((name, index) => named.indexOf(name) !== index);
  if (again === undefined) return;
  throw new InputError(`found ${what} ${JSON.stringify(again)} twice, expected it once`);
}

async function* outcomes(
  trials: AsyncIterable<Trial>,
  assumed: Assumed,
  tally: Tally,
): AsyncGenerator<string> {
  const otherwise = assumedOtherwise(assumed);
  const memory = new VmbusMemory();
  for await (const trial of trials) {
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

async function* accounts(
  trials: AsyncIterable<Trial>,
  assumed: Assumed,
  { tally, width, paint }: Accounting,
): AsyncGenerator<string> {
  const written = (blocks: Blocks) => toTerminal(blocks, { width, paint, apart: 0 });
  const memory = new VmbusMemory();
  let before: Trial | null = null;
  for await (const trial of trials) {
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
