import { InputError } from '../../properties/scenarios/input-error.ts';
import { type Block, blocksOf, describeShard, WHOLE } from './cut.ts';
import { sameWork } from './difference.ts';
import type { Header } from './format.ts';
import { ShardReader, truncated } from './reader.ts';

/** All shards of one piece of work. */
export interface Collated {
  /** The file of the first shard, and whether there are others, as messages name them. */
  readonly where: string;
  /** That of the first shard. */
  readonly header: Header;
  /** What each block came to, in order. */
  readonly blocks: Iterable<readonly [Block, unknown]>;
}

/**
 * Puts the files of all shards of one piece of work together, in whatever order they are named. An InputError that
 * names the file where one is of other work than the first, of another version than `version`, comes twice, or is
 * missing; and, while the blocks are read, where one is truncated or corrupt.
 */
export function collate(paths: readonly string[], version: string): Collated {
  const byIndex = new Map<number, ShardReader>();
  let first: { readonly path: string; readonly header: Header } | null = null;
  for (const path of paths) {
    const reader = new ShardReader(path);
    const { header } = reader;
    if (header === null) {
      throw new InputError(`${path}: truncated: it ends within its first line`);
    }
    if (header.version !== version) {
      const found = `found hvmmio of version ${header.version}, expected ${version}`;
      throw new InputError(`${path}: ${found}, which is to merge it`);
    }
    first ??= { path, header };
    checkBeside(reader.path, header, first);
    const { index } = header.shard;
    const twice = byIndex.get(index);
    if (twice !== undefined) {
      const found = `found shard ${describeShard(header.shard)} a second time`;
      throw new InputError(`${path}: ${found}, expected it once: ${twice.path} has it`);
    }
    byIndex.set(index, reader);
  }
  if (first === null) throw new InputError('merge: found no file, expected those of all shards');
  const { header } = first;
  const readers = inOrder(byIndex, header.shard.of, first.path);
  const beside = readers.length === 1 ? '' : ' and those beside it';
  const where = `${readers[0]?.path ?? first.path}${beside}`;
  return { where, header: readers[0]?.header ?? header, blocks: blocksIn(readers, header) };
}

/** An InputError about what is as it was written, and yet not what this command writes. */
export function foreign({ where }: Pick<Collated, 'where'>, what: string): InputError {
  return new InputError(
    `${where}: found a ${what} that this hvmmio does not write, expected files of one and the same build`,
  );
}

function checkBeside(
  path: string,
  header: Header,
  first: { readonly path: string; readonly header: Header },
): void {
  const cut = ({ shard }: Header) => `a shard of ${shard.of}`;
  const difference =
    sameWork(header, first.header) ??
    (header.shard.of === first.header.shard.of
      ? null
      : `found ${cut(header)}, expected ${cut(first.header)}`);
  if (difference !== null) throw new InputError(`${path}: ${difference} as in ${first.path}`);
}

function inOrder(
  byIndex: ReadonlyMap<number, ShardReader>,
  of: number,
  path: string,
): readonly ShardReader[] {
  const indices = Array.from({ length: of }, (_, index) => index);
  const missing = indices.filter((index) => !byIndex.has(index));
  if (missing.length > 0) {
    const named = missing.map((index) => describeShard({ index, of })).join(', ');
    throw new InputError(`${path}: a gap: found no file of shard ${named} beside it`);
  }
  return indices.flatMap((index) => byIndex.get(index) ?? []);
}

function* blocksIn(
  readers: readonly ShardReader[],
  { units, size }: Header,
): Generator<readonly [Block, unknown]> {
  for (const block of blocksOf(WHOLE, units, size)) {
    const reader = readers[block.block % readers.length];
    const data = reader?.next(block);
    if (reader === undefined) return;
    if (data === undefined) throw truncated(reader, block);
    yield [block, data];
  }
  for (const reader of readers) reader.finish();
}
