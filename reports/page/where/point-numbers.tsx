import type { ComponentChildren } from 'preact';
import type { WhereMap } from '../../census/document.ts';
import { Table } from '../shared/table.tsx';
import type { Choice, Point } from './choice.ts';
import { countsAt, type PointCounts, totalAt } from './plane.ts';
import { describeCounts } from './words.ts';

interface NumbersProps {
  readonly where: WhereMap;
  readonly choice: Choice;
  /** The strategies of the maps. */
  readonly shown: readonly string[];
  readonly point: Point;
  /** What stands below a strategy's column: the way to its smallest scenario. */
  readonly opener: (strategy: string, counts: PointCounts) => ComponentChildren;
}

/** The exact counts at a point, for each host type and together. */
export function PointNumbers({ where, choice, shown, point, opener }: NumbersProps) {
  const { low, framebuffer } = point;
  const { property, hostType } = choice;
  const types = [...where.kinds.keys()].filter(
    (at) => hostType === null || where.kinds[at] === hostType,
  );
  const countsOf = (at: number) =>
    shown.map((strategy) => countsAt(where, { strategy, property }, at, low, framebuffer));
  const rows = types.map((at) => [where.kinds[at], ...countsOf(at).map(describeCounts)]);
  const sums = shown.map((strategy) =>
    totalAt(where, { strategy, property, hostType }, low, framebuffer),
  );
  const together = types.length > 1 ? [['together', ...sums.map(describeCounts)]] : [];
  const openers = shown.map((strategy, at) =>
    opener(strategy, sums[at] ?? { scenarios: 0, violated: 0 }),
  );
  return (
    <div class="point-numbers">
      <h2>{`At low MMIO ${where.lowMmio[low]}, framebuffer ${where.framebuffers[framebuffer]}`}</h2>
      <Table
        title="Counts at this point"
        columns={['host type', ...shown]}
        rows={[...rows, ...together, ['smallest scenario', ...openers]]}
      />
    </div>
  );
}
