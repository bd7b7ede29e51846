import { FOUR_GIB, type Host, MIB, type Range } from '../../engine/index.ts';
import { axisOf, type Named } from './axis.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';

const START = 0xfe0000000;
const END = 0xfffffffff;

export const DEFAULT_HIGH_MMIO: Range = { start: START, end: END };
/** What Azure has on some hosts. */
export const ONE_GIB_HIGH_MMIO: Range = { start: 0xfc0000000, end: END };
/** 32.5 GiB, as asked for where GPUs are assigned. */
export const GROWN_HIGH_MMIO: Range = { start: START, end: START + 33280 * MIB - 1 };

/** Where OpenVMM puts it: 512 MiB right behind RAM, here of 4 GiB. */
export const BEHIND_RAM_HIGH_MMIO: Range = { start: 0x140000000, end: 0x15fffffff };

/** The 4 MiB from the default's start. */
const TINY: Range = { start: START, end: 0xfe03fffff };

const VALUES: Choices<Named<Range | null>> = [
  { id: 'default', label: 'fe0000000-fffffffff', value: DEFAULT_HIGH_MMIO },
  { id: 'none', label: 'none', value: null },
  { id: '32.5GiB', label: 'fe0000000-17ffffffff', value: GROWN_HIGH_MMIO },
  { id: '4MiB', label: 'fe0000000-fe03fffff', value: TINY },
  { id: 'behind-ram', label: '140000000-15fffffff', value: BEHIND_RAM_HIGH_MMIO },
  { id: '1GiB', label: 'fc0000000-fffffffff', value: ONE_GIB_HIGH_MMIO },
];

/** The listed ones, from the default's start to another end, or any base and size in any grain. */
function drawHighMmio(draw: Draw): Range | null {
  if (!rarely(draw, 4)) return oneOf(draw, VALUES).value;
  const grain = 2 ** draw.below(28);
  const start = rarely(draw, 4) ? START : FOUR_GIB + draw.below(1024) * grain;
  return { start, end: start + draw.below(2 ** 24) * grain + draw.below(2) * (grain - 1) };
}

function rankOf(range: Range | null): number {
  if (range === null) return 1;
  if (range.start !== START) return 3 + (range.end - range.start) / MIB;
  return range.end === END ? 0 : 2;
}

/** The high MMIO range, or null for none. */
export const HIGH_MMIO = axisOf<Host, Range | null>({
  id: 'high-mmio',
  values: VALUES,
  of: ({ highMmio }) => highMmio,
  with: (host, highMmio) => ({ ...host, highMmio }),
  rank: rankOf,
  draw: drawHighMmio,
});
