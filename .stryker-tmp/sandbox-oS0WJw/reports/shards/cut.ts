/** One of several equal parts of a piece of work, counted from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More shards than this are refused: each is a file. */
export const MOST_SHARDS = 9999;

/** All of it in one part. */
export const WHOLE: Shard = { index: 0, of: 1 };

/** What is done and kept at a time: the units from..to (to not included). */
export interface Block {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The blocks of a shard, in order: of all blocks of `size` units every n-th, so that what is slow at one end of
 * the work falls to every shard. A function of the numbers alone.
 */
export function* blocksOf({ index, of }: Shard, units: number, size: number): Generator<Block> {
  for (let block = index; block * size < units; block += of) {
    const from = block * size;
    yield { block, from, to: Math.min(units, from + size) };
  }
}

/** Whether a shard is less than all of the work. */
export function isPart({ of }: Shard): boolean {
  return of > 1;
}

/** As the command line writes it. */
export function describeShard({ index, of }: Shard): string {
  return `${index}/${of}`;
}
