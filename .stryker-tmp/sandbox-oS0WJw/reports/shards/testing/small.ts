import { WHOLE } from '../cut.ts';
import type { DoBlocks } from '../fill.ts';
import { type Header, SHARD_FORMAT } from '../format.ts';

/** Work of 60 units in blocks of 4. */
export const HEADER: Header = {
  format: SHARD_FORMAT,
  version: '1.2.3',
  command: 'census',
  shard: WHOLE,
  units: 60,
  size: 4,
  strategies: [
    { id: 'merged', source: 'a list', content: null },
    { id: 'mine', source: 'a file', content: 'a'.repeat(64) },
  ],
  files: { mine: './mine.ts' },
  domain: { seed: '1' },
};

/** What a block of that work comes to. */
export function resultOf(block: number) {
  return { square: block ** 2, words: 'ä'.repeat(block) };
}

/** Does blocks one after another. */
export const inOrder: DoBlocks = async (left, _stop, take) => {
  for (const block of left) take(resultOf(block.block), block);
};

/** Does each second block before the one that stands before it, as two workers may. */
export const inPairs: DoBlocks = async (left, _stop, take) => {
  for (let at = 0; at < left.length; at += 2) {
    for (const block of left.slice(at, at + 2).reverse()) take(resultOf(block.block), block);
  }
};
