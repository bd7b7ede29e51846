import { type Scenario, simulate, type Word } from '../../engine/index.ts';
import type { Relation } from '../../properties/property.ts';
import { kernelName } from '../words/kernels.ts';
import { describeSize } from '../words/units.ts';
import { deviceOf } from './orders.ts';
import type { ObservedFailure } from './verdicts.ts';

/** Runs that are compared at most: there may be very many orders. */
const MOST_RUNS = 20_000;

/** One of the runs that a relation compares, and how the device stands at its end. */
interface RunSeen {
  readonly scenario: Scenario;
  readonly word: Word;
}

interface Run extends RunSeen {
  /** What it has otherwise than the other run. */
  readonly label: string;
}

/** Two runs that differ where the property says that they may not; the second is the worse. */
export interface Contrast {
  readonly better: Run;
  readonly worse: Run;
}

/** Two runs that show how a relation is violated; null for a property of one run. */
export function contrastOf(failure: ObservedFailure): Contrast | null {
  const { property } = failure.verdicts;
  if (property.judges !== 'runs') return null;
  const seen: RunSeen[] = [];
  for (const scenario of runsOf(failure, property)) {
    const word = wordIn(failure, scenario);
    if (word === null || property.setAside.includes(word)) continue;
    const run = { scenario, word };
    const other = seen.find((before) => before.word !== word);
    if (other !== undefined) {
      const [better, worse] = word === 'works' ? [run, other] : [other, run];
      const label = (one: RunSeen, than: RunSeen) =>
        labelOf(failure.scenario, one.scenario, than.scenario);
      return {
        better: { ...better, label: label(better, worse) },
        worse: { ...worse, label: label(worse, better) },
      };
    }
    seen.push(run);
  }
  return null;
}

/** The run that is explained, and then those with which the relation compares it. */
function* runsOf(
  { scenario, violation }: ObservedFailure,
  relation: Relation,
): Generator<Scenario> {
  yield scenario;
  let left = MOST_RUNS;
  for (const other of relation.comparedWith(scenario, violation.boot)) {
    yield other;
    left -= 1;
    if (left === 0) return;
  }
}

function wordIn(
  { strategy, violation, verdicts }: ObservedFailure,
  scenario: Scenario,
): Word | null {
  const { boots } = simulate(scenario, strategy, undefined, verdicts.assumptions);
  const words = boots[violation.boot]?.words ?? [];
  return words.find(({ device }) => device === violation.device)?.word ?? null;
}

/** A run by what it has otherwise than `other`; `given` is the one that is explained. */
function labelOf(given: Scenario, run: Scenario, other: Scenario): string {
  const { lowMmio } = run.host;
  if (lowMmio !== other.host.lowMmio) {
    const isGiven = lowMmio === given.host.lowMmio;
    return isGiven || lowMmio === null
      ? 'with the low MMIO given'
      : `with low MMIO of ${describeSize(lowMmio)}`;
  }
  if (ordersOf(run) !== ordersOf(other)) return describeOrders(given, run);
  return run === given ? 'as given' : 'with other settings';
}

function ordersOf({ boots }: Scenario): string {
  return JSON.stringify(boots.map(({ events }) => events));
}

function describeOrders(given: Scenario, other: Scenario): string {
  const changed = other.boots.flatMap(({ events }, index) => {
    const before = given.boots[index]?.events.map(deviceOf).join(', ');
    const order = events.map(deviceOf).join(', ');
    return order === before ? [] : [`${order} in ${kernelName(given.boots, index)}`];
  });
  return changed.length === 0 ? 'in the order given' : `in the order ${changed.join(', ')}`;
}
