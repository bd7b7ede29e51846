import { shellWord } from '../words/shell-word.ts';
import { describeShard } from './cut.ts';
import type { Kept } from './kept.ts';

/** What is printed of a shard that is done: where it is, and how all are put together. */
export function writeShard({ path, shard }: Pick<Kept, 'path' | 'shard'>): string {
  return [
    `Shard ${describeShard(shard)} is done, in ${path}. With the file of each other shard:`,
    `  hvmmio merge ${shellWord(path)} ...`,
    '',
  ].join('\n');
}
