import {
  type Scenario,
  type Strategy,
  scenarioProblem,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { type Compared, compare } from './compare.ts';
import type { Expectation } from './expectation.ts';
import type { Inferred } from './infer/infer.ts';
import { type Settings, type Settled, scenarioOf } from './infer/settings.ts';
import type { Unknown } from './infer/unknowns.ts';

/** Combinations of open settings that are tried, times the devices that each boots. */
const MOST_PROBES = 2048;

/** One way in which the VM may be, and under which built-in strategy its kernel runs. */
export interface Variant {
  readonly settings: Settings;
  /** The index of the option taken for each unknown, in their order. */
  readonly taken: readonly number[];
  readonly scenario: Scenario;
  readonly strategy: Strategy;
}

/** The ways in which a VM may be that reproduce its logs best. */
export interface Fit {
  /** The likeliest of them. */
  readonly best: Variant;
  readonly compared: readonly Compared[];
  /** All that reproduce as many addresses, the best included. */
  readonly fitting: readonly Variant[];
  readonly tried: number;
  /** The unknowns as they were tried: options may have been left out. */
  readonly unknowns: readonly Unknown[];
  /** Whether not all combinations were tried. */
  readonly cut: boolean;
}

/** What only a kdump kernel shows: where no log is of one, it need not be tried to fit. */
const SHOWN_BY_KDUMP: readonly string[] = ['path', 'kdump'];

/**
 * Tries all that the logs leave open; null where nothing of it makes a possible VM. What fits is
 * then combined with all that the logs cannot show.
 */
export function fitTo(
  inferred: Inferred,
  expectations: readonly Expectation[],
  strategies: readonly Strategy[],
): Fit | null {
  const { settings, settled, devices } = inferred;
  const most = Math.floor(MOST_PROBES / (1 + devices.length));
  const late = expectations.some(({ boot }) => boot > 0) ? [] : SHOWN_BY_KDUMP;
  const open = inferred.unknowns;
  const now = cutTo(
    open.filter(({ id }) => !late.includes(id)),
    most,
  );
  const variants = [...combinations({ settings, taken: [] }, now)].flatMap(
    (one) => variantOf(one, settled, strategies) ?? [],
  );
  const found = bestOf(variants, expectations);
  const later = cutTo(
    open.filter(({ id }) => late.includes(id)),
    Math.max(1, Math.floor(most / found.length)),
  );
  const fitting = found
    .flatMap((variant) => [...combinations(variant, later)])
    .flatMap((one) => variantOf(one, settled, strategies) ?? []);
  const [best] = fitting;
  if (best === undefined) return null;
  const tried = variants.length * waysOf(later);
  return {
    best,
    compared: compare(expectations, best.scenario, simulate(best.scenario, best.strategy)),
    fitting,
    tried,
    unknowns: [...now, ...later],
    cut: waysOf(now) * waysOf(later) < waysOf(open),
  };
}

type Combination = Pick<Variant, 'settings' | 'taken'>;

/** The VM of a combination; null where Hyper-V would not lay it out. */
function variantOf(
  combination: Combination,
  settled: Settled,
  strategies: readonly Strategy[],
): Variant | null {
  const scenario = scenarioOf(settled, combination.settings);
  const strategy = strategies.find(({ id }) => id === combination.settings.strategy);
  if (strategy === undefined || scenarioProblem(scenario) !== null) return null;
  return { ...combination, scenario, strategy };
}

/** Those under which the most addresses come out as expected. */
function bestOf(variants: readonly Variant[], expectations: readonly Expectation[]): Variant[] {
  if (expectations.length === 0) return [...variants];
  const memory = new VmbusMemory();
  const counts = variants.map(({ scenario, strategy }) => {
    const outcome = simulate(scenario, strategy, memory);
    return compare(expectations, scenario, outcome).filter(({ same }) => same).length;
  });
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  return variants.filter((_, index) => counts[index] === most);
}

function* combinations(
  { settings, taken }: Combination,
  unknowns: readonly Unknown[],
): Generator<Combination> {
  const [unknown, ...rest] = unknowns;
  if (unknown === undefined) {
    yield { settings, taken };
    return;
  }
  for (const [index, option] of unknown.options.entries()) {
    yield* combinations({ settings: option.set(settings), taken: [...taken, index] }, rest);
  }
}

/** The unknowns with as many options as `most` combinations allow, the longest lists cut first. */
function cutTo(unknowns: readonly Unknown[], most: number): readonly Unknown[] {
  const [longest] = unknowns.toSorted((one, other) => other.options.length - one.options.length);
  if (waysOf(unknowns) <= most || longest === undefined) return unknowns;
  const less = unknowns.map((one) =>
    one === longest ? { ...one, options: one.options.slice(0, -1) } : one,
  );
  return cutTo(less, most);
}

/** The values of an open setting, in words, with which the logs are reproduced best. */
export function possibleValues({ unknowns, fitting }: Fit, id: string): string[] {
  const at = unknowns.findIndex((unknown) => unknown.id === id);
  const taken = new Set(fitting.map((variant) => variant.taken[at]));
  const options = unknowns[at]?.options ?? [];
  return options.filter((_, index) => taken.has(index)).map(({ label }) => label);
}

/** How many combinations the unknowns have. */
function waysOf(unknowns: readonly Unknown[]): number {
  return unknowns.reduce((product, { options }) => product * options.length, 1);
}
