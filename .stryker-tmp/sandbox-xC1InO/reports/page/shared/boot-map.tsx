import type { BootOutcome, Event } from '../../../engine/index.ts';
import { describeAddress } from '../../words/units.ts';
import { type MapRow, mapRows } from './map-rows.ts';
import { barOf, type MapScale } from './map-scale.ts';
import './map.css';

/** Where bars begin and end in the drawing, in percent of its width; `mapScale` takes them. */
export const MAP_FROM = 0;
export const MAP_TO = 100;

interface BootMapProps {
  readonly boot: BootOutcome;
  readonly events: readonly Event[];
  readonly scale: MapScale;
  /** What the map is of, for readers who do not see it. */
  readonly title: string;
}

/**
 * The memory map of one boot to scale: a line each for the host's framebuffer, the reservation, and
 * every request in order of arrival, with its addresses in a column beside the drawing. Behind each line
 * stands the framebuffer at that moment; what conflicts with it is hatched, marked and named.
 */
export function BootMap({ boot, events, scale, title }: BootMapProps) {
  const rows = mapRows(boot, events);
  const description = rows.map(({ label, words }) => `${label} ${words}`).join('; ');
  return (
    <div class="maps">
      <div class="map" role="img" aria-label={`${title}: ${description}`}>
        <Edges scale={scale} />
        {rows.map((row, index) => (
          <Row key={index} {...{ row, scale, boot }} />
        ))}
      </div>
    </div>
  );
}

/** The first and last address of each segment, above the bars. */
function Edges({ scale }: { readonly scale: MapScale }) {
  return (
    <div class="edges">
      {scale.map(({ range, from, to }) => (
        <span key={from} style={{ left: `${from}%`, width: `${to - from}%` }}>
          <span>{describeAddress(range.start)}</span>
          <span>{describeAddress(range.end)}</span>
        </span>
      ))}
    </div>
  );
}

interface RowProps extends Pick<BootMapProps, 'boot' | 'scale'> {
  readonly row: MapRow;
}

function Row({ row: { label, range, look, words, framebuffer }, scale, boot }: RowProps) {
  const bad = look === 'conflict' || look === 'starved';
  return (
    <div class={`row ${look}`}>
      <span class="label">{`${bad ? '\u2715 ' : ''}${label}`}</span>
      <svg class="bars" aria-hidden="true">
        {boot.ranges.map((one) => (
          <Bar key={one.start} look="vmbus" {...{ scale }} range={one} />
        ))}
        {framebuffer === null ? null : <Bar look="band" {...{ scale }} range={framebuffer} />}
        {scale.slice(1).map(({ from }, index) => (
          <Break key={from} from={scale[index]?.to ?? from} to={from} />
        ))}
        {range === null ? null : <Bar look="bar" {...{ scale, range }} inset={3} />}
      </svg>
      <span class="words">{words}</span>
    </div>
  );
}

interface BarProps {
  readonly look: string;
  readonly scale: MapScale;
  readonly range: MapRow['range'] & object;
  /** Room above and below, in pixels. */
  readonly inset?: number;
}

function Bar({ look, scale, range, inset = 0 }: BarProps) {
  const bar = barOf(scale, range);
  if (bar === null) return null;
  const place = { x: `${bar.x}%`, width: `${bar.width}%` };
  return <rect class={`${look}${inset > 0 ? ' inset' : ''}`} y={inset} {...place} />;
}

/** Two dashed lines where the drawing leaves addresses out, between low and high MMIO. */
function Break({ from, to }: { readonly from: number; readonly to: number }) {
  return [0.35, 0.65].map((share) => {
    const x = `${from + (to - from) * share}%`;
    return <line key={share} class="break" x1={x} x2={x} y1="0" y2="100%" />;
  });
}
