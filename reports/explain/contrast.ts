import {
  GIB,
  lowBase,
  MIB,
  type Scenario,
  scenarioProblem,
  simulate,
  type Word,
} from '../../engine/index.ts';
import { varyBoot, varyHost } from '../../properties/settings/vary.ts';
import { kernelName } from '../words/kernels.ts';
import { describeSize } from '../words/units.ts';
import type { ObservedFailure } from './alone.ts';
import { deviceOf, everyOrder } from './orders.ts';

/** The sizes with which model.md compares, in bytes. */
const SIZES = [128 * MIB, 256 * MIB, 512 * MIB, GIB, 2 * GIB, 3 * GIB, 3.5 * GIB];
const MOST_RUNS = 20_000;

/** One of the runs that a relation compares, and how the device stands at its end. */
interface Run {
  readonly label: string;
  readonly scenario: Scenario;
  readonly word: Word;
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
  const seen: Run[] = [];
  for (const [label, scenario] of runsFor(failure)) {
    const word = wordIn(failure, scenario);
    if (word === null || (word === 'exhausted' && property.id === 'load-order-irrelevant'))
      continue;
    const run = { label, scenario, word };
    const other = seen.find((before) => before.word !== word);
    if (other !== undefined) {
      return word === 'works' ? { better: run, worse: other } : { better: other, worse: run };
    }
    seen.push(run);
  }
  return null;
}

function wordIn(
  { strategy, violation, verdicts }: ObservedFailure,
  scenario: Scenario,
): Word | null {
  const { boots } = simulate(scenario, strategy, undefined, verdicts.assumptions);
  const words = boots[violation.boot]?.words ?? [];
  return words.find(({ device }) => device === violation.device)?.word ?? null;
}

function runsFor({
  scenario,
  violation,
  verdicts,
}: ObservedFailure): Iterable<readonly [string, Scenario]> {
  if (verdicts.property.id === 'load-order-irrelevant') {
    return reordered(scenario, violation.boot);
  }
  const { host } = scenario;
  const roomier = SIZES.map(
    (lowMmio) =>
      [`with low MMIO of ${describeSize(lowMmio)}`, varyHost(scenario, { lowMmio })] as const,
  ).filter(([, other]) => scenarioProblem(other) === null && lowBase(other.host) < lowBase(host));
  return [['with the low MMIO given', scenario], ...roomier];
}

/** The scenario with the load orders of every boot up to the last combined; the given ones first. */
function* reordered(scenario: Scenario, last: number): Generator<[string, Scenario]> {
  let left = MOST_RUNS;
  yield ['in the order given', scenario];
  function* from(given: Scenario, boot: number): Generator<Scenario> {
    const events = given.boots[boot]?.events;
    if (events === undefined || boot > last) yield given;
    else {
      for (const order of everyOrder(events)) {
        yield* from(
          varyBoot(given, boot, () => ({ events: order })),
          boot + 1,
        );
      }
    }
  }
  for (const other of from(scenario, 0)) {
    yield [describeOrders(scenario, other), other];
    left -= 1;
    if (left === 0) return;
  }
}

function describeOrders(given: Scenario, other: Scenario): string {
  const changed = other.boots.flatMap(({ events }, index) => {
    const before = given.boots[index]?.events.map(deviceOf).join(', ');
    const order = events.map(deviceOf).join(', ');
    return order === before ? [] : [`${order} in ${kernelName(given.boots, index)}`];
  });
  return changed.length === 0 ? 'in the order given' : `in the order ${changed.join(', ')}`;
}
