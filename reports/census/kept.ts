import type { Writable } from 'node:stream';
import type { z } from 'zod';
import { properties } from '../../properties/index.ts';
import { AXES } from '../../properties/lattice/axes.ts';
import { Counts, type CountsData } from '../../properties/lattice/counts.ts';
import { fullLattice, hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { sparseCounts } from '../../properties/lattice/sparse.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { fields, list } from '../../properties/scenarios/shape.ts';
import { byName, counts, name } from '../documents/shape.ts';
import { rangeOf, shareOut } from '../running/workers.ts';
import { type Collated, collate, foreign } from '../shards/collate.ts';
import { isPart } from '../shards/cut.ts';
import { fill, stoppedInShard } from '../shards/fill.ts';
import { headerOf, type Kept } from '../shards/kept.ts';
import { writeShard } from '../shards/text.ts';
import {
  type CensusOptions,
  type CensusWork,
  type Counted,
  latticeOf,
  replayOf,
  writeCounted,
} from './command.ts';
import { BATCH, WORKER } from './exhaust.ts';
import type { StoppedOnHost } from './worker.ts';

const latticeShape = byName('ids of values by axis', list('a list of ids', name));
const blockShape = fields('what hosts came to', {
  masks: counts,
  kinds: counts,
  scenarios: counts,
  violated: counts,
});

/**
 * Exhausts the hosts of a shard and keeps what they come to in its file; whether all are. An InputError where a strategy does wrong:
 * the counts of all shards are of the same strategies.
 */
async function keepCensus(work: CensusWork, kept: Kept): Promise<boolean> {
  const lattice = latticeOf(work);
  const units = hostsOf(lattice).length;
  const domain = { lattice: idsOf(lattice) };
  const header = headerOf(kept, { command: 'census', units, size: BATCH, domain });
  const named = work.strategies.map((one) => one.named);
  const job = { lattice, strategies: named, loader: work.loader };
  const workers = { module: WORKER, job, workers: work.workers };
  return fill(kept, header, (left, stop, take) =>
    shareOut(
      { ...workers, task: rangeOf },
      left,
      stop,
      (data: CountsData | StoppedOnHost, block) => {
        if ('stopped' in data) throw stoppedInShard(data.stopped, replayOf(work, data.stopped));
        const counts = new Counts(lattice, named.length, block.from, block.to);
        counts.merge(data);
        take(sparseCounts(counts.data), block);
      },
    ),
  );
}

/** Exhausts a lattice as `keepCensus` does and writes the result, or what a shard has and how it is put to use. */
export async function censusKept(options: CensusOptions, kept: Kept, out: Writable): Promise<void> {
  const complete = await keepCensus(options, kept);
  if (!complete) return;
  if (isPart(kept.shard)) out.write(writeShard(kept));
  else writeCounted(countedOf(collate([kept.path], kept.version)), options.json, out);
}

/** What the blocks of all shards come to together; an InputError where they are not of a census. */
export function countedOf(collated: Collated): Counted {
  const { header, blocks } = collated;
  const lattice = readLattice(collated);
  const of = hostsOf(lattice).length;
  const counts = new Counts(lattice, header.strategies.length, 0, of);
  for (const [{ from }, data] of blocks) {
    const read = blockShape.safeParse(data).data;
    if (read === undefined || !isMerged(counts, from, read)) throw foreign(collated, 'block');
  }
  const strategies = header.strategies.map(({ id }) => id);
  return { subject: { lattice, strategies, properties }, exhausted: { counts, hosts: of, of } };
}

/** Takes in what a block came to; false where it counts what this lattice does not have. */
function isMerged(counts: Counts, from: number, block: z.infer<typeof blockShape>): boolean {
  try {
    counts.mergeSparse(from, block);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function idsOf(lattice: Lattice): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(AXES).map(([axis, key]) => [axis, lattice[key].map(({ id }) => id)]),
  );
}

function readLattice(collated: Collated): Lattice {
  const { domain, units } = collated.header;
  const { lattice: found } = domain;
  const ids = latticeShape.safeParse(found).data;
  if (ids === undefined) throw foreign(collated, 'lattice');
  const lattice = narrowed(ids);
  if (lattice === null || hostsOf(lattice).length !== units) throw foreign(collated, 'lattice');
  return lattice;
}

/** The lattice of these values; null where there is an axis or a value that none has. */
function narrowed(ids: Readonly<Record<string, readonly string[]>>): Lattice | null {
  try {
    const axes = Object.entries(ids).map(([axis, values]) => `${axis}=${values.join(',')}`);
    return axes.reduce(narrow, fullLattice);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
