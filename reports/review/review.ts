import { join } from 'node:path';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import type { Counted } from '../census/command.ts';
import { compareWithProgress } from '../compare/command.ts';
import type { Comparison } from '../compare/comparison.ts';
import { isModule } from '../kernel/command.ts';
import { makeFolder, writeWhole } from '../running/write-file.ts';
import { type CountSide, type Coverage, measureCoverage } from './coverage.ts';
import { exhaustNarrowed, type Loaded } from './narrowed.ts';
import { compareOutcomes, type Outcomes } from './outcomes.ts';
import { withScratch } from './scratch.ts';
import { type SidesAsked, sidesOf } from './sides.ts';

/** A module built of a tree: the strategy of that id, its bytes, and the absolute paths of what was read. */
export interface BuiltSide {
  readonly strategy: Strategy;
  readonly bytes: Uint8Array;
  readonly inputs: readonly string[];
}

/** What builds kernels and loads strategies: reports do not know these by themselves. */
export interface SideTools {
  /** Compiles a tree, and works in a folder that is there for it. */
  readonly build: (tree: string, id: string, scratch: string) => Promise<BuiltSide>;
  /** Files and folders that a build reads, from a tree's root. */
  readonly needed: readonly string[];
  /** Compiles a tree so that it counts at lines. */
  readonly count: CountSide;
  readonly loadStrategy: (named: string) => Promise<Strategy>;
  /** The module that loads strategies in a worker. */
  readonly loader: string;
}

export interface ReviewJob extends SidesAsked {
  readonly scenarios: number;
  readonly seed: string;
  /** A folder in which both modules are kept; null to keep none. */
  readonly out: string | null;
  /** Whether files of others that are there are replaced. */
  readonly force: boolean;
}

/** What of a patch is part of what was compiled, and what is not; paths from the tree's root. */
export interface Touched {
  readonly compiled: readonly string[];
  readonly notCompiled: readonly string[];
}

export interface Review {
  readonly subject: string;
  readonly comparison: Comparison;
  readonly outcomes: Outcomes;
  /** Null where one of them could not go on in it. */
  readonly census: Counted | null;
  /** Null where head is not a change of base. */
  readonly touched: Touched | null;
  /** Which changed lines a VM reached; null where `touched` is. */
  readonly coverage: Coverage | null;
  /** Whether the modules are kept, so that a case can be replayed. */
  readonly kept: boolean;
}

/** The id of what is reviewed. */
export const HEAD = 'head';
/** The id of what that is a change of. */
export const BASE = 'base';

/**
 * Compares two kernels, or one with a strategy. Null where one of them could not go on at all, which standard error
 * has been told. An InputError where options or a revision do not fit, or in git's words; a StrategyError
 * where a side cannot be built.
 */
export async function runReview(job: ReviewJob, tools: SideTools): Promise<Review | null> {
  const built = await withScratch((scratch) => buildSides(job, tools, scratch));
  const { base, head, subject, touched, coverage } = built;
  const pair = [base.strategy, head.strategy] as const;
  const { scenarios, seed } = job;
  const files = filesOf(job, base, head);
  const { comparison } = await compareWithProgress({
    scenarios,
    seed,
    strategies: pair,
    baseline: base.strategy.id,
    files,
    assumed: USUALLY_ASSUMED,
    otherAssumptions: false,
  });
  if (comparison.strategies.length < pair.length) return null;
  const outcomes = compareOutcomes(pair, { scenarios, seed }, USUALLY_ASSUMED.assumptions);
  const census = await withScratch((scratch) => countNarrowed(built, job, tools, scratch));
  return { subject, comparison, outcomes, census, touched, coverage, kept: job.out !== null };
}

/** A side, and its module's bytes or the word by which a strategy is loaded. */
interface Side {
  readonly strategy: Strategy;
  readonly from: Uint8Array | string;
}

interface BuiltSides {
  readonly subject: string;
  readonly base: Side;
  readonly head: Side;
  readonly touched: Touched | null;
  readonly coverage: Coverage | null;
}

async function buildSides(
  job: ReviewJob,
  { build, count, needed, loadStrategy }: SideTools,
  scratch: string,
): Promise<BuiltSides> {
  const { subject, base, head, touched } = sidesOf(job, needed, scratch);
  const { against = '' } = job;
  const other = base === null ? await loadStrategy(against) : null;
  if (other?.id === HEAD) {
    throw new InputError(`--against ${against}: found the id "${HEAD}", expected another`);
  }
  const [own, before] = await Promise.all([
    build(head, HEAD, scratch),
    base === null ? null : build(base, BASE, scratch),
  ]);
  const read = (file: string) =>
    own.inputs.includes(join(head, file)) ||
    (base !== null && before?.inputs.includes(join(base, file)) === true);
  const from = before ?? other;
  if (from === null) throw new RangeError('no base');
  const { scenarios, seed } = job;
  const sample = { scenarios, seed, assumptions: USUALLY_ASSUMED.assumptions };
  const coverage =
    touched === null || base === null
      ? null
      : await measureCoverage(count, { base, head, touched }, sample);
  return {
    subject,
    coverage,
    base: 'bytes' in from ? sideOf(from) : { strategy: from, from: against },
    head: sideOf(own),
    touched: touched && {
      compiled: touched.filter(read),
      notCompiled: touched.filter((file) => !read(file)),
    },
  };
}

function sideOf({ strategy, bytes }: BuiltSide): Side {
  return { strategy, from: bytes };
}

/** How each side is named in a command that replays a case. */
function filesOf({ out }: ReviewJob, ...sides: readonly Side[]): Readonly<Record<string, string>> {
  const named = sides.flatMap(({ strategy: { id }, from }): [string, string][] => {
    if (typeof from === 'string') return from === id ? [] : [[id, from]];
    return [[id, out === null ? id : `kernel:${fileIn(out, id)}`]];
  });
  return Object.fromEntries(named);
}

function fileIn(folder: string, id: string): string {
  return join(folder, `${id}.wasm`);
}

async function countNarrowed(
  { base, head }: BuiltSides,
  { out, force }: ReviewJob,
  { loader }: SideTools,
  scratch: string,
): Promise<Counted | null> {
  const loaded = [base, head].map(({ strategy, from }): Loaded => {
    if (typeof from === 'string') return { strategy, named: from };
    const file = fileIn(out ?? scratch, strategy.id);
    if (out !== null) makeFolder(out);
    writeWhole({ path: file, force, isOwn: isModule }, from);
    return { strategy, named: `kernel:${file}` };
  });
  const counted = await exhaustNarrowed(loaded, loader);
  return counted.subject.strategies.length < loaded.length ? null : counted;
}
