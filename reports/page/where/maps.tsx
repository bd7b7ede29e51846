import { useMemo, useState } from 'preact/hooks';
import type { CensusDocument } from '../../census/document.ts';
import { Table } from '../shared/table.tsx';
import type { Choice, Point } from './choice.ts';
import { type Plane, planeOf } from './plane.ts';
import { differenceOf } from './verdict.ts';
import { WhereMap } from './where-map.tsx';
import { describeCounts, describeDifference, describePlane } from './words.ts';

interface MapsProps {
  readonly census: CensusDocument;
  readonly choice: Choice;
  /** The strategies: one or two. */
  readonly shown: readonly string[];
  readonly hovered: Point | null;
  readonly hover: (point: Point | null) => void;
  readonly go: (point: Point) => void;
  readonly open: (strategy: string, point: Point) => void;
}

/** The maps side by side, and how they differ in words. */
export function Maps({ census, choice, shown, hovered, hover, go, open }: MapsProps) {
  const { property, hostType, point } = choice;
  const planes = useMemo(
    () => shown.map((strategy) => planeOf(census.where, { strategy, property, hostType })),
    [census, property, hostType, ...shown],
  );
  const [first, second] = planes;
  if (first === undefined) return null;
  return (
    <>
      <div class="where-maps">
        {planes.map((plane, at) => (
          <figure key={plane.strategy}>
            <figcaption>
              <strong>{plane.strategy}</strong>
              {`: ${property} ${describePlane(plane)}`}
            </figcaption>
            <div class="scroll">
              <WhereMap
                {...{ plane, point, hovered, hover, go }}
                other={planes[1 - at] ?? plane}
                open={(to) => open(plane.strategy, to)}
              />
            </div>
            <PlaneTable plane={plane} />
          </figure>
        ))}
      </div>
      {second === undefined ? null : <Differences first={first} second={second} />}
    </>
  );
}

function Differences({ first, second }: { readonly first: Plane; readonly second: Plane }) {
  const phrases = describeDifference(first.strategy, second.strategy, differenceOf(first, second));
  return (
    <p class="differences">
      <strong>Points where </strong>
      {`${phrases.join('; ')}.`}
    </p>
  );
}

/** The same numbers for readers who do not see the map; made when it is opened. */
function PlaneTable({ plane }: { readonly plane: Plane }) {
  const [open, setOpen] = useState(false);
  const { lowMmio, framebuffers, points, strategy } = plane;
  const rows = lowMmio.map((id, low) => [
    id,
    ...framebuffers.map((_, framebuffer) => {
      const counts = points[low * framebuffers.length + framebuffer];
      return counts === undefined ? '' : describeCounts(counts);
    }),
  ]);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{`${strategy} as a table`}</summary>
      {open ? <Table title={strategy} columns={['low MMIO', ...framebuffers]} rows={rows} /> : null}
    </details>
  );
}
