import { scaleLinear } from 'd3-scale';
import { FOUR_GIB, type Outcome, type Range } from '../../../engine/index.ts';

/** A continuous part of the address space, drawn to scale: `at` gives the place of an address in the drawing. */
interface Segment {
  readonly range: Range;
  /** Where it begins and ends in the drawing. */
  readonly from: number;
  readonly to: number;
  readonly at: (address: number) => number;
}

/** Low MMIO and high MMIO side by side, with a break between them; one where there is only one. */
export type MapScale = readonly Segment[];

/** Room for the break between two segments. */
const BREAK = 6;
/** The share of low MMIO in the drawing where there is high MMIO too. */
const LOW_SHARE = 0.5;

/** The smallest range that contains all the others, or null for none. */
function hull(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  const start = Math.min(...ranges.map((range) => range.start));
  return { start, end: Math.max(...ranges.map((range) => range.end)) };
}

function segment(range: Range, from: number, to: number): Segment {
  const at = scaleLinear()
    .domain([range.start, range.end + 1])
    .range([from, to]);
  return { range, from, to, at };
}

/**
 * The scale on which all boots of all these outcomes of one scenario are drawn, between two places of
 * the drawing: so that maps can be compared.
 */
export function mapScale(outcomes: readonly Outcome[], from: number, to: number): MapScale {
  const ranges = outcomes
    .flatMap(({ boots }) => boots)
    .flatMap((boot) => [...boot.ranges, boot.framebuffer ?? [], boot.reserved ?? []].flat());
  const low = hull(ranges.filter(({ start }) => start < FOUR_GIB));
  const high = hull(ranges.filter(({ start }) => start >= FOUR_GIB));
  if (low === null) return high === null ? [] : [segment(high, from, to)];
  if (high === null) return [segment(low, from, to)];
  const middle = from + (to - from - BREAK) * LOW_SHARE;
  return [segment(low, from, middle), segment(high, middle + BREAK, to)];
}

/** A narrower bar could not be seen. */
const NARROWEST = 1;

/** Where a range is drawn; null where the scale does not hold it. */
export function barOf(scale: MapScale, range: Range): { x: number; width: number } | null {
  const within = scale.find(
    (one) => range.start >= one.range.start && range.start <= one.range.end,
  );
  if (within === undefined) return null;
  const width = Math.max(NARROWEST, within.at(range.end + 1) - within.at(range.start));
  const x = Math.min(within.at(range.start), within.to - NARROWEST);
  return { x, width: Math.min(width, within.to - x) };
}
