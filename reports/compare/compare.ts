import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import type { Assumed } from '../assumptions.ts';
import { type Comparison, compareStrategies } from './comparison.ts';
import { writeComparisonCsv } from './csv.ts';
import { writeComparisonJson } from './json.ts';
import { writeComparisonMarkdown } from './markdown.ts';
import { otherAnswers, type Shift, shiftsOf } from './shifts.ts';
import { writeComparison } from './text.ts';

/** What a comparison can be written as, the usual first. */
export const COMPARE_FORMATS = ['text', 'markdown', 'json', 'csv'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

const WRITERS: Readonly<
  Record<CompareFormat, (comparison: Comparison, shifts: readonly Shift[] | null) => string>
> = {
  text: writeComparison,
  markdown: writeComparisonMarkdown,
  json: writeComparisonJson,
  csv: writeComparisonCsv,
};

/** What to compare, and how to tell of it. */
export interface CompareOptions {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategies: readonly Strategy[];
  /** The id of the strategy that others are measured by; without it the usual one. */
  readonly baseline?: string | undefined;
  readonly assumed: Assumed;
  /** Whether to compare under other assumptions too. */
  readonly otherAssumptions: boolean;
  readonly format: CompareFormat;
}

/**
 * Compares strategies on one population; progress goes to standard error where that is a terminal. An
 * InputError where the baseline is none of them, what is assumed does not fit a scenario, or CSV is to
 * show other assumptions.
 */
export function compare(options: CompareOptions, out: Writable): void {
  const { scenarios, seed, strategies, baseline, assumed, otherAssumptions, format } = options;
  checkBaseline(strategies, baseline);
  if (format === 'csv' && otherAssumptions) {
    const others = COMPARE_FORMATS.filter((other) => other !== 'csv').join(', ');
    const found = 'found "csv", which has a row a strategy and property and no room for more';
    throw new InputError(`--format: ${found}, expected one of ${others} with --assumptions`);
  }
  const bar = new cliProgress.SingleBar({
    format: 'comparing {bar} {value}/{total} scenarios, {eta_formatted} left',
    clearOnComplete: true,
    hideCursor: true,
  });
  const rounds = 1 + (otherAssumptions ? otherAnswers(assumed).length : 0);
  // On anything but a terminal the bar stays silent.
  bar.start(rounds * scenarios, 0);
  const tell = (done: number) => bar.update(done);
  const grounds = { baseline, assumed };
  const comparison = compareStrategies(scenarios, seed, strategies, tell, grounds);
  const shifts = otherAssumptions
    ? shiftsOf(comparison, strategies, (done) => tell(scenarios + done))
    : null;
  bar.stop();
  out.write(WRITERS[format](comparison, shifts));
}

function checkBaseline(strategies: readonly Strategy[], baseline: string | undefined): void {
  const ids = strategies.map(({ id }) => id);
  if (baseline === undefined || ids.includes(baseline)) return;
  const found = `--baseline: found ${JSON.stringify(baseline)}`;
  const expected = `expected one of the strategies compared: ${ids.join(', ')}`;
  throw new InputError(`${found}, ${expected}${didYouMean(baseline, ids)}`);
}
