import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { Strategy } from '../../engine/index.ts';
import { compareStrategies } from './comparison.ts';
import { writeComparisonJson } from './json.ts';
import { writeComparison } from './text.ts';

/** What to compare, and how to tell of it. */
export interface CompareOptions {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategies: readonly Strategy[];
  readonly json: boolean;
}

/** Compares strategies on one population; progress goes to standard error where that is a terminal. */
export function compare(options: CompareOptions, out: Writable): void {
  const { scenarios, seed, strategies, json } = options;
  const bar = new cliProgress.SingleBar({
    format: 'comparing {bar} {value}/{total} scenarios, {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
  });
  // On anything but a terminal the bar stays silent.
  bar.start(scenarios, 0);
  const comparison = compareStrategies(scenarios, seed, strategies, (done) => bar.update(done));
  bar.stop();
  out.write(json ? writeComparisonJson(comparison) : writeComparison(comparison));
}
