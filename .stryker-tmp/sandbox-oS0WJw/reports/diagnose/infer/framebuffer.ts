import { framebufferSize, MIB } from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import { GRAPHICS_GUID } from '../facts.ts';
import { assumed, inferred, type Known, read } from '../known.ts';

/** Of the default, 1920x1080. */
const USUAL = framebufferSize([1920, 1080]);
const LARGEST = 128 * MIB;

/** Bytes of the host's framebuffer: a multiple of 2 MiB up to 128 MiB. */
export function framebufferOf({ all }: Evidence): Known<number> {
  const possible = (bytes: number) => bytes > 0 && bytes <= LARGEST && bytes % (2 * MIB) === 0;
  const said = ofType(all, 'framebuffer-size').find(({ bytes }) => possible(bytes));
  if (said !== undefined) return read(said.bytes, said);
  const size = ({ start, end }: { start: number; end: number }) => end - start + 1;
  const vram = ofType(all, 'claim').find(
    ({ guid, range }) => guid === GRAPHICS_GUID && possible(size(range)),
  );
  if (vram !== undefined) return inferred(size(vram.range), 'the video memory is as large', [vram]);
  return assumed(USUAL, 'that of 1920x1080, the default', [framebufferSize([3840, 2160])]);
}
