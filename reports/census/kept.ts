import type { Writable } from 'node:stream';
import { properties } from '../../properties/index.ts';
import { AXES } from '../../properties/lattice/axes.ts';
import { Counts, type CountsData } from '../../properties/lattice/counts.ts';
import { fullLattice, hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { sparseCounts } from '../../properties/lattice/sparse.ts';
import { fields, list } from '../../properties/scenarios/shape.ts';
import { byName, counts, name } from '../documents/shape.ts';
import { rangeOf, shareOut } from '../running/workers.ts';
import { type Collated, collate, foreign } from '../shards/collate.ts';
import { isPart } from '../shards/cut.ts';
import { fill, stoppedInShard } from '../shards/fill.ts';
import type { Header } from '../shards/format.ts';
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
export function countedOf({ header, blocks }: Collated): Counted {
  const lattice = readLattice(header);
  const of = hostsOf(lattice).length;
  const counts = new Counts(lattice, header.strategies.length, 0, of);
  for (const [{ from }, data] of blocks) {
    const read = blockShape.safeParse(data).data;
    if (read === undefined) throw foreign('block');
    counts.mergeSparse(from, read);
  }
  const strategies = header.strategies.map(({ id }) => id);
  return { subject: { lattice, strategies, properties }, exhausted: { counts, hosts: of, of } };
}

function idsOf(lattice: Lattice): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(AXES).map(([axis, key]) => [axis, lattice[key].map(({ id }) => id)]),
  );
}

function readLattice({ domain, units }: Header): Lattice {
  const { lattice: found } = domain;
  const ids = latticeShape.safeParse(found).data;
  if (ids === undefined) throw foreign('lattice');
  const axes = Object.entries(ids).map(([axis, values]) => `${axis}=${values.join(',')}`);
  const lattice = axes.reduce(narrow, fullLattice);
  if (hostsOf(lattice).length !== units) throw foreign('lattice');
  return lattice;
}
