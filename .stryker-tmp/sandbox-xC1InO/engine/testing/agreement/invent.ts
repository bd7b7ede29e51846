import { type Draw, oneOf, rarely } from '../../../properties/settings/draw.ts';
import { PCI_WINDOWS, type PciWindow, type Placement, type Strategy } from '../../contract.ts';
import type { Range } from '../../range.ts';
import type { Place, Retold } from '../oracle/index.ts';
import { EDGES } from './edges.ts';

const MIB = 2 ** 20;
const FOUR_GIB = 2 ** 32;
const TOP = 2 ** 52 - 1;

/** One strategy, as the engine and as the oracle have it. */
interface Invented {
  readonly strategy: Strategy;
  readonly retold: Retold;
}

/** Where a reservation begins, by what both see of a guest. */
type From = 'nothing' | 'lfb_base' | 'first base' | 'BAR' | number;

/** A strategy that nobody has proposed: it may change all that model.md's section 4 lets it change. */
export function invent(draw: Draw): Invented {
  const from = oneOf<From>(draw, ['lfb_base', 'first base', 'BAR', 'nothing', drawAddress(draw)]);
  const size = oneOf(draw, [8, 1, 2, 3, 64, 100, 128]) * MIB + oneOf(draw, [0, 0x1000, -0x1000]);
  const sysfb = oneOf(draw, ['as built', 'on', 'off'] as const);
  const exactCut = rarely(draw, 2);
  const lists = new Map<PciWindow, readonly Placement[] | null>(
    PCI_WINDOWS.map((window) => [window, rarely(draw, 2) ? drawPlacements(draw) : null]),
  );
  const counted = (built: boolean) => (sysfb === 'as built' ? built : sysfb === 'on');
  const reserved = (lfbBase: number, firstBase: number, bar: Range | null) => {
    const starts = { nothing: 0, lfb_base: lfbBase, 'first base': firstBase, BAR: bar?.start ?? 0 };
    return { start: typeof from === 'number' ? from : starts[from], size };
  };
  return {
    strategy: {
      id: 'invented',
      summary: 'drawn',
      source: 'drawn',
      exactVtpmCut: exactCut,
      sysfb: counted,
      reserve: ({ lfbBase, ranges, videoBar }) => reserved(lfbBase, ranges[0].start, videoBar),
      place: (window, usual) => {
        const [first, ...others] = lists.get(window) ?? [usual];
        return first === undefined ? usual : [first, ...others];
      },
    },
    retold: {
      exactCut,
      sysfb: counted,
      // What is seen is 0 where the kernel does not look (model.md section 3).
      reserve: ({ sysfb: looks, lfbBase, firstBase, bar }) =>
        reserved(looks ? lfbBase : 0, firstBase, bar),
      place: (window, usual) => lists.get(window)?.map(placed) ?? [usual],
      toldFramebuffer: false,
    },
  };
}

function placed({ min, max, from }: Placement): Place {
  return { min, max, fromTop: from === 'top' };
}

/** One to three placements with bounds on edges, which hold whole pages. */
function drawPlacements(draw: Draw): Placement[] {
  return Array.from({ length: 1 + draw.below(3) }, (): Placement => {
    const min = oneOf(draw, [0, FOUR_GIB, drawAddress(draw)]);
    const max = oneOf(draw, [TOP, FOUR_GIB - 1, drawAddress(draw) - 1]);
    return { min, max: max > min ? max : TOP, from: oneOf(draw, ['bottom', 'top']) };
  });
}

function drawAddress(draw: Draw): number {
  return oneOf(draw, EDGES) + oneOf(draw, [0, 0x1000, MIB]) + draw.below(2) * FOUR_GIB;
}
