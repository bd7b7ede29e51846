import { type Command, InvalidArgumentError } from 'commander';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { isPart, MOST_SHARDS, type Shard, WHOLE } from '../shards/cut.ts';
import type { Kept } from '../shards/kept.ts';
import type { Tools } from './tools.ts';

/** What `addKeeping` adds to a command. */
export interface KeepingFlags {
  readonly out?: string;
  readonly shard?: Shard;
  readonly resume?: true;
}

/** Adds what keeps the work of a command in a file. */
export function addKeeping(command: Command): Command {
  return command
    .option('--out <file>', 'keep each part of the work in FILE as it is done')
    .option('--resume', 'go on with --out FILE where it ends; begin it where there is none')
    .option(
      '--shard <i/n>',
      'only part i of n, i from 0, into --out FILE; "hvmmio merge" puts all together',
      readShard,
    );
}

/** As in `0/4`. */
function readShard(value: string): Shard {
  const [, index, of] = /^(0|[1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index < shard.of) return shard;
  throw new InvalidArgumentError(
    `expected i/n with i from 0 to n - 1, such as 0/4, and n up to ${MOST_SHARDS}`,
  );
}

/**
 * What the flags ask to be kept; null where nothing is. An InputError where they want a file that is not named, or
 * where `shown`, which says how to show a result, comes with a shard, which has none.
 */
export async function readKept(
  { out, shard, resume }: KeepingFlags,
  strategies: readonly Strategy[],
  files: Kept['files'],
  tools: Pick<Tools, 'contentOf' | 'version'>,
  shown: Readonly<Record<string, unknown>>,
): Promise<Kept | null> {
  if (out === undefined) {
    const without = shard === undefined ? '--resume' : '--shard';
    if (shard === undefined && resume === undefined) return null;
    throw new InputError(`${without}: found no --out, expected --out FILE with it`);
  }
  const [beside] = Object.keys(shown).filter((flag) => shown[flag] !== undefined);
  if (shard !== undefined && isPart(shard) && beside !== undefined) {
    const found = 'found beside --shard, which prints no result';
    throw new InputError(`--${beside}: ${found}; expected it with "hvmmio merge"`);
  }
  const contents = await Promise.all(strategies.map(({ id }) => tools.contentOf(files[id] ?? id)));
  return {
    path: out,
    resume: resume ?? false,
    shard: shard ?? WHOLE,
    version: tools.version,
    strategies: strategies.map(({ id, source }, at) => ({
      id,
      source,
      content: contents[at] ?? null,
    })),
    files,
  };
}
