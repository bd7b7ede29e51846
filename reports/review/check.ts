import type { Writable } from 'node:stream';
import { type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { isExercisedIn } from '../../properties/exercised.ts';
import { findCounterexample } from '../../properties/failures/counterexamples.ts';
import { properties, relations } from '../../properties/index.ts';
import { violates } from '../../properties/judging/violates.ts';
import { drawNamed, drawNumbered } from '../../properties/population/population.ts';
import type { Property, Relation } from '../../properties/property.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { readScenarioFile } from '../../properties/scenarios/file.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { MOST_BOOTS } from '../compare/verdict.ts';
import { isOfOneScenario, stoppedAt } from '../running/stopped.ts';
import { counted } from '../words/numbers.ts';

/** What `git bisect run` makes of an exit status: go on with good, with bad, or without this commit. */
const CHECKED = { holds: 0, fails: 1, untested: 125 } as const;

/** What to ask of a kernel tree. */
export interface CheckOptions {
  readonly tree: string;
  /** The id of a property. */
  readonly property: string;
  /** Paths of scenario files, or names; none for the sample that `scenarios` and `seed` draw. */
  readonly files: readonly string[];
  readonly scenarios: number;
  readonly seed: string;
  readonly load: (named: string) => Promise<Strategy>;
}

/** A scenario, and what it is called. */
interface Asked {
  readonly where: string;
  readonly scenario: Scenario;
}

/**
 * Says in one sentence whether a kernel tree holds a property, and returns the exit status of that. A tree that
 * cannot be built, or whose kernel cannot go on in any scenario, is not tested. An InputError where the property
 * or a file is none.
 */
export async function check(options: CheckOptions, out: Writable): Promise<number> {
  const property = propertyOf(options.property);
  const say = (status: number, words: string) => {
    out.write(`${onOneLine(words.replaceAll('\n', ' '))}\n`);
    return status;
  };
  let strategy: Strategy;
  try {
    strategy = await options.load(`kernel:${options.tree}`);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'StrategyError') throw error;
    return say(CHECKED.untested, `${options.tree}: cannot be built: ${error.message}`);
  }
  const { ran, failed, stopped, tested } = await judged(strategy, property, askedOf(options));
  const of = options.files.length === 0 ? ` (seed ${options.seed})` : '';
  const all = `${counted(ran, 'scenario')}${of}`;
  const left =
    stopped.count === 0
      ? ''
      : `; left out ${counted(stopped.count, 'scenario')}, in which it could not go on: ${stopped.first}`;
  const head = `${options.tree}: ${property.id}`;
  if (failed.count > 0) {
    const where = `on ${failed.count} of ${all}, first on ${failed.first}`;
    return say(CHECKED.fails, `${head} fails ${where}${left}.`);
  }
  if (tested > 0) {
    const how = `on all of ${all}, ${tested} of which put it to the test`;
    return say(CHECKED.holds, `${head} holds ${how}${left}.`);
  }
  return say(CHECKED.untested, `${head} is not exercised by ${all}${left}.`);
}

function propertyOf(id: string): Property | Relation {
  const all = [...properties, ...relations];
  const found = all.find((property) => property.id === id);
  if (found !== undefined) return found;
  const known = all.map((property) => property.id);
  const words = `--property: found ${JSON.stringify(id)}, expected a property`;
  throw new InputError(`${words}: ${known.join(', ')}${didYouMean(id, known)}`);
}

/** One after another, as they are drawn or read: a file may have a million. */
async function* askedOf({ files, scenarios, seed }: CheckOptions): AsyncGenerator<Asked> {
  for (let index = 0; files.length === 0 && index < scenarios; index++) {
    const { scenario } = drawNumbered(seed, index);
    yield { where: scenario.name ?? `${index}`, scenario };
  }
  for (const file of files) {
    const named = drawNamed(file) ?? findCounterexample(file)?.scenario;
    if (named !== undefined) yield { where: file, scenario: named };
    else yield* readScenarioFile(file);
  }
}

/** How often something was seen, and where first. */
class Seen {
  count = 0;
  first = '';

  add(where: string): void {
    if (this.count === 0) this.first = where;
    this.count += 1;
  }
}

async function judged(
  strategy: Strategy,
  property: Property | Relation,
  asked: AsyncIterable<Asked>,
) {
  const memory = new VmbusMemory();
  const [failed, stopped] = [new Seen(), new Seen()];
  let [ran, tested] = [0, 0];
  for await (const { where, scenario } of asked) {
    try {
      const violated = isViolated(scenario, strategy, property, memory);
      if (violated === null) continue;
      if (violated) failed.add(where);
      ran += 1;
      if (isExercisedIn(scenario, property)) tested += 1;
    } catch (error) {
      const { why } = stoppedAt(where, error);
      if (!isOfOneScenario(error)) throw error;
      stopped.add(`${why}; at ${where}`);
    }
  }
  return { ran, tested, failed, stopped };
}

/** Null where a relation needs more boots than a comparison takes. */
function isViolated(
  scenario: Scenario,
  strategy: Strategy,
  property: Property | Relation,
  memory: VmbusMemory,
): boolean | null {
  if (property.judges !== 'runs') return violates(scenario, strategy, property, memory);
  const { type } = property.judge(scenario, strategy, MOST_BOOTS);
  return type === 'over budget' ? null : type === 'violated';
}
