import { type Outcome, type Strategy, simulate, VmbusMemory } from '../../engine/index.ts';
import { harmfulProperties } from '../../properties/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import type { Violation } from '../../properties/property.ts';
import type { Fit, Variant } from './fit.ts';
import { KDUMP, type Loss, Losses, lossesIn, type Share, shareOf } from './losses.ts';

interface StrategyRisk extends Share {
  readonly strategy: string;
  /** Properties that the kdump kernel violates in any of them. */
  readonly violated: readonly string[];
}

interface OptionRisk extends Share {
  readonly label: string;
}

/** What an open setting does to the risk: the share for each of its options. */
interface Dependence {
  readonly what: string;
  readonly options: readonly OptionRisk[];
}

/** What the next kdump meets, over all ways in which the VM may be. */
export interface Risk {
  /** Under the VM's own kernel. */
  readonly own: Share;
  /** The same of the first kernel. */
  readonly first: Share;
  /** A way in which it fails, the likeliest; null where none does. */
  readonly example: Example | null;
  readonly dependences: readonly Dependence[];
  readonly strategies: readonly StrategyRisk[];
}

export interface Example {
  readonly variant: Variant;
  readonly outcome: Outcome;
  readonly violations: readonly Violation[];
  readonly losses: readonly Loss[];
}

/** `losses` are those of the kdump kernel in each way of the fit. */
export function riskOf(
  fit: Fit,
  losses: readonly (readonly Loss[])[],
  strategies: readonly Strategy[],
): Risk {
  const { fitting } = fit;
  const machine = new Losses();
  const failing = losses.map(({ length }) => length > 0);
  const example = fitting.find((_, index) => failing[index]);
  return {
    own: shareOf(losses),
    first: shareOf(fitting.map((variant) => machine.in(variant, 0))),
    example: example === undefined ? null : exampleOf(example),
    dependences: dependencesOf(fit, failing),
    strategies: underEach(fit, strategies),
  };
}

function exampleOf(variant: Variant): Example {
  const { scenario, strategy, video } = variant;
  const outcome = simulate(scenario, strategy);
  const violations = violationsOf(scenario, outcome, harmfulProperties).filter(
    ({ boot }) => boot === KDUMP,
  );
  return { variant, outcome, violations, losses: lossesIn(outcome, video) };
}

/** The settings on which the risk depends. */
function dependencesOf({ fitting, unknowns }: Fit, failing: readonly boolean[]): Dependence[] {
  const shares = unknowns.map(({ what, options }, at) => ({
    what,
    options: options
      .map(({ label }, index) => {
        const own = failing.filter((_, one) => fitting[one]?.taken[at] === index);
        return { label, failing: own.filter(Boolean).length, of: own.length };
      })
      .filter((option) => option.of > 0),
  }));
  return shares.filter(({ options }) => {
    const rates = new Set(options.map((option) => option.failing / option.of));
    return rates.size > 1;
  });
}

function underEach({ fitting }: Fit, strategies: readonly Strategy[]): StrategyRisk[] {
  const once = eachScenario(fitting);
  const memory = new VmbusMemory();
  return strategies.map((strategy) => {
    const outcomes = once.map(({ scenario, video }) => {
      const outcome = simulate(scenario, strategy, memory);
      return { scenario, outcome, lost: lossesIn(outcome, video) };
    });
    const violated = new Set(
      outcomes.flatMap(({ scenario, outcome }) =>
        violationsOf(scenario, outcome, harmfulProperties)
          .filter(({ boot }) => boot === KDUMP)
          .map(({ property }) => property),
      ),
    );
    return {
      strategy: strategy.id,
      ...shareOf(outcomes.map(({ lost }) => lost)),
      violated: harmfulProperties.filter(({ id }) => violated.has(id)).map(({ id }) => id),
    };
  });
}

/** Each scenario once, under whichever strategies it fits. */
function eachScenario(fitting: readonly Variant[]): Variant[] {
  const once = new Map(
    fitting.map((variant) => [JSON.stringify({ ...variant.settings, strategy: '' }), variant]),
  );
  return [...once.values()];
}
