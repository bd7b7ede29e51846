import { useState } from 'preact/hooks';
import { listed } from '../../words/wrap.ts';
import { Table } from '../shared/table.tsx';
import { lowWords, spaced } from './answer.ts';
import { FramebufferAxis, LowMmioAxis } from './axes.tsx';
import type { Point } from './choice.ts';
import { kindLabel } from './names.ts';
import { type Drawn, type Panel, uniformOf } from './panels.ts';
import { countsAt, type Plane } from './plane.ts';
import { WhereMap } from './where-map.tsx';
import { describeCounts, describeDrawn } from './words.ts';

/** What every panel is given: where the reader is, and the ways from there. */
interface PanelMoves {
  readonly point: Point;
  readonly hovered: Point | null;
  readonly hover: (point: Point | null) => void;
  readonly go: (point: Point, panel: Panel) => void;
  readonly open: (strategy: string, kinds: readonly string[], point: Point) => void;
}

interface PanelProps extends PanelMoves {
  readonly panel: Drawn;
}

/** The maps of the two strategies on some host types, one above the other. */
export function PanelView({ panel, ...moves }: PanelProps) {
  const [first, second] = panel.planes;
  const places: readonly (0 | 1)[] = first.strategy === second.strategy ? [0] : [0, 1];
  const of = listed(panel.kinds.map(kindLabel));
  return (
    <section class="panel">
      <h2>{of}</h2>
      {places.map((at) => (
        <StrategyFigure key={at} {...{ panel, at, of }} {...moves} />
      ))}
      <LowMmioAxis plane={first} />
      <PanelTables of={of} planes={places.map((at) => panel.planes[at])} />
    </section>
  );
}

interface FigureProps extends PanelProps {
  readonly at: 0 | 1;
  /** The host types, as readers call them. */
  readonly of: string;
}

/** One strategy's map, or a sentence where it would be in one colour. */
function StrategyFigure({ panel, at, of, point, hovered, hover, go, open }: FigureProps) {
  const plane = panel.planes[at];
  const other = panel.planes[at === 0 ? 1 : 0];
  return (
    <figure>
      <figcaption>
        <strong>{plane.strategy}</strong>
        {` ${describeDrawn(panel, at)}`}
      </figcaption>
      {uniformOf(plane) === null ? (
        <div class="with-axis">
          <FramebufferAxis plane={plane} />
          <WhereMap
            {...{ plane, other, of, point, hovered, hover }}
            go={(to) => go(to, panel)}
            open={(to) => open(plane.strategy, panel.kinds, to)}
          />
        </div>
      ) : null}
    </figure>
  );
}

interface TablesProps {
  readonly of: string;
  readonly planes: readonly Plane[];
}

/** The same numbers for readers who do not see the map; made when it is opened. */
function PanelTables({ of, planes }: TablesProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{`${of} as a table`}</summary>
      {open ? planes.map((plane) => <PlaneTable key={plane.strategy} {...{ of, plane }} />) : null}
    </details>
  );
}

function PlaneTable({ of, plane }: { readonly of: string; readonly plane: Plane }) {
  const { lowMmio, framebuffers, strategy } = plane;
  const rows = lowMmio.map((id, low) => [
    lowWords(id),
    ...framebuffers.map((_, framebuffer) => describeCounts(countsAt(plane, { low, framebuffer }))),
  ]);
  return (
    <Table
      title={`${strategy} on ${of}`}
      columns={[`${strategy}: low MMIO`, ...framebuffers.map((id) => `framebuffer ${spaced(id)}`)]}
      rows={rows}
    />
  );
}
