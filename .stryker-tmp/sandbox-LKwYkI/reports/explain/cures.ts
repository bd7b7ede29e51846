import { type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { properties } from '../../properties/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import type { Finding } from './alone.ts';
import type { Choice, Input, InputId } from './input.ts';
import type { ObservedFailure } from './verdicts.ts';

/** Something that makes the property hold in this scenario, and what it breaks instead. */
export interface Cure {
  /** Properties of one run that are violated with the cure and not without. */
  readonly brings: readonly string[];
}

export interface StrategyCure extends Cure {
  readonly strategy: string;
}

export interface SettingCure extends Cure {
  readonly input: Input;
  readonly choice: Choice;
}

const SETTINGS: readonly InputId[] = ['order', 'kexec-path', 'sysfb', 'efi', 'efifb'];

/** The other strategies under which the property holds in the scenario. */
export function strategyCures(
  failure: ObservedFailure,
  strategies: readonly Strategy[],
): StrategyCure[] {
  const { scenario, strategy, verdicts } = failure;
  return strategies
    .filter(({ id }) => id !== strategy.id)
    .filter((other) => verdicts.violations(scenario, other).length === 0)
    .map((other) => ({ strategy: other.id, brings: brought(failure, scenario, other) }));
}

/** What a guest can change so that the property holds: orders, kexec paths and kernel settings. */
export function settingCures(
  failure: ObservedFailure,
  findings: readonly Finding[],
): SettingCure[] {
  const { scenario, strategy, verdicts } = failure;
  return findings
    .filter(({ input }) => SETTINGS.includes(input.id))
    .flatMap(({ input, ends }) => ends.map((choice) => ({ input, choice })))
    .map((cure) => ({ ...cure, varied: cure.choice.vary(scenario) }))
    .filter(({ varied }) => clearances(varied) <= clearances(scenario))
    .filter(({ varied }) => verdicts.violations(varied, strategy).length === 0)
    .map(({ input, choice, varied }) => ({
      input,
      choice,
      brings: brought(failure, varied, strategy),
    }));
}

/** In how many boots screen_info comes cleared: an old driver does that, and nobody chooses it. */
function clearances({ boots }: Scenario): number {
  return boots.filter(({ via }) => via?.screenInfo === 'cleared').length;
}

function brought(failure: ObservedFailure, scenario: Scenario, strategy: Strategy): string[] {
  const before = violated(failure, failure.scenario, failure.strategy);
  return [...violated(failure, scenario, strategy)].filter((id) => !before.has(id));
}

function violated(
  { verdicts }: ObservedFailure,
  scenario: Scenario,
  strategy: Strategy,
): Set<string> {
  const outcome = simulate(scenario, strategy, undefined, verdicts.assumptions);
  return new Set(violationsOf(scenario, outcome, properties).map(({ property }) => property));
}
