import { type Layout, ticksOf } from './layout.ts';
import { PRICE_WORDS } from './prices.ts';

/** Both axes with their ticks, in percent, and what they count. */
export function Axes({ layout }: { layout: Layout }) {
  const { left, right, top, bottom, x, y, height, pair } = layout;
  const middle = (top + bottom) / 2;
  return (
    <g class="axes">
      {ticksOf(x, right - left < 400 ? 4 : 7).map(({ at, label }) => (
        <g key={label}>
          <path class="grid" d={`M${at},${top} V${bottom}`} />
          <text x={at} y={bottom + 16} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {ticksOf(y, 6).map(({ at, label }) => (
        <g key={label}>
          <path class="grid" d={`M${left},${at} H${right}`} />
          <text x={left - 6} y={at + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      <path class="axis" d={`M${left},${top} V${bottom} H${right}`} />
      <text class="title" x={right} y={height - 8} text-anchor="end">
        VMs {PRICE_WORDS[pair[0]].axis} {'\u2192'}
      </text>
      <text class="title" transform={`translate(13 ${middle}) rotate(-90)`} text-anchor="middle">
        VMs {PRICE_WORDS[pair[1]].axis} {'\u2192'}
      </text>
    </g>
  );
}
