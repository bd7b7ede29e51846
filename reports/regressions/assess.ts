import type { Strategy } from '../../engine/index.ts';
import { against, type Law, laws, unheld } from '../../properties/expected/holds.ts';
import {
  type Counterexample,
  readCounterexamples,
} from '../../properties/failures/counterexamples.ts';
import { COUNTEREXAMPLES, FORMER_COUNTEREXAMPLES } from '../../properties/failures/folders.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { failsInKind } from '../../properties/search/same-kind.ts';
import { domains } from '../../properties/settings/domains.ts';
import { type Stopped, StoppedError, shownAt, stoppedAt } from '../running/stopped.ts';
import { counted } from '../words/numbers.ts';
import { wrapped } from '../words/wrap.ts';
import { type Counted, type Counts, countStrategy } from './counts.ts';
import { type Reached, replayOf, smallestStopping } from './smallest.ts';
import { describeChanges } from './text.ts';

/** What is expected of a strategy, and how its reader goes on. */
export interface Expectation {
  /** Null where nothing is yet. */
  readonly counts: Counts | null;
  readonly reached: Reached;
  /** The command that makes what is counted the expected. */
  readonly accept: string;
  /** Columns of a line, but for commands; where it is left out, 80 of counts, and others are not broken. */
  readonly width?: number;
}

/** What came of holding a strategy to what is expected of it. */
export interface Assessment {
  /** Null where it does what no strategy may. */
  readonly counted: Counted | null;
  /** What is not as expected of its counts, in lines. */
  readonly counts: readonly string[];
  /** The same of laws and saved counterexamples, which are accepted by other means. */
  readonly others: readonly string[];
  /** How many laws it was put to, and how many saved counterexamples. */
  readonly laws: number;
  readonly counterexamples: number;
}

/**
 * Counts a strategy and compares that with what is expected; then puts it to its laws and its saved
 * counterexamples. One that throws, hangs or answers what no kernel could act on is only told so.
 */
export function assess(strategy: Strategy, expected: Expectation): Assessment {
  const own = laws.filter((law) => law.strategy === strategy.id);
  const saved = readCounterexamples(COUNTEREXAMPLES, strategy.id);
  const putTo = { laws: own.length, counterexamples: saved.length };
  try {
    const counted = countStrategy(strategy);
    const counts = countProblems(strategy, counted, expected);
    const broken = lawProblems(strategy, own, expected);
    const gone = goneProblems(
      strategy,
      saved.filter((one) => !failsInKind(one, strategy)),
      expected,
    );
    return { counted, counts, others: [...broken, ...gone], ...putTo };
  } catch (error) {
    const stopped =
      error instanceof StoppedError ? error.stopped : stoppedAt(shownAt(error), error);
    const others = stoppedProblems(strategy, stopped, expected);
    return { counted: null, counts: [], others, ...putTo };
  }
}

function stoppedProblems(
  strategy: Strategy,
  { why, at }: Stopped,
  { reached, width }: Expectation,
): string[] {
  const scenario = drawNamed(at) ?? smallestStopping(strategy);
  return [
    ...broken(`${strategy.id}: ${why}`, width),
    ...(scenario === null ? [] : [`  replay: ${replayOf(scenario, reached)}`]),
    '  It is not counted.',
  ];
}

function countProblems(
  strategy: Strategy,
  counted: Counted,
  { counts, reached, accept, width }: Expectation,
): string[] {
  const lines =
    counts === null
      ? [`${strategy.id}: nothing is expected of it yet`]
      : describeChanges(strategy, counts, counted, reached, width);
  return lines.length === 0 ? [] : [...lines, `  accept: ${accept}`];
}

function lawProblems(
  strategy: Strategy,
  own: readonly Law[],
  { reached, width }: Expectation,
): string[] {
  const [first, ...others] = unheld(own, strategy);
  if (first === undefined) return [];
  const { property, domain } = first;
  const scenario = against(first, strategy);
  const more = others.length > 0 ? `, and ${counted(others.length, 'other law')} of holds.ts` : '';
  return [
    ...broken(
      `${strategy.id}: ${property} no longer holds on ${domains[domain].summary}${more}`,
      width,
    ),
    ...(scenario === null ? [] : [`  replay: ${replayOf(scenario, reached)}`]),
  ];
}

function goneProblems(
  strategy: Strategy,
  gone: readonly Counterexample[],
  { width }: Expectation,
): string[] {
  const [first, ...others] = gone;
  if (first === undefined) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const what = `${counted(gone.length, 'saved counterexample')} no longer ${gone.length === 1 ? 'fails' : 'fail'} so`;
  return broken(
    `${strategy.id}: ${what}: ${first.name}${more}; where that is meant: mv to ${FORMER_COUNTEREXAMPLES}/`,
    width,
  );
}

function broken(text: string, width = Number.POSITIVE_INFINITY): string[] {
  return wrapped(text, '', '    ', width);
}
