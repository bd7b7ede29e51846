import { describe, expect, it } from 'vitest';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { firmwareFramebuffer } from './firmware-framebuffer.ts';
import { graphics } from './graphics.ts';

const MIB = 2 ** 20;
const DRM: Saying = { type: 'graphics', driver: 'hyperv_drm' };
const FB: Saying = { type: 'graphics', driver: 'hyperv_fb' };
const UP: Saying = { type: 'graphics-up' };
const FROM_EFI: readonly Saying[] = [{ type: 'generation', value: 2 }, { type: 'sysfb' }];

describe('a graphics driver says', () => {
  it.each<[string, readonly Saying[]]>([
    [`hyperv_drm ${GRAPHICS_GUID}: [drm] Synthvid Version major 3, minor 5`, [DRM]],
    ['hyperv_fb: Synthvid Version major 3, minor 5', [FB]],
    ['hyperv_fb: Screen resolution: 1152x864, Color depth: 32', [FB]],
    ['[drm] Initialized hyperv_drm 1.0.0 for 5620e0c7 on minor 0', [DRM, UP]],
    ['hyperv_drm: mmio_megabytes=8 MB', [DRM, { type: 'framebuffer-size', bytes: 8 * MIB }]],
    ['hyperv_drm: mmio_megabytes=0 MB', [DRM]],
    [
      'hyperv_fb: Screen resolution: 1x1, Frame buffer size: 1',
      [FB, { type: 'framebuffer-size', bytes: 1 }],
    ],
    ['hyperv_fb: Frame buffer size: 0', []],
    [
      'fb0: switching to hyperv_fb from EFI VGA',
      [{ type: 'fb0', driver: 'hyperv_fb' }, UP, ...FROM_EFI],
    ],
    ['fb0: switching to hyperv_drm from VESA VGA', [{ type: 'fb0', driver: 'hyperv_drm' }, UP]],
    ['fb: switching to hyperv_fb ', [{ type: 'fb0', driver: 'hyperv_fb' }, UP]],
    [
      'hyperv_drm 5620e0c7-8062-4dce-aeb7-520c7ef76171: [drm] fb0: hyperv_drmdrmfb frame buffer device',
      [{ type: 'fb0', driver: 'hyperv_drm' }],
    ],
    ['fb0: EFI VGA frame buffer device', [{ type: 'fb0', driver: 'efifb' }, ...FROM_EFI]],
    ['fb0: VESA VGA frame buffer device', [{ type: 'fb0', driver: 'none' }]],
    ['fb1: EFI VGA frame buffer device', FROM_EFI],
    [
      'hyperv_fb: Unable to allocate enough contiguous physical memory on Gen 1 VM. Using MMIO instead.',
      [
        { type: 'generation', value: 1 },
        { type: 'arch', value: 'x86_64' },
        { type: 'video-in-mmio' },
      ],
    ],
    ...[
      `hyperv_drm ${GRAPHICS_GUID}: [drm] *ERROR* Failed to allocate mmio`,
      `hyperv_drm ${GRAPHICS_GUID}: [drm] *ERROR* Cannot request framebuffer, boot fb still active?`,
      `hyperv_drm ${GRAPHICS_GUID}: can't reserve [mem 0xf8000000-0xf83fffff]`,
    ].map((line): [string, readonly Saying[]] => [
      line,
      [{ type: 'trouble', trouble: 'video-memory-refused', guid: GRAPHICS_GUID }],
    ]),
    ['hyperv_drm: Failed to allocate mmio', []],
    [
      'hyperv_drm vmbus_5: [drm] Failed to allocate mmio',
      [{ type: 'trouble', trouble: 'video-memory-refused', guid: null }],
    ],
    [
      'hyperv_fb: Unable to allocate framebuffer memory',
      [{ type: 'trouble', trouble: 'video-memory-refused', guid: null }],
    ],
  ])('%s', (line, sayings) => {
    expect(said(graphics(), line)).toEqual(sayings);
  });

  it.each([
    `a hyperv_drm ${GRAPHICS_GUID}: [drm] Synthvid Version major 3`,
    'a hyperv_fb: Synthvid Version major 3',
    'a hyperv_fb: Screen resolution: 1152x864',
    'a hyperv_fb: Frame buffer size: 4096',
    'a fb0: switching to hyperv_fb from EFI VGA',
    'fb0: switching to hyperv from EFI VGA',
    'a fb1: EFI VGA frame buffer device',
    'afb0: EFI VGA frame buffer device',
    'a hyperv_fb: Unable to allocate enough contiguous memory on Gen 1 VM',
    'a hyperv_drm x: Failed to allocate mmio',
    'a hyperv_fb: Unable to allocate framebuffer memory',
    'hyperv_fb: Console: all is well',
  ])('nothing by %s', (line) => {
    expect(said(graphics(), line)).toEqual([]);
  });
});

describe('a console that switches', () => {
  const switches = 'Console: switching to colour frame buffer device 128x48';
  const taken: readonly Saying[] = [{ type: 'fb0', driver: 'hyperv_fb' }, UP];

  it.each(['hyperv_fb: Synthvid Version major 3', 'hyperv_fb: Screen resolution: 1x1'])(
    'after %s is hyperv_fb, once',
    (line) => {
      expect(said(graphics(), line, switches, switches)).toEqual([FB, ...taken]);
    },
  );

  it('before it is nobody', () => {
    expect(said(graphics(), switches, 'hyperv_fb: Synthvid Version major 3')).toEqual([FB]);
  });

  it('after hyperv_drm is nobody', () => {
    const line = `hyperv_drm ${GRAPHICS_GUID}: [drm] Synthvid Version major 3`;
    expect(said(graphics(), line, switches)).toEqual([DRM]);
  });

  it('to dummy takes nothing', () => {
    const line = 'Console: switching to colour dummy device 80x25';
    expect(said(graphics(), 'hyperv_fb: Synthvid Version 3', line, switches)).toEqual([
      FB,
      ...taken,
    ]);
  });
});

describe("the firmware's framebuffer", () => {
  it.each<[string, readonly Saying[]]>([
    [
      'efifb: framebuffer at 0xf8000000, using 3072k, total 3072k',
      [{ type: 'firmware-framebuffer', base: 0xf8000000 }, { type: 'sysfb' }],
    ],
    [
      'simple-framebuffer simple-framebuffer.0: framebuffer at 0xf8000000, 0x300000 bytes',
      [{ type: 'firmware-framebuffer', base: 0xf8000000 }, { type: 'sysfb' }],
    ],
    [
      'checking generic (f8000000 300000) vs hw (f8000000 300000)',
      [{ type: 'firmware-framebuffer', base: 0xf8000000 }],
    ],
    [
      '[drm] Initialized simpledrm 1.0.0 20200625 for simple-framebuffer.0 on minor 0',
      [{ type: 'sysfb' }],
    ],
    ['efifb: framebuffer at 0x0, using 0k, total 0k', []],
    ['checking generic (0 0) vs hw (f8000000 300000)', []],
    ['an efifb: framebuffer at 0xf8000000, using 3072k', []],
    ['a simple-framebuffer simple-framebuffer.0: framebuffer at 0xf8000000, 1', []],
    ['double checking generic (f8000000 300000)', []],
    ['for simple-framebuffer.01', []],
    ['efifb: framebuffer at 0xffffffffffffffff, using 3072k', []],
  ])('%s', (line, sayings) => {
    expect(said(firmwareFramebuffer, line)).toEqual(sayings);
  });
});
