import type { Reader } from './reader.ts';
import type { Failure } from './trial.ts';
import { tryWatched } from './watched.ts';

/** Cases of a reader that are tried in one thread: what a reader leaves behind goes with it. */
const A_THREAD = 40_000_000;

/** The cases of one reader. */
export interface Share {
  readonly reader: Reader;
  readonly from: number;
  readonly count: number;
}

/** What came of a share. */
export interface Swept extends Share {
  readonly read: number;
  readonly refused: number;
  readonly failures: readonly Failure[];
}

/** As many cases as asked for, so that no reader takes much longer than another; at least one each. */
export function shared(readers: readonly Reader[], count: number): readonly Share[] {
  const all = readers.reduce((sum, reader) => sum + 1 / reader.cost, 0);
  const ends = readers.map((_reader, at) =>
    readers.slice(0, at + 1).reduce((sum, reader) => sum + count / (all * reader.cost), 0),
  );
  return readers.map((reader, at) => {
    const own = Math.round(ends[at] ?? 0) - Math.round(ends[at - 1] ?? 0);
    return { reader, from: 0, count: own };
  });
}

/** Tries all cases of a share, however many threads that takes. */
export async function sweep(share: Share, seed: string): Promise<Swept> {
  const { reader, from, count } = share;
  const to = from + count;
  const step = Math.max(1, Math.floor(A_THREAD / reader.cost));
  let [read, refused] = [0, 0];
  const failures: Failure[] = [];
  for (let next = from; next < to; ) {
    const end = Math.min(to, next + step);
    const ended = await tryWatched({ reader: reader.name, seed, from: next, to: end });
    if ('stuckAt' in ended) {
      const { stuckAt: index, why: fault } = ended;
      // Those before it were met, but nobody is left to say how.
      failures.push({ reader: reader.name, index, plan: null, fault });
      next = index + 1;
      continue;
    }
    read += ended.read;
    refused += ended.refused;
    failures.push(...ended.failures);
    next = end;
  }
  return { ...share, read, refused, failures };
}
