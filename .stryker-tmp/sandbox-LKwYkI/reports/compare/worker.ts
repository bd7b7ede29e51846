import { workerData } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import type { Assumed } from '../assume/assumptions.ts';
import { type Stopped, StoppedError } from '../running/stopped.ts';
import { drawnOf, type Judgement, judging } from './judged-sample.ts';
import { type Judgements, shorten } from './verdict-lists.ts';

/** What a worker is started with. */
export interface JudgingJob {
  readonly scenarios: number;
  readonly seed: string;
  readonly classes: readonly string[] | undefined;
  /** What is assumed in each round, in which all scenarios are judged. */
  readonly rounds: readonly Assumed[];
  /** Ids and paths, as the command line has them. */
  readonly strategies: readonly string[];
  /** The module that loads them: its `loadStrategies`. */
  readonly loader: string;
}

/** Judgements, or why there are none. */
export type Judged =
  | { readonly judgements: Judgements }
  | { readonly stopped: Stopped }
  | { readonly refused: string };

interface Loader {
  loadStrategies(named: readonly string[]): Promise<readonly Strategy[]>;
}

// tinypool hands its own data to a worker beside what it was given.
const [, job]: [unknown, JudgingJob] = workerData;
const { loadStrategies }: Loader = await import(job.loader);
const strategies = await loadStrategies(job.strategies);
const judges = job.rounds.map((assumed) => judging(strategies, assumed));

/** Judges what has the numbers from..to (to not included), counted on from round to round. */
export default function judge({ from, to }: { from: number; to: number }): Judged {
  const judgements: Judgement[] = [];
  try {
    for (const [round, judgeOne] of judges.entries()) {
      const before = round * job.scenarios;
      const [first, end] = [Math.max(0, from - before), Math.min(job.scenarios, to - before)];
      if (first >= end) continue;
      for (const { scenario } of drawnOf(job.seed, end, job.classes, first)) {
        judgements.push(judgeOne(scenario));
      }
    }
    return { judgements: shorten(judgements) };
  } catch (error) {
    if (error instanceof StoppedError) return { stopped: error.stopped };
    if (error instanceof InputError) return { refused: error.message };
    throw error;
  }
}
