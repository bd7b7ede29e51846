import { type Strategy, toldFramebuffer } from '../../engine/index.ts';
import type { FamilyRates } from '../../properties/tune/family-run.ts';
import { bestOf, dominates, frontierOf } from '../../properties/tune/frontier.ts';
import { FAMILY, MAINLINE, type Member, memberId, ORIGINS } from '../../properties/tune/member.ts';
import { type Domain, weightWithLeftOut } from '../../properties/tune/populations.ts';
import { NO_RATES, PRICES, type Rates } from '../../properties/tune/rates.ts';

/** What was run: all parts of a population, or as many as were done when it was stopped. */
export interface Run {
  readonly domain: Domain;
  readonly others: readonly Strategy[];
  readonly rates: FamilyRates;
  readonly done: number;
  readonly of: number;
}

/** A member with its rates. */
export interface RatedMember {
  readonly member: Member;
  readonly rates: Rates;
  /** How many other members have exactly the same rates; this one is the first of them. */
  readonly alike: number;
}

/** The members that pay no price more often than a strategy, and one less often. */
export interface Beaters {
  readonly members: number;
  /** The best of them; null where there is none. */
  readonly best: RatedMember | null;
}

/** Where a strategy that is no member stands. */
export interface Standing {
  readonly id: string;
  /** It knows the framebuffer: a bound, which nobody proposes. */
  readonly bound: boolean;
  readonly rates: Rates;
  readonly beatenBy: Beaters;
  /** Of those that take all windows from where the kernel does. */
  readonly beatenAsUsual: Beaters;
}

export interface Findings {
  readonly run: Run;
  /** The weight of all scenarios that were run. */
  readonly weight: bigint;
  /** The weight of those that were left out. */
  readonly leftOut: bigint;
  readonly frontier: readonly RatedMember[];
  readonly best: RatedMember;
  /** The best of the members that take windows from the same place, in that order. */
  readonly bestByWindows: readonly RatedMember[];
  /** What mainline reserves, with windows from each place. */
  readonly mainline: readonly RatedMember[];
  readonly others: readonly Standing[];
}

/** The first of the members with the same rates. */
function unlike(rates: readonly Rates[]): RatedMember[] {
  const known = new Map<string, { member: Member; rates: Rates; alike: number }>();
  for (const [at, member] of FAMILY.entries()) {
    const rate = rates[at] ?? NO_RATES;
    const key = [...PRICES.map((price) => rate[price]), rate.any].join(' ');
    const same = known.get(key);
    if (same === undefined) known.set(key, { member, rates: rate, alike: 0 });
    else same.alike += 1;
  }
  return [...known.values()];
}

/** The best of the frontier of some members; a RangeError for no members. */
function bestMember(members: readonly RatedMember[]): RatedMember {
  const best = bestOf(frontierOf(members));
  if (best === null) throw new RangeError('no member to choose from');
  return best;
}

function beaters(members: readonly RatedMember[]): Beaters {
  return { members: members.length, best: members.length === 0 ? null : bestMember(members) };
}

export function findingsOf(run: Run): Findings {
  const { members: rates, others } = run.rates;
  const members = unlike(rates);
  const each = FAMILY.map((member, at) => ({ member, rates: rates[at] ?? NO_RATES, alike: 0 }));
  const weight = rates[0]?.of ?? 0n;
  const all = weightWithLeftOut(run.domain);
  return {
    run,
    weight,
    leftOut: all === null || run.done < run.of ? 0n : all - weight,
    frontier: frontierOf(members),
    best: bestMember(members),
    bestByWindows: ORIGINS.map((windows) =>
      bestMember(each.filter(({ member }) => member.windows === windows)),
    ),
    mainline: each.filter(({ member }) =>
      MAINLINE.some((one) => memberId(one) === memberId(member)),
    ),
    others: run.others.map((strategy, at) => {
      const own = others[at] ?? NO_RATES;
      const better = each.filter((one) => dominates(one.rates, own));
      return {
        id: strategy.id,
        bound: toldFramebuffer(strategy),
        rates: own,
        beatenBy: beaters(better),
        beatenAsUsual: beaters(better.filter(({ member }) => member.windows === 'usual')),
      };
    }),
  };
}
