import type { FramebufferDriver } from '../../../engine/index.ts';
import { MAX_ADDRESS, MIB } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const DRIVERS: Readonly<Record<string, FramebufferDriver>> = {
  hyperv_drmdrmfb: 'hyperv_drm',
  'EFI VGA': 'efifb',
};

function bytes(count: number): readonly Saying[] {
  if (count < 1 || count > MAX_ADDRESS) return [];
  return [{ type: 'framebuffer-size', bytes: count }];
}

function trouble(message: string): readonly Saying[] {
  const guid = message.includes(GRAPHICS_GUID) ? GRAPHICS_GUID : null;
  return [{ type: 'trouble', trouble: 'video-memory-refused', guid }];
}

/** The Hyper-V graphics drivers, and who drives /dev/fb0. */
export const graphics: readonly Recogniser[] = [
  byPattern('Synthvid Version', /^hyperv_drm [0-9a-f-]{36}: \[drm\] Synthvid Version/, () => [
    { type: 'graphics', driver: 'hyperv_drm' },
  ]),
  byPattern('Synthvid Version', /^hyperv_fb: Synthvid Version/, () => [
    { type: 'graphics', driver: 'hyperv_fb' },
  ]),
  byPattern('Initialized hyperv_drm', /\[drm\] Initialized hyperv_drm /, () => [
    { type: 'graphics', driver: 'hyperv_drm' },
    { type: 'graphics-up' },
  ]),
  byPattern('mmio_megabytes=', /hyperv_drm: mmio_megabytes=(\d{1,5}) MB/, ([, mib]) => [
    { type: 'graphics', driver: 'hyperv_drm' },
    ...bytes(Number(mib) * MIB),
  ]),
  byPattern('Frame buffer size: ', /^hyperv_fb: .{0,80}Frame buffer size: (\d{1,12})/, ([, size]) =>
    bytes(Number(size)),
  ),
  byPattern('switching to hyperv_fb', /^fb\d: switching to hyperv_fb/, () => [
    { type: 'fb0', driver: 'hyperv_fb' },
    { type: 'graphics-up' },
  ]),
  byPattern('frame buffer device', /\bfb0: (.{1,40}) frame buffer device/, ([, name = '']) => [
    { type: 'fb0', driver: DRIVERS[name] ?? 'none' },
  ]),
  byPattern(
    'hyperv_',
    /^hyperv_drm .{0,80}(?:Failed to allocate mmio|Cannot request framebuffer|can't reserve)/i,
    (_, message) => trouble(message),
  ),
  byPattern('hyperv_', /^hyperv_fb: Unable to allocate framebuffer memory/, (_, message) =>
    trouble(message),
  ),
];
