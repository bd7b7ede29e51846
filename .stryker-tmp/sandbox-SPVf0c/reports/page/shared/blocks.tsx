import { Fragment } from 'preact';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import {
  type Block,
  type Blocks,
  type Item,
  isTable,
  type Prose,
  type Rows as RowsBlock,
  shown,
  type Table as TableBlock,
} from '../../words/blocks.ts';
import { commandLines } from '../../words/commands.ts';
import { mapLines } from '../../words/map-lines.ts';
import { Table } from './table.tsx';

/** Columns of a command and of a memory map before they are broken. */
const WIDTH = 70;

interface BlocksProps {
  readonly blocks: Blocks;
  /** The level of a section's heading, from 2 to 6. */
  readonly level: 2 | 3 | 4 | 5 | 6;
  /** What they are about, for tables and readers who do not see the page around them. */
  readonly about: string;
}

/** A document, or a part of one, on the page. */
export function BlocksView({ blocks, level, about }: BlocksProps) {
  return (
    <>
      {shown(blocks).map((block, at) => (
        <BlockView key={at} {...{ block, level, about }} />
      ))}
    </>
  );
}

interface BlockProps extends Omit<BlocksProps, 'blocks'> {
  readonly block: Block;
}

function BlockView({ block, level, about }: BlockProps) {
  switch (block.type) {
    case 'title':
      return <p class="headline">{onOneLine(block.text)}</p>;
    case 'paragraph':
      return (
        <p>
          <ProseView text={block.text} />
        </p>
      );
    case 'section':
      return <Section {...{ level }} head={block.head} blocks={block.blocks} />;
    case 'list':
      return <Items {...{ level, about }} items={block.items} />;
    case 'phrases':
      return (
        <details>
          <summary>{onOneLine(block.head)}</summary>
          <p>{onOneLine(block.items.join('; '))}</p>
        </details>
      );
    case 'rows':
      return <Rows rows={block.rows} />;
    case 'table':
      return <TableView table={block} about={about} />;
    case 'map':
      return (
        <>
          <p>{onOneLine(block.caption)}</p>
          <Code lines={mapLines(block.entries, WIDTH)} />
        </>
      );
    case 'code':
      return <Code lines={block.lines} />;
    case 'command':
      return <Code lines={commandLines(block.parts, WIDTH)} />;
  }
}

interface SectionProps extends Omit<BlocksProps, 'about'> {
  readonly head: string;
}

function Section({ head, blocks, level }: SectionProps) {
  const Heading = `h${level}` as const;
  const below = level === 6 ? 6 : NEXT[level];
  return (
    <div class="part">
      <Heading>{onOneLine(head)}</Heading>
      <div>
        <BlocksView blocks={blocks} level={below} about={head} />
      </div>
    </div>
  );
}

const NEXT = { 2: 3, 3: 4, 4: 5, 5: 6 } as const;

interface ItemsProps extends Omit<BlocksProps, 'blocks'> {
  readonly items: readonly Item[];
}

function Items({ items, level, about }: ItemsProps) {
  return (
    <ul>
      {items.map(({ text, blocks }, at) => (
        <li key={at}>
          <ProseView text={text} />
          <BlocksView {...{ blocks, level, about }} />
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows }: Pick<RowsBlock, 'rows'>) {
  return (
    <dl class="rows">
      {rows.map(([label, value], at) => (
        <div key={at}>
          <dt>{onOneLine(label)}</dt>
          <dd>{isTable(value) ? <Cells table={value} /> : <ProseView text={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table so small that it needs no heads. */
function Cells({ table: { rows } }: { readonly table: TableBlock }) {
  return (
    <table class="cells">
      <tbody>
        {rows.map(({ cells }, at) => (
          <tr key={at}>
            {cells.map((cell, place) => (
              <td key={place}>{onOneLine(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TableView({ table: { columns, rows }, about }: { table: TableBlock; about: string }) {
  const cells = rows.map(({ cells: [label = '', ...others], depth }) => [
    '\u2003'.repeat(depth) + onOneLine(label),
    ...others.map(onOneLine),
  ]);
  return <Table title={about} columns={columns.map(({ head }) => onOneLine(head))} rows={cells} />;
}

function Code({ lines }: { readonly lines: readonly string[] }) {
  return <pre>{lines.map(onOneLine).join('\n')}</pre>;
}

function ProseView({ text }: { readonly text: Prose }) {
  if (typeof text === 'string') return <>{onOneLine(text)}</>;
  return (
    <>
      {text.map((part, at) =>
        typeof part === 'string' ? (
          <Fragment key={at}>{onOneLine(part)}</Fragment>
        ) : (
          <code key={at}>{onOneLine(part.code)}</code>
        ),
      )}
    </>
  );
}
