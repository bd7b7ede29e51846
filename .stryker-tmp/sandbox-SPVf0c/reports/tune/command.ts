import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import {
  addFamilyRates,
  type FamilyRates,
  noFamilyRates,
} from '../../properties/tune/family-run.ts';
import { tuneLattice } from '../../properties/tune/lattice-ground.ts';
import type { Member } from '../../properties/tune/member.ts';
import { POPULATIONS } from '../../properties/tune/population-ids.ts';
import { type Domain, groundOf } from '../../properties/tune/populations.ts';
import { stoppable } from '../running/interrupt.ts';
import { progressBar } from '../running/progress.ts';
import { inBatches } from '../running/workers.ts';
import { checkTarget, type Target, writeWhole } from '../running/write-file.ts';
import { widthOf } from '../words/terminal.ts';
import { type Findings, findingsOf, type Run } from './findings.ts';
import { writeTuneJson } from './json.ts';
import { strategyFile } from './strategy-file.ts';
import { writeTune } from './text.ts';

/** Parts that a worker takes at a time. */
const BATCH = 4;

/** What to run the family on, and the format of the output. */
export interface TuneOptions {
  /** The name of a population. */
  readonly population: string;
  /** `name=values`, each narrowing the lattice. */
  readonly axes: readonly string[];
  /** The built-in strategies, to stand beside the family, and the module that loads them. */
  readonly others: readonly Strategy[];
  readonly loader: string;
  readonly workers: number;
  /** Where to write the best member; null for nowhere. */
  readonly write: string | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Puts the whole family to a population and writes what came of it; progress goes to standard error where
 * that is a terminal. Ctrl-C ends it with what is done so far, and then no strategy is written.
 */
export async function tune(options: TuneOptions, out: Writable): Promise<void> {
  const domain = readDomain(options.population, options.axes);
  const target = options.write === null ? null : strategyTarget(options.write, options.force);
  if (target !== null) checkTarget(target);
  const findings = findingsOf(await stoppable((stop) => runWithProgress(domain, options, stop)));
  out.write(options.json ? writeTuneJson(findings) : writeTune(findings, widthOf(out)));
  // At once: who reads the output may leave, which ends the program.
  if (target !== null) writeBest(target, findings);
}

/** Where the best one is written; an InputError where a file of that name would not load. */
export function strategyTarget(path: string, force: boolean): Target {
  if (path.endsWith('.ts')) return { path, force };
  const found = `--write: found ${JSON.stringify(path)}`;
  throw new InputError(`${found}, expected a name that ends in .ts`);
}

/** The best member of a population; an InputError where the search for it was stopped. */
export async function bestMember(
  options: Pick<TuneOptions, 'population' | 'axes' | 'loader' | 'workers'>,
): Promise<Member> {
  const domain = readDomain(options.population, options.axes);
  const work = (stop: AbortSignal) => runWithProgress(domain, { ...options, others: [] }, stop);
  const { run, best } = findingsOf(await stoppable(work));
  if (run.done < run.of) throw new InputError('no patch is written, as the search was stopped');
  return best.member;
}

/** The population of a name, its lattice narrowed; an InputError where there is none such. */
export function readDomain(name: string, axes: readonly string[]): Domain {
  const population = POPULATIONS.find((id) => id === name);
  if (population === undefined) {
    const expected = `expected one of ${POPULATIONS.join(', ')}${didYouMean(name, POPULATIONS)}`;
    throw new InputError(`--population: found ${JSON.stringify(name)}, ${expected}`);
  }
  if (population === 'lattice') return { population, lattice: axes.reduce(narrow, tuneLattice) };
  if (axes.length > 0) {
    const expected = 'expected it with --population lattice alone';
    throw new InputError(`--axis: found ${JSON.stringify(axes[0])}, ${expected}`);
  }
  return { population };
}

function writeBest(target: Target, findings: Findings): void {
  const { done, of } = findings.run;
  if (done < of) throw new InputError(`${target.path}: not written, as the search was stopped`);
  writeWhole(target, strategyFile(findings));
}

async function runWithProgress(
  domain: Domain,
  options: Pick<TuneOptions, 'others' | 'loader' | 'workers'>,
  stop: AbortSignal,
): Promise<Run> {
  const bar = progressBar('tuning {bar} {value}/{total} parts, {eta_formatted} left');
  const of = groundOf(domain).parts;
  bar.start(of, 0);
  const { others, loader, workers } = options;
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const shared = {
    module: new URL(`./worker.${extension}`, import.meta.url),
    job: { domain, others: others.map(({ id }) => id), loader },
    parts: of,
    batchSize: BATCH,
    workers,
  };
  let rates = noFamilyRates(others.length);
  const done = await inBatches(shared, stop, (more: FamilyRates, count) => {
    rates = addFamilyRates(rates, more);
    bar.update(count);
  });
  bar.stop();
  return { domain, others, rates, done, of };
}
