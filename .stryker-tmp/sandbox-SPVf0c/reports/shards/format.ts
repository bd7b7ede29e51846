import { z } from 'zod';
import { fields, list, oneOf } from '../../properties/scenarios/shape.ts';
import { byName, count, type DocumentOf, name, text } from '../documents/shape.ts';
import { MOST_SHARDS } from './cut.ts';

export const SHARD_FORMAT = 'hvmmio-shard/1';

const HASH = 'a SHA-256 in 64 hexadecimal digits';
const hash = z.string({ error: HASH }).regex(/^[0-9a-f]{64}$/, { error: HASH });

const strategy = fields('a strategy', {
  id: name,
  source: text,
  /** Of the file or module that it was loaded from; null for a built-in one. */
  content: hash.nullable(),
});

const header = {
  format: z.literal(SHARD_FORMAT, { error: `"${SHARD_FORMAT}"` }),
  version: text,
  command: oneOf(['census', 'compare']),
  shard: fields('a shard', { index: count, of: count.min(1).max(MOST_SHARDS) }).refine(
    ({ index, of }) => index < of,
    { error: 'a shard of those that there are' },
  ),
  units: count,
  /** Units of a block. */
  size: count.min(1),
  strategies: list('a list of strategies', strategy).min(1),
  /** Paths by the ids of the strategies that came from files. */
  files: byName('paths by ids of strategies', text),
  /** What the command was asked, each by name. */
  domain: byName('a value by name', z.unknown()),
};

/** The first line of a file, but for its checksum. */
export const headerShape = fields('a header', header);
export type Header = DocumentOf<typeof headerShape>;

const block = {
  block: count,
  from: count,
  to: count,
  data: byName('what the block came to', z.unknown()),
};

/** A line after it, but for its checksum. */
export const blockShape = fields('a block', block);

/** Every line of a file. */
export const shardShape = z.union([
  fields('a header', { ...header, sha256: hash }),
  fields('a block', { ...block, sha256: hash }),
]);
