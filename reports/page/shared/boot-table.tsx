import type { BootOutcome, Event } from '../../../engine/index.ts';
import { describeSteps } from '../../run/account/steps.ts';
import { describeAddress, rangeCells } from '../../words/units.ts';
import { Table } from './table.tsx';

const COLUMNS = ['what', 'for', 'range', 'size', 'remark'];

interface BootTableProps {
  readonly boot: BootOutcome;
  readonly events: readonly Event[];
  readonly title: string;
}

/** What a boot's map shows, as a table: every range with its size, every request with what came of it. */
export function BootTable({ boot, events, title }: BootTableProps) {
  const { ranges, lfbBase, reserved, framebuffer, words } = boot;
  const rows = [
    ...ranges.map((range) => ['VMBus range', '', ...rangeCells(range)]),
    ['lfb_base told', '', lfbBase === 0 ? 'none' : describeAddress(lfbBase)],
    ['reserved', '', ...(reserved === null ? ['none'] : rangeCells(reserved))],
    ["host's framebuffer", '', ...(framebuffer === null ? ['none'] : rangeCells(framebuffer))],
    ...describeSteps(boot, events),
    ...words.map(({ device, word }) => [device, 'at the end', word]),
  ];
  return <Table title={title} columns={COLUMNS} rows={rows} />;
}
