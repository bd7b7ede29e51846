import { Failing, type FailingData } from '../../properties/lattice/failing.ts';
import { hostsOf, type Lattice } from '../../properties/lattice/lattice.ts';
import { onHosts } from '../census/exhaust.ts';
import { allCores } from '../running/cores.ts';
import { progressBar } from '../running/progress.ts';
import type { FindOptions } from './options.ts';
import type { FailingJob } from './worker.ts';

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
/** The module that exhausts hosts in a worker. */
const WORKER = new URL(`./worker.${EXTENSION}`, import.meta.url);

/** Exhausts the lattice to see where the strategy fails, with progress on a terminal. */
export async function whereFailing(
  { named, loader }: FindOptions,
  property: string,
  lattice: Lattice,
): Promise<Failing> {
  const bar = progressBar('find: all VMs of {value}/{total} hosts run, {eta_formatted} left');
  const hosts = hostsOf(lattice).length;
  const failing = new Failing(lattice, 0, hosts);
  const never = new AbortController().signal;
  const job: FailingJob = { lattice, strategy: named, property, loader };
  bar.start(hosts, 0);
  try {
    const workers = { module: WORKER, job, workers: allCores() };
    await onHosts(workers, never, (data: FailingData, done) => {
      failing.merge(data);
      bar.update(done);
    });
    return failing;
  } finally {
    bar.stop();
  }
}
