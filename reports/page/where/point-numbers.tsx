import type { ComponentChildren } from 'preact';
import type { WhereMap } from '../../census/document.ts';
import { Table } from '../shared/table.tsx';
import type { Choice, Point } from './choice.ts';
import { type Tally, tallyAt, totalAt } from './plane.ts';
import { describeTally } from './words.ts';

interface NumbersProps {
  readonly where: WhereMap;
  readonly choice: Choice;
  /** The strategies of the maps. */
  readonly shown: readonly string[];
  readonly point: Point;
  /** What stands below a strategy's column: the way to its smallest scenario. */
  readonly opener: (strategy: string, tally: Tally) => ComponentChildren;
}

/** The exact counts at a point, for each kind of host and together. */
export function PointNumbers({ where, choice, shown, point, opener }: NumbersProps) {
  const { low, framebuffer } = point;
  const { property, kind } = choice;
  const all = [...where.kinds.keys()];
  const kinds = all.filter((at) => kind === null || where.kinds[at] === kind);
  const tallies = (at: number) =>
    shown.map((strategy) => tallyAt(where, { strategy, property }, at, low, framebuffer));
  const rows = kinds.map((at) => [where.kinds[at], ...tallies(at).map(describeTally)]);
  const sums = shown.map((strategy) =>
    totalAt(where, { strategy, property, kind }, low, framebuffer),
  );
  const together = kinds.length > 1 ? [['together', ...sums.map(describeTally)]] : [];
  const openers = shown.map((strategy, at) =>
    opener(strategy, sums[at] ?? { scenarios: 0, violated: 0 }),
  );
  return (
    <div class="point-numbers">
      <h2>{`At low MMIO ${where.lowMmio[low]}, framebuffer ${where.framebuffers[framebuffer]}`}</h2>
      <Table
        title="Counts at this point"
        columns={['kind of host', ...shown]}
        rows={[...rows, ...together, ['smallest scenario', ...openers]]}
      />
    </div>
  );
}
