import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import { properties } from '../../properties/index.ts';
import { defaultLattice, fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { exhaust } from './exhaust.ts';
import { writeCensusJson } from './json.ts';
import { writeCensus } from './text.ts';

/** What to exhaust, and how to tell of it. */
export interface CensusOptions {
  /** Ids and paths of strategies, as the command line has them, and the ids that they came to. */
  readonly strategies: readonly { readonly named: string; readonly id: string }[];
  /** The module that loads strategies in a worker. */
  readonly loader: string;
  readonly full: boolean;
  /** `name=values`, each narrowing the lattice. */
  readonly axes: readonly string[];
  readonly workers: number;
  readonly json: boolean;
}

/** Exhausts a lattice and writes what came of it. Ctrl-C ends it with what is done so far. */
export async function census(options: CensusOptions, out: Writable): Promise<void> {
  const lattice = options.axes.reduce(narrow, options.full ? fullLattice : defaultLattice);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  const bar = new cliProgress.SingleBar({
    format: 'census {bar} {value}/{total} hosts, {rate} a second, {eta_formatted} left',
    clearOnComplete: true,
  });
  const job = {
    lattice,
    strategies: options.strategies.map(({ named }) => named),
    loader: options.loader,
  };
  const begun = performance.now();
  bar.start(1, 0, { rate: '-' });
  const exhausted = await exhaust(job, options.workers, stop.signal, (done, of) => {
    const seconds = (performance.now() - begun) / 1000;
    bar.setTotal(of);
    bar.update(done, { rate: (done / seconds).toFixed(0) });
  });
  bar.stop();
  process.off('SIGINT', interrupt);
  const subject = { lattice, strategies: options.strategies.map(({ id }) => id), properties };
  out.write(options.json ? writeCensusJson(subject, exhausted) : writeCensus(subject, exhausted));
}
