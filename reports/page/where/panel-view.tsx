import { useState } from 'preact/hooks';
import { listed } from '../../words/wrap.ts';
import { Table } from '../shared/table.tsx';
import { lowWords, spaced } from './answer.ts';
import { FramebufferAxis, LowMmioAxis } from './axes.tsx';
import type { Point } from './choice.ts';
import { kindLabel } from './names.ts';
import { type Panel, uniformOf } from './panels.ts';
import { countsAt, type Plane } from './plane.ts';
import { WhereMap } from './where-map.tsx';
import { describeCounts, describePlane } from './words.ts';

/** What every panel is given: where the reader is, and the ways from there. */
export interface PanelMoves {
  readonly point: Point;
  readonly hovered: Point | null;
  readonly hover: (point: Point | null) => void;
  readonly go: (point: Point, panel: Panel) => void;
  readonly open: (strategy: string, kinds: readonly string[], point: Point) => void;
}

interface PanelProps extends PanelMoves {
  readonly panel: Panel;
}

/** The maps of the two strategies on some host types, one above the other. */
export function PanelView({ panel, ...moves }: PanelProps) {
  const [first, second] = panel.planes;
  const planes = first.strategy === second.strategy ? [first] : [first, second];
  const of = listed(panel.kinds.map(kindLabel));
  return (
    <section class="panel">
      <h2>{of}</h2>
      {planes.map((plane, at) => (
        <figure key={plane.strategy}>
          <figcaption>
            <strong>{plane.strategy}</strong>
            {` ${describePlane(plane)}${panel.kinds.length > 1 ? ', on each' : ''}`}
          </figcaption>
          {uniformOf(plane) === null ? (
            <div class="with-axis">
              <FramebufferAxis plane={plane} />
              <WhereMap
                {...{ plane, of }}
                point={moves.point}
                hovered={moves.hovered}
                hover={moves.hover}
                other={planes[1 - at] ?? plane}
                go={(to) => moves.go(to, panel)}
                open={(to) => moves.open(plane.strategy, panel.kinds, to)}
              />
            </div>
          ) : null}
        </figure>
      ))}
      <LowMmioAxis plane={first} />
      <PanelTables of={of} planes={planes} />
    </section>
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
