import type { Assumptions, Scenario, Strategy, VmbusMemory } from '../../engine/index.ts';
import { type Drawn, drawNumbered } from '../../properties/population/population.ts';
import { isOfOneScenario, type Stopped, StoppedError, stoppedAt } from '../running/stopped.ts';
import { judgeScenario, type Verdict } from './verdict.ts';

/** As many scenarios of the population as asked for, in its order; of these classes of hosts alone. */
export function* drawnOf(
  seed: string,
  scenarios: number,
  classes: readonly string[] | undefined,
): Generator<Drawn> {
  let drawn = 0;
  for (let index = 0; drawn < scenarios; index++) {
    const one = drawNumbered(seed, index);
    if (classes !== undefined && !classes.includes(one.hostClass)) continue;
    drawn += 1;
    yield one;
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
  judge: (scenario: Scenario) => ReturnType<typeof judgeAll>,
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

/** All verdicts on a scenario, or who could not go on in it; a StoppedError where one does wrong otherwise. */
export function judgeAll(
  scenario: Scenario,
  strategies: readonly Strategy[],
  ...under: [memory: VmbusMemory, assumptions: Assumptions]
): { readonly verdicts: readonly Verdict[] } | Stopped {
  try {
    return { verdicts: strategies.map((one) => judgeScenario(scenario, one, ...under)) };
  } catch (error) {
    const stopped = stoppedAt(scenario.name ?? 'a scenario without a name', error);
    if (isOfOneScenario(error)) return stopped;
    throw new StoppedError(stopped);
  }
}
