import type { Strategy } from '../../../engine/index.ts';
import type { CensusDocument } from '../../census/document.ts';
import { Table } from '../shared/table.tsx';
import { lowWords, spaced } from './answer.ts';
import type { Choice, Point } from './choice.ts';
import { Select } from './choices.tsx';
import { kindLabel } from './names.ts';
import { Opener } from './opener.tsx';
import type { Panel } from './panels.ts';
import { countsAt, together } from './plane.ts';
import { unsearchable } from './smallest.ts';
import { describeCounts } from './words.ts';

interface NumbersProps {
  readonly census: CensusDocument;
  readonly strategies: readonly Strategy[];
  readonly choice: Choice;
  /** One for each host type. */
  readonly panels: readonly Panel[];
  readonly point: Point;
  readonly go: (point: Point) => void;
  readonly open: (strategy: string, kinds: readonly string[], point: Point) => void;
}

/** The exact counts at a point, for each host type and together, with the way to each case. */
export function PointNumbers(props: NumbersProps) {
  const { census, strategies, choice, panels, point, go } = props;
  const { lowMmio, framebuffers } = census.where;
  const [size, bytes] = [lowMmio[point.low] ?? '', framebuffers[point.framebuffer] ?? ''];
  const names = [...new Set([choice.strategy, choice.other])];
  const rows = panels.map((panel) => [
    panel.kinds.map(kindLabel).join(', '),
    ...names.map((strategy, at) => <Numbers {...props} {...{ strategy, panel, at }} />),
  ]);
  const why = names
    .map((strategy) => unsearchable(census, { ...choice, strategy }, strategies))
    .filter((reason) => reason !== null);
  return (
    <section class="point-numbers" aria-label="One point">
      <h2>{`Low MMIO ${lowWords(size)}, framebuffer ${spaced(bytes)}`}</h2>
      <div class="fields">
        <Select
          label="Low MMIO"
          value={size}
          options={lowMmio.map((id) => [id, lowWords(id)])}
          choose={(id) => go({ ...point, low: lowMmio.indexOf(id) })}
        />
        <Select
          label="Framebuffer"
          value={bytes}
          options={framebuffers.map((id) => [id, spaced(id)])}
          choose={(id) => go({ ...point, framebuffer: framebuffers.indexOf(id) })}
        />
      </div>
      <Table
        title="Counts at this point"
        columns={['host type', ...names]}
        rows={[...rows, ...sumsOf(panels, point, names.length)]}
      />
      {why.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </section>
  );
}

interface CellProps extends NumbersProps {
  readonly strategy: string;
  readonly panel: Panel;
  readonly at: number;
}

function Numbers({ census, strategies, choice, panel, point, open, strategy, at }: CellProps) {
  const plane = panel.planes[at];
  if (plane === undefined) return null;
  const counts = countsAt(plane, point);
  return (
    <div class="counts">
      <span>{describeCounts(counts)}</span>
      <Opener
        {...{ census, strategies, counts }}
        shown={{ ...choice, strategy }}
        of={panel.kinds.map(kindLabel).join(', ')}
        open={() => open(strategy, panel.kinds, point)}
      />
    </div>
  );
}

/** The row of all host types, where there are several. */
function sumsOf(panels: readonly Panel[], point: Point, strategies: number) {
  const [first, ...others] = panels;
  if (first === undefined || others.length === 0) return [];
  const sums = first.planes
    .slice(0, strategies)
    .map((plane, at) => together([plane, ...others.map(({ planes }) => planes[at] ?? plane)]));
  return [['together', ...sums.map((plane) => describeCounts(countsAt(plane, point)))]];
}
