import { type Bar, KIB } from '../../engine/index.ts';
import { axisOf, type Named } from './axis.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';
import { namedSize } from './sizes.ts';

const LEAST = 16;
/** The kernel takes every smaller BAR for one of this size. */
const PAGE = 4 * KIB;
/** The powers of two from PAGE to 128 GiB. */
const SIZES = 26;

/** Sizes of a BAR, in bytes: the powers of two from 4 KiB to 128 GiB, and 16 bytes for all below. */
export const BAR_SIZES: Choices<Named<number>> = [
  namedSize(LEAST),
  ...Array.from({ length: SIZES }, (_, power) => namedSize(PAGE * 2 ** power)),
];

/** The widths of BARs, in bits, the more common one first; the order of scenarios weighs neither. */
export const BAR_WIDTHS: Choices<Named<Bar['bits']>> = [
  { id: '64', label: '64-bit', value: 64 },
  { id: '32', label: '32-bit', value: 32 },
];

/** How many BARs a device may have. */
export const BAR_COUNTS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** A listed size, or any of those below 4 KiB. */
function drawSize(draw: Draw): number {
  const size = oneOf(draw, BAR_SIZES).value;
  return size === LEAST ? LEAST * 2 ** draw.below(8) : size;
}

export const BAR_SIZE = axisOf<Bar, number>({
  id: 'bar-size',
  values: BAR_SIZES,
  of: ({ size }) => size,
  with: (bar, size) => ({ ...bar, size }),
  rank: (bytes) => bytes,
  draw: drawSize,
  simpler: (bytes) => [PAGE, bytes / 2],
});

/** Mostly up to three BARs; at times up to six, which is the most that a device can have. */
export function drawBars(draw: Draw): Bar[] {
  const most = rarely(draw, 8) ? BAR_COUNTS.length : 4;
  return Array.from({ length: draw.below(most) }, () => {
    const bits = oneOf(draw, BAR_WIDTHS).value;
    return BAR_SIZE.drawIn(draw, { bits, size: PAGE });
  });
}
