import { GIB, type Host, KIB, MIB, minLowMmio } from '../../engine/index.ts';
import { axisOf, type Named } from './axis.ts';
import { type Choices, type Draw, oneOf } from './draw.ts';
import { namedSize, smallerNumbers } from './sizes.ts';

const LEAST = 128 * MIB;
const MOST = 3.5 * GIB;
/** The host rounds what is asked for up to this many bytes. */
const STEP = 2 * MIB;
/** As finely as sizes are drawn. */
const DRAWN_STEP = 64 * KIB;

/** Sizes that owners of VMs ask for, and some by the edges. */
const USUAL: Choices<number> = [
  512 * MIB,
  GIB,
  3 * GIB,
  2 * GIB,
  MOST,
  513 * MIB,
  256 * MIB,
  150 * MIB,
  LEAST,
];

/** Every size that the host tells apart, in bytes; arm64 takes those from 512 MiB. */
export const LOW_MMIO_SIZES: readonly Named<number>[] = Array.from(
  { length: (MOST - LEAST) / STEP + 1 },
  (_, index) => namedSize(LEAST + index * STEP),
);

/** Any size from the smallest to 3.5 GiB, or nothing asked for. */
function drawLowMmio(draw: Draw, { arch }: Host): number | null {
  const least = minLowMmio(arch);
  const how = draw.below(3);
  if (how === 0) return null;
  if (how === 1) return Math.max(least, oneOf(draw, USUAL));
  return least + draw.below((MOST - least) / DRAWN_STEP + 1) * DRAWN_STEP;
}

/** `Set-VM -LowMemoryMappedIoSpace` in bytes, or null where nothing is asked for. */
export const LOW_MMIO = axisOf<Host, number | null>({
  id: 'low-mmio',
  values: [{ id: 'unasked', label: 'nothing asked for', value: null }, ...LOW_MMIO_SIZES],
  of: ({ lowMmio }) => lowMmio,
  with: (host, lowMmio) => ({ ...host, lowMmio }),
  rank: (bytes) => (bytes === null ? 0 : 1 + bytes / MIB),
  draw: drawLowMmio,
  simpler: (bytes) => [
    null,
    ...smallerNumbers(Math.floor((bytes ?? 0) / MIB), LEAST / MIB).map((size) => size * MIB),
  ],
});
