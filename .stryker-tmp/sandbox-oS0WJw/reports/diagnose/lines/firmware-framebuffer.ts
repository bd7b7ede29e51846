import type { Saying } from '../facts.ts';
import { byPattern, hex, type Recogniser } from './recogniser.ts';

function at([, address]: readonly string[]): readonly Saying[] {
  const base = hex(address);
  if (base === null || base === 0) return [];
  return [{ type: 'firmware-framebuffer', base }, { type: 'sysfb' }];
}

/** `checking generic (f8000000 300000) vs hw (...)`: also of VESA on generation 1, so SYSFB stays open. */
function checked([, address]: readonly string[]): readonly Saying[] {
  return at(['', address ?? '']).filter(({ type }) => type === 'firmware-framebuffer');
}

/** The framebuffer that the firmware told the kernel of, and what draws into it. */
export const firmwareFramebuffer: readonly Recogniser[] = [
  byPattern('framebuffer at 0x', /^efifb: framebuffer at (0x[0-9a-f]{1,16}),/, at),
  byPattern(
    'framebuffer at 0x',
    /^simple-framebuffer simple-framebuffer\.0: framebuffer at (0x[0-9a-f]{1,16}),/,
    at,
  ),
  byPattern('checking generic (', /^checking generic \(([0-9a-f]{1,16}) [0-9a-f]{1,16}\)/, checked),
  byPattern('simple-framebuffer', /\bfor simple-framebuffer\.0\b/, () => [{ type: 'sysfb' }]),
];
