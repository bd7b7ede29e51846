import { isKernel, type Scenario, type Strategy } from '../../engine/index.ts';
import { type Drawn, drawNumbered } from '../../properties/population/population.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { checkFits } from '../assume/fits.ts';
import { isOfOneScenario, type Stopped, StoppedError, stoppedAt } from '../running/stopped.ts';
import { type Alike, AlikeDraws, groupedByHost, type JudgedAlike, onOneHost } from './alike.ts';
import { judgingOf, type Verdict } from './verdict.ts';

type Judge = (scenario: Scenario) => Verdict;

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

/** The different ones of the same, each with how often it is drawn. */
export function alikeOf(
  seed: string,
  scenarios: number,
  classes: readonly string[] | undefined,
): readonly Alike[] {
  const draws = new AlikeDraws();
  for (const drawn of drawnOf(seed, scenarios, classes)) draws.add(drawn);
  return draws.all;
}

/** Whether functions of our own decide all that strategies do: they may be asked in any order. */
export function areModelled({
  strategies,
  files = {},
}: {
  readonly strategies: readonly Strategy[];
  readonly files?: Readonly<Record<string, string>>;
}): boolean {
  return Object.keys(files).length === 0 && !strategies.some(isKernel);
}

/** An InputError where what is assumed does not fit one of them. */
export function checkAllFit(all: readonly Alike[], assumed: Assumed): void {
  if (assumed.iomemFile === null) return;
  for (const { drawn } of all) checkFits(assumed, drawn.scenario, nameOf(drawn.scenario));
}

/** VMs with the verdicts on them; `onDone` is called for each VM that is done. As judgeHosts else. */
export function judgeAlike(
  all: readonly Alike[],
  strategies: readonly Strategy[],
  assumed: Assumed,
  onDone: () => void,
): readonly JudgedAlike[] {
  checkAllFit(all, assumed);
  const verdicts = new Map<Alike, readonly Verdict[]>();
  for (const group of onOneHost(all)) {
    const judged = judgeHosts(
      group.map(({ drawn }) => drawn.scenario),
      strategies,
      assumed,
    );
    for (const [at, alike] of group.entries()) {
      verdicts.set(alike, judged[at] ?? []);
      for (let vm = 0; vm < alike.times; vm++) onDone();
    }
  }
  return all.map((alike) => ({ ...alike, verdicts: verdicts.get(alike) ?? [] }));
}

/**
 * Judges scenarios host by host, and on each strategy by strategy: what is found out about a host under a strategy is
 * of no use beyond. The verdicts are in the order of the scenarios. A StoppedError where a strategy does wrong.
 */
export function judgeHosts(
  scenarios: readonly Scenario[],
  strategies: readonly Strategy[],
  { assumptions }: Assumed,
): readonly (readonly Verdict[])[] {
  const verdicts = new Map(scenarios.map((scenario) => [scenario, [] as Verdict[]]));
  for (const group of groupedByHost(scenarios, (scenario) => scenario)) {
    for (const strategy of strategies) {
      const judge = judgingOf(strategy, assumptions);
      for (const scenario of group) verdicts.get(scenario)?.push(...verdictsOf(scenario, [judge]));
    }
  }
  return scenarios.map((scenario) => verdicts.get(scenario) ?? []);
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
  const judges = strategies.map((strategy) => judgingOf(strategy, assumed.assumptions));
  return (scenario) => {
    checkFits(assumed, scenario, nameOf(scenario));
    return judgeAll(scenario, judges);
  };
}

/** All verdicts on a scenario, or who could not go on in it; a StoppedError where one does wrong otherwise. */
function judgeAll(scenario: Scenario, judges: readonly Judge[]): Judgement {
  try {
    return { verdicts: judges.map((judge) => judge(scenario)) };
  } catch (error) {
    const stopped = stoppedAt(nameOf(scenario), error);
    if (isOfOneScenario(error)) return stopped;
    throw new StoppedError(stopped);
  }
}

/** All verdicts on a scenario; a StoppedError where a strategy does wrong. */
function verdictsOf(scenario: Scenario, judges: readonly Judge[]): readonly Verdict[] {
  const judged = judgeAll(scenario, judges);
  if ('verdicts' in judged) return judged.verdicts;
  throw new StoppedError(judged);
}

function nameOf({ name }: Scenario): string {
  return name ?? 'a scenario without a name';
}
