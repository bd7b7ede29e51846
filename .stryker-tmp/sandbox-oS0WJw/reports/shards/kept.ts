import type { Shard } from './cut.ts';
import type { Keeping } from './fill.ts';
import { type Header, SHARD_FORMAT } from './format.ts';

/** A shard that is kept in a file, and who is put to it. */
export interface Kept extends Keeping {
  readonly shard: Shard;
  /** That of hvmmio. */
  readonly version: string;
  readonly strategies: Header['strategies'];
  /** Paths by the ids of the strategies that came from files. */
  readonly files: Header['files'];
}

/** The header of its file. */
export function headerOf(
  { shard, version, strategies, files }: Kept,
  work: Pick<Header, 'command' | 'units' | 'size' | 'domain'>,
): Header {
  const { command, units, size, domain } = work;
  return {
    format: SHARD_FORMAT,
    version,
    command,
    shard,
    units,
    size,
    strategies,
    files,
    domain,
  };
}
