import type { BootOutcome, Event, Host } from '../../../engine/index.ts';
import { foundRows, KERNEL_PRINTS, printedRows } from '../../run/account/boot.ts';
import { describeSteps, PRINTED } from '../../run/account/steps.ts';
import { NOTHING_PRINTED, type Printed } from '../../run/transcript.ts';
import { isTable, plainText } from '../../words/blocks.ts';
import { Table } from './table.tsx';
import './boot-table.css';

const COLUMNS = ['what', 'for', 'range', 'size', 'remark'];

interface BootTableProps {
  readonly boot: BootOutcome;
  readonly printed?: Printed | undefined;
  readonly events: readonly Event[];
  readonly host: Pick<Host, 'vmm'>;
  readonly title: string;
}

/**
 * What a boot's map shows, as a table: every range with its size, every request with what came of it, and what
 * the kernel printed then.
 */
export function BootTable({
  boot,
  printed = NOTHING_PRINTED,
  events,
  host,
  title,
}: BootTableProps) {
  const rows = [
    ...[...foundRows(boot), ...printedRows(printed)].flatMap(([label, value]) => {
      const all = isTable(value) ? value.rows.map(({ cells }) => cells) : [[plainText(value)]];
      if (label === KERNEL_PRINTS) return all.map(([line]) => [label, '', <Line text={line} />]);
      return all.map((cells) => [label, '', ...cells]);
    }),
    ...describeSteps(boot, events, host, printed.steps).map(([device, window, ...cells]) =>
      window === PRINTED ? [window, '', <Line text={cells[0]} />] : [device, window, ...cells],
    ),
    ...boot.words.map(({ device, word }) => [device, 'at the end', word]),
  ];
  return <Table title={title} columns={COLUMNS} rows={rows} />;
}

/** A line that the kernel printed, which may be long: the columns after it need no more room for it. */
function Line({ text = '' }: { readonly text: string | undefined }) {
  return <span class="printed">{text}</span>;
}
