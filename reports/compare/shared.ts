import type { Assumed } from '../assume/assumptions.ts';
import { allCores } from '../running/cores.ts';
import { shareOut } from '../running/workers.ts';
import { type Alike, onOneHost } from './alike.ts';
import type { AlikeBatch, AlikeJob } from './alike-worker.ts';
import { comparisonOf } from './comparison.ts';
import { alikeOf, areModelled, checkAllFit } from './judged-sample.ts';
import { roundsOf, shiftsBy } from './shifts.ts';
import type { Compared, CompareJob } from './sound.ts';
import type { Verdict } from './verdict.ts';
import { type Judgements, lengthen } from './verdict-lists.ts';

/** How workers share a comparison. */
export interface Sharing {
  /** The module that loads strategies in a worker. */
  readonly loader: string;
  readonly workers: number;
}

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const WORKER = new URL(`./alike-worker.${EXTENSION}`, import.meta.url);

/** Different VMs that a worker takes at a time: as few as keep all workers busy to the end. */
const BATCH = 200;
/** With fewer verdicts to come to, workers take longer to start than they save. */
const WORTH_IT = 100_000;

/** How many workers have a result the soonest, where nobody `asked` for so many. Strategies from files have one. */
export function workersFor(
  job: Pick<CompareJob, 'scenarios' | 'strategies' | 'files'>,
  asked?: number,
): number {
  if (!areModelled(job)) return 1;
  return asked ?? (job.scenarios * job.strategies.length < WORTH_IT ? 1 : allCores());
}

interface Batch extends AlikeBatch {
  /** The places of its VMs. */
  readonly places: readonly number[];
}

/** What `compareSound` comes to, to the byte, by workers; of strategies that can be shared. */
export async function compareShared(
  job: CompareJob,
  { loader, workers }: Sharing,
  onProgress: (done: number) => void,
): Promise<Compared> {
  const { scenarios, seed, strategies, assumed, classes, properties } = job;
  const alike = alikeOf(seed, scenarios, classes);
  const rounds = roundsOf(assumed, job.otherAssumptions);
  for (const one of rounds) checkAllFit(alike, one);
  const verdicts = rounds.map(() => new Array<readonly Verdict[]>(alike.length).fill([]));
  const named = strategies.map(({ id }) => id);
  const shared: AlikeJob = { rounds, strategies: named, loader };
  const batches = rounds.flatMap((_, round) => batchesOf(alike, round));
  let done = 0;
  await shareOut(
    { module: WORKER, job: shared, workers, task: ({ round, names }: Batch) => ({ round, names }) },
    batches,
    new AbortController().signal,
    (judgements: Judgements, { round, places }) => {
      for (const [at, judged] of (lengthen(judgements) ?? []).entries()) {
        const place = places[at] ?? 0;
        const found = verdicts[round];
        if (found !== undefined && 'verdicts' in judged) found[place] = judged.verdicts;
        done += alike[place]?.times ?? 0;
      }
      onProgress(done);
    },
  );
  const sample = { scenarios, seed, strategies };
  const judgedIn = (round: number) =>
    alike.map((one, at) => ({ ...one, verdicts: verdicts[round]?.[at] ?? [] }));
  const baseline = named.find((id) => id === job.baseline);
  const grounds = { baseline, assumed, properties, classes };
  const comparison = comparisonOf(judgedIn(0), [], sample, grounds);
  if (!job.otherAssumptions) return { comparison, shifts: null };
  const shifts = shiftsBy(comparison, (other: Assumed, index) =>
    comparisonOf(judgedIn(index + 1), [], sample, { assumed: other, properties, classes }),
  );
  return { comparison, shifts };
}

/** Batches of VMs, those of one host with the same devices one after another. */
function batchesOf(alike: readonly Alike[], round: number): readonly Batch[] {
  const places = new Map(alike.map((one, at) => [one, at]));
  const inOrder = onOneHost(alike).flat();
  return Array.from({ length: Math.ceil(inOrder.length / BATCH) }, (_, batch) => {
    const some = inOrder.slice(batch * BATCH, (batch + 1) * BATCH);
    return {
      round,
      places: some.map((one) => places.get(one) ?? 0),
      names: some.map(({ drawn }) => drawn.scenario.name ?? ''),
    };
  });
}
