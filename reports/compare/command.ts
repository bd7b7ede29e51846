import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { hostClasses } from '../../properties/population/host-classes.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { complainOfStopped } from '../running/complain-of-stopped.ts';
import { progressBar } from '../running/progress.ts';
import { paintOf } from '../words/colours.ts';
import { widthOf } from '../words/terminal.ts';
import { COMPARE_FORMATS, type CompareFormat } from './choices.ts';
import type { Comparison } from './comparison.ts';
import { writeComparisonCsv } from './csv.ts';
import { writeComparisonJson } from './json.ts';
import { runCommand } from './parts.ts';
import { compareShared, type Sharing } from './shared.ts';
import { otherAnswers, type Shift } from './shifts.ts';
import { type Compared, type CompareJob, compareSound } from './sound.ts';
import {
  type Manner,
  writeComparison,
  writeComparisonMail,
  writeComparisonMarkdown,
} from './text.ts';
import { judgedProperties } from './verdict.ts';

const WRITERS: Readonly<
  Record<
    CompareFormat,
    (comparison: Comparison, shifts: readonly Shift[] | null, manner: Manner) => string
  >
> = {
  text: writeComparison,
  markdown: writeComparisonMarkdown,
  mail: writeComparisonMail,
  json: writeComparisonJson,
  csv: writeComparisonCsv,
};

const CLASSES = hostClasses.map(({ id }) => id);

/** What to compare, and the format of the output. */
export interface CompareOptions extends CompareJob {
  readonly format: CompareFormat;
  /** Whether a text says all that is known. */
  readonly details: boolean;
  /** That of hvmmio, which mails name. */
  readonly version?: string;
}

/**
 * Compares strategies on one population, writes the result and returns it. Throws an InputError where
 * `compareWithProgress` does, and where CSV is to show other assumptions.
 */
export async function compare(
  options: CompareOptions,
  sharing: Sharing,
  out: Writable,
): Promise<Compared> {
  checkFormat(options.format, options.otherAssumptions);
  const compared = await compareWithProgress(options, sharing);
  writeCompared(compared, options, out);
  return compared;
}

/** Writes a comparison. An InputError where CSV is to show other assumptions. */
export function writeCompared(
  { comparison, shifts }: Compared,
  { format, details, version }: Pick<CompareOptions, 'format' | 'details' | 'version'>,
  out: Writable,
): void {
  checkFormat(format, shifts !== null);
  const layout = { width: widthOf(out), paint: paintOf(out), details };
  const how = version === undefined ? layout : { ...layout, version };
  out.write(WRITERS[format](comparison, shifts, how));
}

/** An InputError where a format has no room for what changes under other assumptions. */
export function checkFormat(format: CompareFormat, otherAssumptions: boolean): void {
  if (format !== 'csv' || !otherAssumptions) return;
  const others = COMPARE_FORMATS.filter((other) => other !== 'csv').join(', ');
  const found = 'found "csv", which has a row a strategy and property and no room for more';
  throw new InputError(`--format: ${found}, expected one of ${others} with --assumptions`);
}

/** An InputError where a comparison names a baseline, property or class of hosts that there is not. */
export function checkJob(job: CompareJob): void {
  checkBaseline(job.strategies, job.baseline);
  checkWords('--property', 'property', job.properties, judgedProperties);
  checkWords('--class', 'class of hosts', job.classes, CLASSES);
}

/**
 * Compares strategies on one population, by workers where there are several; progress goes to standard error where
 * that is a terminal, and so do those that were stopped. An InputError where the baseline is none of them, none is
 * left, or what is assumed does not fit a scenario.
 */
export async function compareWithProgress(job: CompareJob, sharing?: Sharing): Promise<Compared> {
  checkJob(job);
  const shared = sharing !== undefined && sharing.workers > 1;
  const bar = progressBar('comparing {bar} {value}/{total} scenarios, {eta_formatted} left');
  const rounds = 1 + (job.otherAssumptions ? otherAnswers(job.assumed).length : 0);
  // On anything but a terminal the bar stays silent.
  bar.start(rounds * job.scenarios, 0);
  try {
    const update = (done: number) => bar.update(done);
    const compared = shared ? await compareShared(job, sharing, update) : compareSound(job, update);
    const { assumed, stopped = [] } = compared.comparison;
    complainOfStopped(stopped, ({ strategy, at }) =>
      runCommand({ files: job.files ?? {}, assumed }, `${at} --relations`, [strategy]).join(' '),
    );
    return compared;
  } finally {
    bar.stop();
  }
}

function checkWords(
  option: string,
  what: string,
  words: readonly string[] | undefined,
  known: readonly string[],
): void {
  const unknown = words?.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const found = `${option}: found ${JSON.stringify(unknown)}, expected a ${what}`;
  throw new InputError(`${found}: ${known.join(', ')}${didYouMean(unknown, known)}`);
}

function checkBaseline(strategies: readonly Strategy[], baseline: string | undefined): void {
  const ids = strategies.map(({ id }) => id);
  if (baseline === undefined || ids.includes(baseline)) return;
  const found = `--baseline: found ${JSON.stringify(baseline)}`;
  const expected = `expected one of the strategies compared: ${ids.join(', ')}`;
  throw new InputError(`${found}, ${expected}${didYouMean(baseline, ids)}`);
}
