import type { Writable } from 'node:stream';
import { properties } from '../../properties/index.ts';
import { defaultLattice, fullLattice, type Lattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { complainOfStopped } from '../running/complain-of-stopped.ts';
import { stoppable } from '../running/interrupt.ts';
import { progressBar } from '../running/progress.ts';
import { leftOf, type Stopped, StoppedError } from '../running/stopped.ts';
import { shellWord } from '../words/shell-word.ts';
import { widthOf } from '../words/terminal.ts';
import type { Subject } from './exhaust.ts';
import { type Exhausted, exhaust } from './exhaust.ts';
import { writeCensusJson } from './json.ts';
import { writeCensus } from './text.ts';

/** What to exhaust, and by whom. */
export interface CensusWork {
  /** Ids and paths of strategies, as the command line has them, and the ids of what they name. */
  readonly strategies: readonly { readonly named: string; readonly id: string }[];
  /** The module that loads strategies in a worker. */
  readonly loader: string;
  readonly full: boolean;
  /** `name=values`, each narrowing the lattice. */
  readonly axes: readonly string[];
  readonly workers: number;
}

/** What to exhaust, and the format of the output. */
export interface CensusOptions extends CensusWork {
  readonly json: boolean;
}

/** Exhausts a lattice and writes the result. Ctrl-C ends it with what is done so far. */
export async function census(options: CensusOptions, out: Writable): Promise<void> {
  writeCounted(await stoppable((stop) => exhaustWithProgress(options, stop)), options.json, out);
}

export function writeCounted({ subject, exhausted }: Counted, json: boolean, out: Writable): void {
  if (json) out.write(writeCensusJson(subject, exhausted));
  else out.write(writeCensus(subject, exhausted, widthOf(out)));
}

/** What was to be counted, and what of it was exhausted. */
export interface Counted {
  readonly subject: Subject;
  readonly exhausted: Exhausted;
}

/**
 * Exhausts a lattice; progress goes to standard error where that is a terminal, and so do strategies that
 * do wrong: it begins again without them. `stop` ends it with what is done so far. An InputError where
 * none is left.
 */
export async function exhaustWithProgress(
  options: CensusWork,
  stop: AbortSignal,
): Promise<Counted> {
  const lattice = latticeOf(options);
  const bar = progressBar(
    'census {bar} {value}/{total} hosts, {rate} a second, {eta_formatted} left',
  );
  const begun = performance.now();
  bar.start(1, 0, { rate: '-' });
  try {
    return await exhaustSound(options, lattice, stop, (done, of) => {
      const seconds = (performance.now() - begun) / 1000;
      bar.setTotal(of);
      bar.update(done, { rate: (done / seconds).toFixed(0) });
    });
  } finally {
    bar.stop();
  }
}

/** The lattice that is asked for; an InputError where it has not what an axis is to be narrowed to. */
export function latticeOf({ full, axes }: Pick<CensusWork, 'full' | 'axes'>): Lattice {
  return axes.reduce(narrow, full ? fullLattice : defaultLattice);
}

/** How to run again, on one host alone, where a strategy did wrong. */
export function replayOf({ strategies, full }: CensusWork, { strategy, at }: Stopped): string {
  const axes = at.split(' ').map((axis) => ` --axis ${axis}`);
  const named = strategies.find(({ id }) => id === strategy)?.named;
  return `hvmmio census${full ? ' --full' : ''}${axes.join('')} --strategy ${shellWord(named ?? strategy)}`;
}

/** Exhausts a lattice without the strategies that do wrong; they are named on standard error. */
async function exhaustSound(
  work: CensusWork,
  lattice: Lattice,
  stop: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Counted> {
  const { strategies, loader, workers } = work;
  const stopped: Stopped[] = [];
  for (;;) {
    const left = leftOf(strategies, stopped);
    const job = { lattice, strategies: left.map(({ named }) => named), loader };
    try {
      const exhausted = await exhaust(job, workers, stop, onProgress);
      complainOfStopped(stopped, (one) => replayOf(work, one));
      return { subject: { lattice, strategies: left.map(({ id }) => id), properties }, exhausted };
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      stopped.push(error.stopped);
    }
  }
}
