import { type Blocks, item, type List } from './blocks.ts';
import { inAscii } from './in-ascii.ts';
import { plainLines } from './plain.ts';

/** Columns of a mail's line: quoted twice it still fits into 80. */
const COLUMNS = 72;
/** A list keeps this many lines, however little room there is. */
const FEWEST = 3;

/**
 * A document as plain text for a mail: ASCII, at most 72 columns but for code. Where it has more than
 * `mostLines`, its lists are shortened, the last first.
 */
export function toMail(blocks: Blocks, mostLines = Number.POSITIVE_INFINITY): string {
  return `${linesOf(fitted(blocks, mostLines)).join('\n')}\n`;
}

function linesOf(blocks: Blocks): string[] {
  return plainLines(blocks, {
    width: COLUMNS,
    prose: COLUMNS,
    paint: null,
    safe: inAscii,
    cuts: true,
    bullet: '- ',
    headEnd: ':',
    body: '',
    more: '',
    insets: true,
    runsIn: true,
    isApart: ({ type }, depth) => depth === 0 && type !== 'phrases',
  });
}

function fitted(blocks: Blocks, most: number): Blocks {
  let fit = blocks;
  for (const whole of listsIn(blocks).reverse()) {
    let list = whole;
    for (let left = 1; left <= whole.items.length; left++) {
      if (linesOf(fit).length <= most || linesOf([list]).length <= FEWEST) break;
      const shorter = shortened(whole, left);
      fit = replaced(fit, list, shorter);
      list = shorter;
    }
  }
  return fit;
}

function listsIn(blocks: Blocks): List[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return listsIn(block.blocks);
    return block.type === 'list' ? [block] : [];
  });
}

/** The list without its last items, which are counted. */
function shortened({ type, items }: List, left: number): List {
  const note = item(`(and ${left} more, which the text form lists)`);
  return { type, items: [...items.slice(0, items.length - left), note] };
}

function replaced(blocks: Blocks, list: List, by: List): Blocks {
  return blocks.map((block) => {
    if (block === list) return by;
    if (block.type !== 'section') return block;
    return { ...block, blocks: replaced(block.blocks, list, by) };
  });
}
