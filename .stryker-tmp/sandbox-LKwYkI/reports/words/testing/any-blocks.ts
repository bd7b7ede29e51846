import fc from 'fast-check';
import { anyText } from '../../testing/texts.ts';
import {
  type Block,
  type Blocks,
  code,
  command,
  isTable,
  item,
  left,
  list,
  memoryMap,
  paragraph,
  phrases,
  plainText,
  right,
  rows,
  section,
  type Table,
  table,
  title,
  under,
} from '../blocks.ts';

/** Texts that a renderer must not take for anything but text. */
const hostile = fc.oneof(
  anyText(200),
  fc
    .array(fc.constantFrom(...'`|<>*_[]()#@:\\!&~$-+=1.) \n\tw'), { maxLength: 100 })
    .map((all) => all.join('')),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '\u001b[31mred',
    '\u202e',
    '```',
    '# a',
    '1. a',
    'w'.repeat(300),
  ),
  fc.lorem(),
);

const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 4 });
const range = fc
  .tuple(fc.nat(2 ** 31), fc.nat(2 ** 31))
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
const entry = fc
  .tuple(range, fc.option(hostile), fc.option(hostile))
  .map(([at, name, mark]) => ({ ...at, name, mark }));

const leaf: fc.Arbitrary<Block> = fc.oneof(
  hostile.map(title),
  hostile.map(paragraph),
  few(hostile).map(list),
  fc.tuple(hostile, few(hostile)).map(([head, items]) => phrases(head, items)),
  few(fc.tuple(hostile, hostile)).map(rows),
  few(fc.tuple(hostile, few(fc.array(hostile, { maxLength: 4 })))).map((all) =>
    rows(all.map(([label, cells]) => [label, table([left(), right(), left(), left()], cells)])),
  ),
  few(fc.tuple(hostile, hostile, hostile)).map(([first, ...others]) =>
    table(
      [left(first?.[0]), right(first?.[1]), left(first?.[2])],
      others.map((cells, at) => (at % 2 === 0 ? cells : under(...cells))),
    ),
  ),
  fc.tuple(hostile, few(entry)).map(([caption, entries]) => memoryMap(caption, entries)),
  few(hostile).map((lines) => code('sh', lines)),
  few(hostile).map((parts) => command(...parts)),
);

/** Documents of hostile texts, in sections and lists too. */
export const anyBlocks: fc.Arbitrary<Blocks> = few(
  fc.oneof(
    leaf,
    fc.tuple(hostile, few(leaf)).map(([head, blocks]) => section(head, ...blocks)),
    fc.tuple(hostile, hostile).map(([text, more]) => list([item(text, list([more]))])),
  ),
);

/** Without what no renderer may break or shorten. */
export function withoutCode(blocks: Blocks): Blocks {
  return blocks.flatMap((block): Blocks => {
    if (block.type === 'code' || block.type === 'command') return [];
    if (block.type !== 'section') return [block];
    return [{ ...block, blocks: withoutCode(block.blocks) }];
  });
}

/** The same document with another text in the place of each, but for those that are empty. */
export function withTexts(blocks: Blocks, other: string): Blocks {
  return blocks.map((block) => withText(block, other));
}

function withText(block: Block, other: string): Block {
  const of = (text: string) => (text.trim() === '' ? text : other);
  switch (block.type) {
    case 'title':
      return title(of(block.text));
    case 'paragraph':
      return paragraph(of(plainText(block.text)));
    case 'section':
      return section(of(block.head), ...withTexts(block.blocks, other));
    case 'list':
      return list(
        block.items.map(({ text, blocks }) =>
          item(of(plainText(text)), ...withTexts(blocks, other)),
        ),
      );
    case 'phrases':
      return phrases(of(block.head), block.items.map(of));
    case 'rows':
      return rows(
        block.rows.map(([label, value]) => [
          of(label),
          isTable(value) ? tableWith(value, of) : of(plainText(value)),
        ]),
      );
    case 'table':
      return tableWith(block, of);
    case 'map':
      return memoryMap(
        of(block.caption),
        block.entries.map((one) => ({ ...one, name: one.name && of(one.name) })),
      );
    case 'code':
      return code(block.language, block.lines.map(of));
    case 'command':
      return command(...block.parts.map(of));
  }
}

function tableWith({ type, columns, rows: all }: Table, of: (text: string) => string): Table {
  return {
    type,
    columns: columns.map(({ head, align }) => ({ head: of(head), align })),
    rows: all.map(({ cells, depth }) => ({ cells: cells.map(of), depth })),
  };
}
