import type { Strategy } from '../../engine/index.ts';
import { AlikeRuns } from './alike-runs.ts';
import type { Ground } from './ground.ts';
import { FAMILY, memberStrategy } from './member.ts';
import { addRates, NO_RATES, type Rates } from './rates.ts';

/** What every member of the family, and other strategies, come to on parts of a population. */
export interface FamilyRates {
  /** In the order of FAMILY. */
  readonly members: readonly Rates[];
  readonly others: readonly Rates[];
}

const MEMBERS = FAMILY.map((member) => ({
  windows: member.windows,
  strategy: memberStrategy(member),
}));

/** The rates on the parts from..to (to not included). */
export function runFamily(
  ground: Ground,
  others: readonly Strategy[],
  from: number,
  to: number,
): FamilyRates {
  let sum = noFamilyRates(others.length);
  for (let part = from; part < to; part++) {
    const alike = new Map<string, AlikeRuns<Rates>>();
    const { firmware, sysfb } = ground.built(part);
    const run = (strategy: Strategy) => ground.rates(part, strategy);
    const members = MEMBERS.map(({ windows, strategy }) => {
      const built = sysfb.map((own) => strategy.sysfb?.(own, firmware) ?? own);
      const beside = `${windows} ${built}`;
      const runs = alike.get(beside) ?? new AlikeRuns<Rates>();
      alike.set(beside, runs);
      return runs.resultOf(strategy, run);
    });
    sum = addFamilyRates(sum, { members, others: others.map(run) });
  }
  return sum;
}

export function noFamilyRates(others: number): FamilyRates {
  return { members: FAMILY.map(() => NO_RATES), others: Array<Rates>(others).fill(NO_RATES) };
}

export function addFamilyRates(one: FamilyRates, other: FamilyRates): FamilyRates {
  const add = (rates: readonly Rates[], more: readonly Rates[]) =>
    rates.map((rate, at) => addRates(rate, more[at] ?? NO_RATES));
  return { members: add(one.members, other.members), others: add(one.others, other.others) };
}
