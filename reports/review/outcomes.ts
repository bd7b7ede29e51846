import { isDeepStrictEqual } from 'node:util';
import {
  type Assumptions,
  type Outcome,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { properties } from '../../properties/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import { placesShown } from '../../properties/settings/ordinary.ts';
import { alikeOf } from '../compare/judged-sample.ts';
import { type Seen, SeenCount } from '../compare/seen.ts';
import { traitsOf } from '../compare/traits.ts';
import { TraitCounts, type Where } from '../compare/where.ts';
import { isOfOneScenario } from '../running/stopped.ts';

/** On how many VMs two kernels come out alike: every window, every device's end, each kernel's reservation. */
export interface Outcomes {
  /** VMs in which both could go on. */
  readonly scenarios: number;
  readonly unchanged: number;
  /** Where a property of a single run is violated under one of them, by a device in a boot, and not the other. */
  readonly judgedOtherwise: Seen;
  /** Where no property tells them apart: ranges, reservations or windows lie elsewhere. */
  readonly placedOtherwise: Seen;
  /** What the VMs with another outcome share; null where nothing sets them apart. */
  readonly where: Where | null;
}

/** Compares the whole outcomes of two kernels on the VMs that a comparison with this seed draws. */
export function compareOutcomes(
  [base, head]: readonly [Strategy, Strategy],
  { scenarios, seed }: { readonly scenarios: number; readonly seed: string },
  assumptions: Assumptions,
): Outcomes {
  const memory = new VmbusMemory();
  const [judged, placed] = [new SeenCount(), new SeenCount()];
  const traits = new TraitCounts();
  let unchanged = 0;
  const all = alikeOf(seed, scenarios, undefined);
  const places = placesShown(all.map(({ drawn }) => drawn.scenario));
  for (const [at, { drawn, times }] of all.entries()) {
    const { scenario } = drawn;
    const outcomes = bothOr(() =>
      [base, head].map((one) => simulate(scenario, one, memory, assumptions)),
    );
    if (outcomes === null) continue;
    const changed = changeIn(scenario, outcomes);
    const shown = { name: scenario.name, place: places[at] ?? 0, times };
    if (changed === null) unchanged += times;
    else (changed === 'judged' ? judged : placed).add(shown);
    traits.add(traitsOf(drawn), changed === null ? [] : [0], times);
  }
  return {
    scenarios: unchanged + judged.scenarios + placed.scenarios,
    unchanged,
    judgedOtherwise: judged.seen,
    placedOtherwise: placed.seen,
    where: traits.whereOf(0),
  };
}

function changeIn(scenario: Scenario, outcomes: readonly Outcome[]): 'judged' | 'placed' | null {
  const [before, after] = outcomes.map(({ boots }) => boots);
  if (isDeepStrictEqual(before, after)) return null;
  const [found, now] = outcomes.map((one) => violationsOf(scenario, one, properties));
  return isDeepStrictEqual(found, now) ? 'placed' : 'judged';
}

/** Null where one of them cannot go on in the scenario: the comparison has said so. */
function bothOr(run: () => readonly Outcome[]): readonly Outcome[] | null {
  try {
    return run();
  } catch (error) {
    if (isOfOneScenario(error)) return null;
    throw error;
  }
}
