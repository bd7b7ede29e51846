import { type Box, inside, nearestIn, touch } from './box.ts';

/** A point, and the size of its label, in pixels. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Half of what a mark takes, with a margin. */
const MARK = 9;
/** How far from its point a label may be. */
const DISTANCES = [11, 16, 22, 30, 40, 52, 70, 90, 115, 145, 180, 220];
/** The directions in which a label may lie; of equally good ones the first is taken. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [0.5, -1],
  [0, -1],
  [-0.5, -1],
  [-1, -1],
  [1, 1],
  [0.5, 1],
  [0, 1],
  [-0.5, 1],
  [-1, 1],
];
/** What it costs, in pixels further off, to lie nearer to another point than to its own. */
const MISTAKEN = 60;
/** How far apart the places are that are tried where none of the above is free, in pixels. */
const STEP = 6;
/** What it costs to find no free place at all. */
const NOWHERE = 1000;

interface Placed {
  readonly boxes: readonly Box[];
  readonly cost: number;
}

/**
 * A place for each label, inside `bounds`, that touches no mark, nothing in `kept` and no other label:
 * near its point, and nearer to it than to another, or else anywhere. A label without any such place is to the right of its
 * point. Labels are placed one by one, with each of them first once; the best of these counts.
 */
export function placeLabels(
  labelled: readonly Labelled[],
  bounds: Box,
  kept: readonly Box[] = [],
): readonly Box[] {
  let best: Placed = { boxes: [], cost: Number.POSITIVE_INFINITY };
  for (const first of labelled.keys()) {
    const placed = placeFrom(first, labelled, bounds, kept);
    if (placed.cost < best.cost) best = placed;
  }
  return best.boxes;
}

/** Places the labels in their order, beginning with one of them. */
function placeFrom(
  first: number,
  labelled: readonly Labelled[],
  bounds: Box,
  kept: readonly Box[],
): Placed {
  const marks = labelled.map(({ x, y }) => {
    return { x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK };
  });
  const taken = [...marks, ...kept];
  const boxes: Box[] = [];
  let cost = 0;
  for (const at of labelled.keys()) {
    const place = (first + at) % labelled.length;
    const label = labelled[place];
    if (label === undefined) continue;
    const found = bestPlace(label, labelled, bounds, taken);
    taken.push(found.box);
    boxes[place] = found.box;
    cost += found.cost;
  }
  return { boxes, cost };
}

function bestPlace(
  label: Labelled,
  all: readonly Labelled[],
  bounds: Box,
  taken: readonly Box[],
): { readonly box: Box; readonly cost: number } {
  let best = { box: beside(label, DISTANCES[0] ?? 0, [1, 0]), cost: NOWHERE };
  const consider = (box: Box) => {
    const cost = costOf(box, label, all);
    if (cost >= best.cost || !inside(box, bounds)) return;
    if (!taken.some((other) => touch(box, other))) best = { box, cost };
  };
  for (const distance of DISTANCES) {
    for (const direction of DIRECTIONS) consider(beside(label, distance, direction));
  }
  if (best.cost === NOWHERE) for (const box of everywhere(label, bounds)) consider(box);
  return best;
}

/** Places for a label all over the bounds. */
function* everywhere({ width, height }: Labelled, bounds: Box): Generator<Box> {
  for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += STEP) {
    for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += STEP) {
      yield { x, y, width, height };
    }
  }
}

function costOf(box: Box, label: Labelled, all: readonly Labelled[]): number {
  const { distance } = nearestIn(box, label);
  const mistaken = all.some(
    (other) => other !== label && nearestIn(box, other).distance < distance,
  );
  return distance + (mistaken ? MISTAKEN : 0);
}

/** The box in a direction from its point, with its nearest edge or corner so far away. */
function beside(
  { x, y, width, height }: Labelled,
  distance: number,
  [right, down]: readonly [number, number],
): Box {
  return {
    x: x + right * distance + ((right - 1) / 2) * width,
    y: y + down * distance + ((down - 1) / 2) * height,
    width,
    height,
  };
}
