import { describeBounds, describeShare } from '../../words/numbers.ts';
import { Table } from '../shared/table.tsx';
import { frontierOf } from './frontier.ts';
import { Mark } from './mark.tsx';
import type { Side, TradePoint } from './points.ts';

const COLUMNS = [
  'strategy',
  'conflicts',
  '95 % interval',
  'starvation',
  '95 % interval ',
  'frontier',
];

/** The numbers of the drawing, strategy by strategy. */
export function PointTable({ points }: { points: readonly TradePoint[] }) {
  const frontier = frontierOf(points);
  const rows = points.map((point) => [
    <Named key="name" point={point} />,
    ...sideCells(point.conflicts, point.scenarios),
    ...sideCells(point.starved, point.scenarios),
    frontierWord(point, frontier),
  ]);
  return <Table title="Conflicts and starvation" columns={COLUMNS} rows={rows} />;
}

function Named({ point: { strategy, place, bound } }: { point: TradePoint }) {
  return (
    <>
      <svg class="glyph" width="16" height="16" aria-hidden="true">
        <Mark place={place} bound={bound} x={8} y={8} small />
      </svg>{' '}
      {strategy}
    </>
  );
}

function sideCells({ hits, interval }: Side, scenarios: number): string[] {
  const share = hits === 0 ? 'none found' : `${describeShare(hits, scenarios)} (${hits})`;
  return [share, describeBounds(interval)];
}

function frontierWord(point: TradePoint, frontier: readonly TradePoint[]): string {
  if (point.bound) return 'the bound';
  return frontier.includes(point) ? 'on it' : 'behind';
}
