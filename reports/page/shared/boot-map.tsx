import type { BootOutcome, Event } from '../../../engine/index.ts';
import { describeAddress } from '../../words/units.ts';
import { type MapRow, mapRows } from './map-rows.ts';
import { barOf, type MapScale, type Segment } from './map-scale.ts';
import './map.css';

/** The drawing's width, and where its bars begin and end; `mapScale` takes the latter. */
const WIDTH = 384;
export const MAP_FROM = 107;
export const MAP_TO = WIDTH - 2;
const HEAD = 20;
const ROW = 17;
/** The width of a letter of the words beside a bar. */
const LETTER = 6.4;

interface BootMapProps {
  readonly boot: BootOutcome;
  readonly events: readonly Event[];
  readonly scale: MapScale;
  /** What the map is of, for readers who do not see it. */
  readonly title: string;
}

/**
 * The memory map of one boot to scale: a line each for the host's framebuffer, the reservation, and
 * every request in order of arrival. Behind each line stands the framebuffer at that moment; what
 * conflicts with it is hatched, marked and named.
 */
export function BootMap({ boot, events, scale, title }: BootMapProps) {
  const rows = mapRows(boot, events);
  const height = HEAD + rows.length * ROW + 2;
  const description = rows.map(({ label, words }) => `${label} ${words}`).join('; ');
  return (
    <svg
      class="map"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${title}: ${description}`}
    >
      {scale.map((segment, index) => (
        <Ground key={segment.from} {...{ segment, height }} last={index === scale.length - 1} />
      ))}
      {boot.ranges.map((range) => (
        <rect
          key={range.start}
          class="vmbus"
          y={HEAD - 5}
          height={height - HEAD + 5}
          {...barOf(scale, range)}
        />
      ))}
      {rows.map((row, index) => (
        <Row key={index} row={row} scale={scale} y={HEAD + index * ROW} />
      ))}
    </svg>
  );
}

interface GroundProps {
  readonly segment: Segment;
  readonly height: number;
  readonly last: boolean;
}

/** A segment's first and last address, and the break before the next one. */
function Ground({ segment: { range, from, to }, height, last }: GroundProps) {
  const middle = to + 9;
  return (
    <>
      <text class="edge" x={from} y={10}>
        {describeAddress(range.start)}
      </text>
      <text class="edge" x={to} y={10} text-anchor="end">
        {to - from > 110 ? describeAddress(range.end) : ''}
      </text>
      {last ? null : (
        <path
          class="break"
          d={`M${middle - 3},${HEAD - 5} V${height} M${middle + 3},${HEAD - 5} V${height}`}
        />
      )}
    </>
  );
}

function Row({ row, scale, y }: { row: MapRow; scale: MapScale; y: number }) {
  const { label, range, look, words, framebuffer } = row;
  const band = framebuffer === null ? null : barOf(scale, framebuffer);
  const bar = range === null ? null : barOf(scale, range);
  const bad = look === 'conflict' || look === 'starved';
  return (
    <g class={`row ${look}`}>
      {band === null ? null : <rect class="band" y={y} height={ROW} {...band} />}
      <text class="label" x={0} y={y + 12}>
        {shortened(`${bad ? '\u2715 ' : ''}${label}`)}
      </text>
      {bar === null ? null : <rect class="bar" y={y + 3} height={ROW - 6} {...bar} />}
      <text class="words" y={y + 12} {...placeOfWords(words, bar)}>
        {words}
      </text>
    </g>
  );
}

/** As much of a label as there is room for; the map's description has all of it. */
function shortened(label: string): string {
  const most = Math.floor(MAP_FROM / LETTER);
  return label.length > most ? `${label.slice(0, most - 1)}\u2026` : label;
}

/** Words stand after their bar, or before it where there is no room after it. */
function placeOfWords(words: string, bar: { x: number; width: number } | null) {
  if (bar === null) return { x: MAP_FROM + 3 };
  const after = bar.x + bar.width + 4;
  if (after + words.length * LETTER <= WIDTH) return { x: after };
  return {
    x: Math.max(bar.x - 4, MAP_FROM + words.length * LETTER),
    'text-anchor': 'end' as const,
  };
}
