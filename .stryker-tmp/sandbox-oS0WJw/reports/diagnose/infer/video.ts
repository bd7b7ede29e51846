import type { Range } from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import { GRAPHICS_GUID } from '../facts.ts';
import { assumed, inferred, type Known, read } from '../known.ts';
import { numbersOf } from './kernel.ts';

/**
 * Where hyperv_fb has its video memory on generation 1, which the engine does not model: a range of MMIO, or
 * the guest's own memory, which is in nobody's way. Null where the engine places it, as anywhere else.
 */
export type VideoApart = Range | 'memory' | null;

/** The last byte of the video BAR on generation 1. */
const BAR_END = 0xfbffffff;
/** June 2022, in months: until then hyperv_fb took the end of the video BAR. */
const ANYWHERE_SINCE = 2022 * 12 + 5;

const END = 'hyperv_fb took the end of the video BAR until mid-2022';

/** Of a VM of the generation, with a framebuffer of `size` bytes. */
export function videoOf(
  { first, all }: Evidence,
  generation: Known<1 | 2>,
  size: number,
): Known<VideoApart> {
  const driver = ofType(first, 'graphics').at(-1);
  if (generation.value !== 1 || driver?.driver !== 'hyperv_fb') return inferred(null, '', []);
  const claim = ofType(first, 'claim').find(({ guid }) => guid === GRAPHICS_GUID);
  if (claim !== undefined) return read(claim.range, claim);
  const end = { start: BAR_END + 1 - size, end: BAR_END };
  const [mmio] = ofType(first, 'video-in-mmio');
  const kernel = ofType(all, 'kernel').find(({ built }) => built !== null);
  const old = kernel !== undefined && kernel.built !== null && kernel.built < ANYWHERE_SINCE;
  const [major = 0, minor = 0] = numbersOf(kernel?.version ?? '');
  // Since 5.6 it asks for the guest's memory first.
  const before56 = old && (major < 5 || (major === 5 && minor < 6));
  if (before56 || (old && mmio !== undefined)) {
    return inferred(
      end,
      END,
      [kernel, mmio].filter((fact) => fact !== undefined),
    );
  }
  const places: VideoApart[] = mmio === undefined ? ['memory', end] : [end];
  const [likeliest = null, ...others] = places;
  return assumed(likeliest, 'no line shows the place of hyperv_fb on generation 1', [
    ...others,
    ...(old ? [] : [null]),
  ]);
}
