import {
  type Outcome,
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
import type { Run } from './losses.ts';

/** Combinations of open settings that are tried, and that are kept, times the devices that each boots. */
export interface Effort {
  readonly tried: number;
  readonly kept: number;
}

export const USUAL_EFFORT: Effort = { tried: 8192, kept: 1024 };

/** One way in which the VM may be, and under which built-in strategy its kernel runs. */
export interface Variant extends Run {
  readonly settings: Settings;
  /** The index of the option taken for each unknown, in their order. */
  readonly taken: readonly number[];
}

/** The ways in which a VM may be that reproduce its logs best. */
export interface Fit {
  /** The likeliest of them. */
  readonly best: Variant;
  readonly compared: readonly Compared[];
  /** Whether all that the logs show comes out, also what they only imply. */
  readonly reproduced: boolean;
  /** All that reproduce as many addresses, the best included; some of them, evenly, where they are too many. */
  readonly fitting: readonly Variant[];
  readonly tried: number;
  /** The unknowns as they were tried: options may have been left out. */
  readonly unknowns: readonly Unknown[];
  /** For each unknown, the options that are among the fitting. */
  readonly possible: readonly ReadonlySet<number>[];
  /** Whether not all combinations were tried, or not all that fit were kept. */
  readonly cut: boolean;
}

/** What only a kdump kernel shows: where no log is of one, it need not be tried to fit. */
const SHOWN_BY_KDUMP: readonly string[] = ['path', 'kdumpEfi', 'kdump'];

/**
 * Tries all that the logs leave open; null where nothing of it makes a possible VM. What fits is
 * then combined with all that the logs cannot show.
 */
export function fitTo(
  inferred: Inferred,
  expectations: readonly Expectation[],
  strategies: readonly Strategy[],
  effort: Effort = USUAL_EFFORT,
): Fit | null {
  const { settings, settled, devices } = inferred;
  const most = (probes: number) => Math.max(1, Math.floor(probes / (1 + devices.length)));
  const shown = expectations.some(({ boot }) => boot > 0);
  const late = shown ? [] : SHOWN_BY_KDUMP;
  const open = inferred.unknowns;
  const now = cutTo(
    open.filter(({ id }) => !late.includes(id)),
    most(effort.tried),
  );
  const variants = [...combinations({ settings, taken: [] }, now)].flatMap(
    (one) => variantOf(one, settled, strategies) ?? [],
  );
  const found = bestOf(variants, expectations, shown);
  const kept = evenly(found, most(effort.kept));
  const later = cutTo(
    open.filter(({ id }) => late.includes(id)),
    Math.max(1, Math.floor(most(effort.kept) / kept.length)),
  );
  const fitting = kept
    .flatMap((variant) => [...combinations(variant, later)])
    .flatMap((one) => variantOf(one, settled, strategies) ?? []);
  const [best] = fitting;
  if (best === undefined) return null;
  const compared = compare(expectations, best.scenario, simulate(best.scenario, best.strategy));
  return {
    best,
    compared: compared.filter(({ implied }) => !implied),
    reproduced: compared.every(({ same }) => same),
    fitting,
    tried: variants.length * waysOf(later),
    unknowns: [...now, ...later],
    possible: [
      ...now.map((_, at) => new Set(found.map(({ taken }) => taken[at] ?? 0))),
      ...later.map(({ options }) => new Set(options.keys())),
    ],
    cut: waysOf(now) * waysOf(later) < waysOf(open) || kept.length < found.length,
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
  return { ...combination, scenario, strategy, video: combination.settings.video };
}

/** Those under which the most addresses come out as expected; `later`: also in the kdump kernel. */
function bestOf(
  variants: readonly Variant[],
  expectations: readonly Expectation[],
  later: boolean,
): Variant[] {
  if (expectations.length === 0) return [...variants];
  const memory = new VmbusMemory();
  const counts = variants.map(({ scenario, strategy }) => {
    const run = later ? scenario : firstBootOf(scenario);
    const outcome: Outcome = simulate(run, strategy, memory);
    return compare(expectations, run, outcome).filter(({ same }) => same).length;
  });
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  return variants.filter((_, index) => counts[index] === most);
}

function firstBootOf(scenario: Scenario): Scenario {
  return { ...scenario, boots: [scenario.boots[0]] };
}

/** At most so many of them, the first included, the others evenly spread. */
function evenly<One>(all: readonly One[], most: number): One[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => index % step === 0);
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
export function possibleValues({ unknowns, possible }: Fit, id: string): string[] {
  const at = unknowns.findIndex((unknown) => unknown.id === id);
  const options = unknowns[at]?.options ?? [];
  return options.filter((_, index) => possible[at]?.has(index)).map(({ label }) => label);
}

/** The values of an open setting, in words, that were left out of what was tried. */
export function untriedValues({ unknowns }: Fit, all: readonly Unknown[], id: string): string[] {
  const of = (list: readonly Unknown[]) =>
    list.find((unknown) => unknown.id === id)?.options.map(({ label }) => label) ?? [];
  const tried = of(unknowns);
  return of(all).filter((label) => !tried.includes(label));
}

/** How many combinations the unknowns have. */
function waysOf(unknowns: readonly Unknown[]): number {
  return unknowns.reduce((product, { options }) => product * options.length, 1);
}
