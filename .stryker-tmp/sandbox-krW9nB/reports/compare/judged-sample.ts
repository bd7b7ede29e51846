import { type Assumptions, type Scenario, type Strategy, VmbusMemory } from '../../engine/index.ts';
import { type Drawn, drawNumbered } from '../../properties/population/population.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { checkFits } from '../assume/fits.ts';
import { isOfOneScenario, type Stopped, StoppedError, stoppedAt } from '../running/stopped.ts';
import { judgeScenario, type Verdict } from './verdict.ts';

/** All verdicts on a scenario, strategy by strategy, or who could not go on in it. */
export type Judgement = { readonly verdicts: readonly Verdict[] } | Stopped;

/**
 * As many scenarios of the population as asked for, in its order, without the first `from`; of these classes of
 * hosts alone.
 */
export function* drawnOf(
  seed: string,
  scenarios: number,
  classes: readonly string[] | undefined,
  from = 0,
): Generator<Drawn> {
  // Of all classes the number of a draw is that of its scenario: those before need not be drawn.
  let drawn = classes === undefined ? from : 0;
  for (let index = drawn; drawn < scenarios; index++) {
    const one = drawNumbered(seed, index);
    if (classes !== undefined && !classes.includes(one.hostClass)) continue;
    drawn += 1;
    if (drawn > from) yield one;
  }
}

/** A run in which every one of so many scenarios, or of all, had to be left out says nothing. */
const MOST_IN_VAIN = 20;

/**
 * The scenarios in which every strategy could go on, with the verdicts; the others go to `leftOut`. A StoppedError
 * where there is none but such.
 */
export function* soundOf(
  drawn: Iterable<Drawn>,
  judge: (scenario: Scenario) => Judgement,
  leftOut: Stopped[],
): Generator<[Drawn, readonly Verdict[]]> {
  let sound = 0;
  for (const one of drawn) {
    const judged = judge(one.scenario);
    if ('verdicts' in judged) {
      sound += 1;
      yield [one, judged.verdicts];
    } else {
      leftOut.push(judged);
      if (sound === 0 && leftOut.length === MOST_IN_VAIN) throw new StoppedError(judged);
    }
  }
  const [first] = leftOut;
  if (sound === 0 && first !== undefined) throw new StoppedError(first);
}

/** What judges scenarios under strategies; it has an InputError where what is assumed does not fit one. */
export function judging(
  strategies: readonly Strategy[],
  assumed: Assumed,
): (scenario: Scenario) => Judgement {
  const memory = new VmbusMemory();
  return (scenario) => {
    checkFits(assumed, scenario, scenario.name ?? 'a scenario without a name');
    return judgeAll(scenario, strategies, memory, assumed.assumptions);
  };
}

/** All verdicts on a scenario, or who could not go on in it; a StoppedError where one does wrong otherwise. */
function judgeAll(
  scenario: Scenario,
  strategies: readonly Strategy[],
  ...under: [memory: VmbusMemory, assumptions: Assumptions]
): Judgement {
  try {
    return { verdicts: strategies.map((one) => judgeScenario(scenario, one, ...under)) };
  } catch (error) {
    const stopped = stoppedAt(scenario.name ?? 'a scenario without a name', error);
    if (isOfOneScenario(error)) return stopped;
    throw new StoppedError(stopped);
  }
}
