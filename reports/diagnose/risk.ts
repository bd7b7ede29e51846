import { type Outcome, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { harmfulProperties } from '../../properties/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import type { Violation } from '../../properties/property.ts';
import type { Fit, Variant } from './fit.ts';
import { Harms, KDUMP, type Share, shareOf } from './harms.ts';

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
}

export function riskOf(fit: Fit, strategies: readonly Strategy[]): Risk {
  const harms = new Harms();
  const { fitting } = fit;
  const masks = fitting.map((variant) => harms.masksOf(variant));
  const failing = masks.map((boots) => (boots[KDUMP] ?? 0) !== 0);
  const example = fitting.find((_, index) => failing[index]);
  return {
    own: shareOf(masks.map((boots) => boots[KDUMP] ?? 0)),
    first: shareOf(masks.map(([first = 0]) => first)),
    example: example === undefined ? null : exampleOf(example),
    dependences: dependencesOf(fit, failing),
    strategies: underEach(fit, strategies, harms),
  };
}

function exampleOf(variant: Variant): Example {
  const { scenario, strategy } = variant;
  const outcome = simulate(scenario, strategy);
  const violations = violationsOf(scenario, outcome, harmfulProperties).filter(
    ({ boot }) => boot === KDUMP,
  );
  return { variant, outcome, violations };
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

function underEach(
  { fitting }: Fit,
  strategies: readonly Strategy[],
  harms: Harms,
): StrategyRisk[] {
  const scenarios = scenariosOf(fitting);
  return strategies.map((strategy) => {
    const masks = scenarios.map((scenario) => harms.maskOf({ scenario, strategy }));
    const any = masks.reduce((all, mask) => all | mask, 0);
    return {
      strategy: strategy.id,
      ...shareOf(masks),
      violated: harmfulProperties
        .filter((_, index) => (any & (1 << index)) !== 0)
        .map(({ id }) => id),
    };
  });
}

/** Each scenario once, under whichever strategies it fits. */
function scenariosOf(fitting: readonly Variant[]): Scenario[] {
  const once = new Map(
    fitting.map(({ settings, scenario }) => [
      JSON.stringify({ ...settings, strategy: '' }),
      scenario,
    ]),
  );
  return [...once.values()];
}
