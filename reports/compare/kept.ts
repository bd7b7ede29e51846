import type { Writable } from 'node:stream';
import { z } from 'zod';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { fields, list, oneOf } from '../../properties/scenarios/shape.ts';
import { count, name } from '../documents/shape.ts';
import { rangeOf, shareOut } from '../running/workers.ts';
import { type Collated, collate, foreign } from '../shards/collate.ts';
import { isPart } from '../shards/cut.ts';
import { fill, stoppedInShard } from '../shards/fill.ts';
import { headerOf, type Kept } from '../shards/kept.ts';
import { writeShard } from '../shards/text.ts';
import { type CompareOptions, checkFormat, checkJob, writeCompared } from './command.ts';
import { compareJudged } from './comparison.ts';
import type { Judgement } from './judged-sample.ts';
import { runCommand } from './parts.ts';
import type { Sharing } from './shared.ts';
import { roundsOf, shiftsBy } from './shifts.ts';
import type { Compared, CompareJob } from './sound.ts';
import { judgementsShape, lengthen } from './verdict-lists.ts';
import type { Judged, JudgingJob } from './worker.ts';

/** Draws of a block. */
const BLOCK = 50;
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const WORKER = new URL(`./worker.${EXTENSION}`, import.meta.url);

const busy = fields('a busy range', {
  start: count,
  end: count,
  busy: z.boolean(),
  name: z.string(),
});

const domainShape = fields('what is compared', {
  scenarios: count,
  seed: z.string(),
  classes: list('classes', name).nullable(),
  properties: list('properties', name).nullable(),
  baseline: name.nullable(),
  otherAssumptions: z.boolean(),
  assumptions: fields('what is assumed', {
    A1: oneOf(['full', 'uefi', 'firmware']),
    A2: oneOf(['released', 'kept']),
    A3: list('busy ranges', busy),
    A4: oneOf(['released', 'kept']),
    A5: oneOf(['on-report', 'power-on']),
  }),
  iomemFile: name.nullable(),
});

/** Judges the draws of a shard and keeps the verdicts in its file; whether all are. An InputError as `compare` has. */
async function keepCompare(job: CompareJob & Sharing, kept: Kept): Promise<boolean> {
  checkJob(job);
  const { scenarios, seed, assumed, classes, properties, baseline, otherAssumptions } = job;
  const rounds = roundsOf(assumed, otherAssumptions);
  const domain = {
    scenarios,
    seed,
    classes: classes ?? null,
    properties: properties ?? null,
    baseline: baseline ?? null,
    otherAssumptions,
    ...assumed,
  };
  const units = rounds.length * scenarios;
  const header = headerOf(kept, { command: 'compare', units, size: BLOCK, domain });
  const { loader, workers, files = {} } = job;
  const strategies = job.strategies.map(({ id }) => files[id] ?? id);
  const shared: JudgingJob = { scenarios, seed, classes, rounds, strategies, loader };
  return fill(kept, header, (left, stop, take) =>
    shareOut(
      { module: WORKER, job: shared, workers, task: rangeOf },
      left,
      stop,
      (judged: Judged, block) => {
        if ('refused' in judged) throw new InputError(judged.refused);
        if ('stopped' in judged) {
          const { strategy, at } = judged.stopped;
          const where = { files, assumed };
          const replay = runCommand(where, `${at} --relations`, [strategy]).join(' ');
          throw stoppedInShard(judged.stopped, replay);
        }
        take(judged.judgements, block);
      },
    ),
  );
}

/**
 * Compares as `keepCompare` does, writes the result and returns it. Of a shard, what that has and how it is put to
 * use: null, as where it was stopped before its end.
 */
export async function compareKept(
  options: CompareOptions & Sharing,
  kept: Kept,
  out: Writable,
): Promise<Compared | null> {
  checkFormat(options.format, options.otherAssumptions);
  const complete = await keepCompare(options, kept);
  if (complete && isPart(kept.shard)) out.write(writeShard(kept));
  if (!complete || isPart(kept.shard)) return null;
  const compared = comparedOf(collate([kept.path], kept.version));
  writeCompared(compared, options, out);
  return compared;
}

/** What the blocks of all shards come to together; an InputError where they are not of a comparison. */
export function comparedOf(collated: Collated): Compared {
  const { header } = collated;
  const { strategies, files } = header;
  const domain = domainShape.safeParse(header.domain).data;
  if (domain === undefined) throw foreign(collated, 'comparison');
  const { scenarios, seed, otherAssumptions, assumptions, iomemFile } = domain;
  const [classes, properties] = [domain.classes ?? undefined, domain.properties ?? undefined];
  const judgements = judgementsIn(collated, strategies.length);
  const judge = (): Judgement => {
    const { value, done } = judgements.next();
    if (done === true) throw foreign(collated, 'comparison');
    return value;
  };
  const assumed = { assumptions, iomemFile };
  const baseline = domain.baseline ?? undefined;
  const grounds = { baseline, assumed, properties, classes, files };
  const comparison = compareJudged(scenarios, seed, strategies, judge, grounds);
  const shifts = otherAssumptions
    ? shiftsBy(comparison, (other) =>
        compareJudged(scenarios, seed, strategies, judge, { assumed: other, properties, classes }),
      )
    : null;
  // The last file is read to its end.
  if (judgements.next().done !== true) throw foreign(collated, 'comparison');
  return { comparison, shifts };
}

function* judgementsIn(collated: Collated, strategies: number): Generator<Judgement> {
  for (const [, data] of collated.blocks) {
    const read = judgementsShape.safeParse(data).data;
    const judgements = read === undefined ? null : lengthen(read);
    if (judgements === null) throw foreign(collated, 'block');
    for (const one of judgements) {
      if ('verdicts' in one && one.verdicts.length !== strategies) throw foreign(collated, 'block');
      yield one;
    }
  }
}
