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

function switched([, driver = '', from = '']: readonly string[]): readonly Saying[] {
  const fb0 = driver === 'hyperv_fb' ? 'hyperv_fb' : 'hyperv_drm';
  const firmware: Saying[] = from.startsWith('EFI')
    ? [{ type: 'generation', value: 2 }, { type: 'sysfb' }]
    : [];
  return [{ type: 'fb0', driver: fb0 }, { type: 'graphics-up' }, ...firmware];
}

/** Whose console `/dev/fb0` is. A driver that comes after the firmware's takes its place without a word. */
function whoseConsole(): Recogniser {
  let graphics: FramebufferDriver | null = null;
  return {
    marks: ['Synthvid Version', 'hyperv_fb: Screen', 'Console: switching'],
    read(message) {
      if (/^hyperv_fb: (?:Synthvid|Screen)/.test(message)) graphics = 'hyperv_fb';
      if (graphics === null || !message.startsWith('Console: switching to colour frame'))
        return null;
      const driver = graphics;
      graphics = null;
      return { says: [{ type: 'fb0', driver }, { type: 'graphics-up' }] };
    },
  };
}

/** The Hyper-V graphics drivers, and who drives /dev/fb0. */
export const graphics = (): readonly Recogniser[] => [
  byPattern('Synthvid Version', /^hyperv_drm [0-9a-f-]{36}: \[drm\] Synthvid Version/, () => [
    { type: 'graphics', driver: 'hyperv_drm' },
  ]),
  byPattern('Synthvid Version', /^hyperv_fb: Synthvid Version/, () => [
    { type: 'graphics', driver: 'hyperv_fb' },
  ]),
  byPattern('hyperv_fb: Screen', /^hyperv_fb: Screen resolution: /, () => [
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
  byPattern(
    'switching to hyperv_',
    /^fb\d?: switching to (hyperv_(?:fb|drm))\w* (?:from (\w{1,20}))?/,
    switched,
  ),
  byPattern('frame buffer device', /\bfb0: (.{1,40}) frame buffer device/, ([, name = '']) => [
    { type: 'fb0', driver: DRIVERS[name] ?? 'none' },
    ...(name === 'EFI VGA' ? ([{ type: 'generation', value: 2 }, { type: 'sysfb' }] as const) : []),
  ]),
  byPattern('frame buffer device', /^fb[1-9]: EFI VGA frame buffer device/, () => [
    { type: 'generation', value: 2 },
    { type: 'sysfb' },
  ]),
  byPattern(
    'on Gen 1 VM',
    /^hyperv_fb: Unable to allocate enough contiguous .{0,40}on Gen 1 VM/,
    () => [
      { type: 'generation', value: 1 },
      { type: 'arch', value: 'x86_64' },
      { type: 'video-in-mmio' },
    ],
  ),
  byPattern(
    'hyperv_',
    /^hyperv_drm .{0,80}(?:Failed to allocate mmio|Cannot request framebuffer|can't reserve)/i,
    (_, message) => trouble(message),
  ),
  byPattern('hyperv_', /^hyperv_fb: Unable to allocate framebuffer memory/, (_, message) =>
    trouble(message),
  ),
  whoseConsole(),
];
