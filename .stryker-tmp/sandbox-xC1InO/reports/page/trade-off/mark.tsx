import type { TradePoint } from './points.ts';

/** Shapes around (0, 0), each of about the same area, in the order of the strategies. */
const SHAPES = [
  'M-5.5,0 A5.5,5.5 0 1 0 5.5,0 A5.5,5.5 0 1 0 -5.5,0 Z',
  'M-5,-5 H5 V5 H-5 Z',
  'M0,-6.5 L6.3,4.8 H-6.3 Z',
  'M0,-7 L7,0 L0,7 L-7,0 Z',
  'M0,6.5 L6.3,-4.8 H-6.3 Z',
  'M-2,-6 H2 V-2 H6 V2 H2 V6 H-2 V2 H-6 V-2 H-2 Z',
  'M0,-7 L1.9,-2.3 L6.7,-2.2 L3,1.2 L4.2,6 L0,3.4 L-4.2,6 L-3,1.2 L-6.7,-2.2 L-1.9,-2.3 Z',
  'M-6.2,0 L-3.1,-5.4 H3.1 L6.2,0 L3.1,5.4 H-3.1 Z',
  'M-5.7,-2.8 L-2.8,-5.7 L0,-2.8 L2.8,-5.7 L5.7,-2.8 L2.8,0 L5.7,2.8 L2.8,5.7 L0,2.8 L-2.8,5.7 L-5.7,2.8 L-2.8,0 Z',
  'M-6.5,4.8 V-4.8 L0,0 L6.5,-4.8 V4.8 L0,0 Z',
];

/** An idea of this harness is a ring, which leaves what lies on it visible. */
const RING = 'M-7,0 A7,7 0 1 0 7,0 A7,7 0 1 0 -7,0 Z';

/** Colours that look apart, as the style sheet has them. */
const COLOURS = 7;

/** The class that has a strategy's colour. */
export function colourOf({ own, place }: Pick<TradePoint, 'own' | 'place'>): string {
  return own ? 'own' : `colour-${place % COLOURS}`;
}

interface MarkProps {
  readonly point: Pick<TradePoint, 'own' | 'place'>;
  readonly x: number;
  readonly y: number;
}

/** The mark of a strategy: its own shape as well as its own colour; a ring where nobody proposed it. */
export function Mark({ point, x, y }: MarkProps) {
  return (
    <path
      class={`mark ${colourOf(point)}`}
      d={point.own ? RING : SHAPES[point.place % SHAPES.length]}
      transform={`translate(${x} ${y})`}
    />
  );
}
