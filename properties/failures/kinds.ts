import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type Device,
  type Host,
  type Outcome,
  refusesConfigWindows,
  type Scenario,
  type Strategy,
} from '../../engine/index.ts';
import { properties, relations } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import type { Violation } from '../property.ts';
import { Causes, Site } from './causes.ts';
import { failedIn } from './failed-request.ts';
import { type Kind, kindAt, relationKind } from './kind.ts';
import { momentsOf } from './moments.ts';

/** A kind and the violations, of those of one outcome, that are of it. */
export interface KindFound extends Kind {
  readonly violations: readonly Violation[];
}

/** A kind that two scenarios show, in words that hold in both. */
export function sharedKind(one: Kind, other: Kind): Kind {
  const { boot, window, cause } = one;
  const property = properties.find(({ id }) => id === one.property);
  if (one.sentence === other.sentence || property === undefined) return one;
  if (window === null || cause === null) return one;
  return kindAt(property, boot === 'first kernel' ? 0 : 1, window, cause, null);
}

/** Groups violations by kind, in order of first mention. */
class Found {
  readonly #byId = new Map<string, Kind & { violations: Violation[] }>();

  add(kind: Kind, violation: Violation): void {
    const known = this.#byId.get(kind.id);
    if (known === undefined) this.#byId.set(kind.id, { ...kind, violations: [violation] });
    else if (!known.violations.includes(violation)) known.violations.push(violation);
  }

  get kinds(): readonly KindFound[] {
    return [...this.#byId.values()];
  }
}

/**
 * What went wrong in an outcome of the scenario under the strategy, in order of first violations. A violation is of several
 * kinds where its device violates the property several times in the boot. `assumptions` are those under
 * which the outcome came about.
 */
export function kindsOf(
  scenario: Scenario,
  strategy: Strategy,
  outcome: Outcome,
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
): readonly KindFound[] {
  return new Kinds(strategy, assumptions).of(scenario, outcome);
}

/** Says of many outcomes under one strategy what went wrong, of each what `kindsOf` does. */
export class Kinds {
  readonly #strategy: Strategy;
  readonly #assumptions: Assumptions;
  readonly #sites = new WeakMap<Host, Map<readonly Device[], Site>>();

  constructor(strategy: Strategy, assumptions: Assumptions) {
    this.#strategy = strategy;
    this.#assumptions = assumptions;
  }

  of(scenario: Scenario, outcome: Outcome): readonly KindFound[] {
    const found = new Found();
    const violations = violationsOf(scenario, outcome, properties);
    outcome.boots.forEach((boot, index) => {
      const here = violations.filter((violation) => violation.boot === index);
      const asked = scenario.boots[index];
      if (here.length === 0 || asked === undefined) return;
      const causes = new Causes(this.#siteOf(scenario), this.#strategy, asked.kernel, boot);
      const moments = momentsOf(asked.events, boot, refusesConfigWindows(scenario.host));
      for (const violation of here) {
        const property = properties.find(({ id }) => id === violation.property);
        if (property === undefined) continue;
        for (const moment of failedIn(property, violation.device, moments, boot)) {
          const cause = causes.nameOf(moment);
          if (cause === null) continue;
          found.add(kindAt(property, index, moment.step.window, cause, scenario.host), violation);
        }
      }
    });
    return found.kinds;
  }

  #siteOf(scenario: Scenario): Site {
    const { host, devices } = scenario;
    const sites = this.#sites.get(host) ?? new Map<readonly Device[], Site>();
    this.#sites.set(host, sites);
    const site = sites.get(devices) ?? new Site(scenario, this.#strategy, this.#assumptions);
    sites.set(devices, site);
    return site;
  }
}

/** The kinds of what relations found: one a relation. */
export function kindsOfRelations(violations: readonly Violation[]): readonly KindFound[] {
  const found = new Found();
  for (const violation of violations) {
    const relation = relations.find(({ id }) => id === violation.property);
    if (relation !== undefined) found.add(relationKind(relation), violation);
  }
  return found.kinds;
}
