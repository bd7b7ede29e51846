import { describe, expect, it } from 'vitest';
import { VmbusMemory } from './guest/vmbus.ts';
import { simulate } from './simulate.ts';
import { aPciDevice, aScenario, aStrategy, firstBoot, kdumpBoot } from './testing/examples.ts';
import { SteppingMemory } from './testing/stepping.ts';

const RANGES = [
  { start: 0xf8000000, end: 0xfed40000 },
  { start: 0xfe0000000, end: 0xfffffffff },
];
const H = { start: 0xf8000000, end: 0xf87fffff };

const scenario = aScenario({
  devices: [aPciDevice('nvme0', [0x4000, 64])],
  boots: [firstBoot(['probe drm', 'probe nvme0']), kdumpBoot(['probe nvme0'])],
});
const reserving = aStrategy({
  id: 'reserving',
  reserve: ({ lfbBase }) => ({ start: lfbBase, size: 0x800000 }),
});

describe('an outcome', () => {
  it('says everything that happened, boot by boot', () => {
    expect(simulate(scenario, reserving)).toEqual({
      strategy: 'reserving',
      boots: [
        {
          ranges: RANGES,
          lfbBase: 0xf8000000,
          reserved: H,
          framebuffer: H,
          framebufferLeft: H,
          steps: [
            { device: 'drm', window: 'vram', granted: H, result: 'granted', framebuffer: H },
            {
              device: 'nvme0',
              window: 'config',
              granted: { start: 0xf8800000, end: 0xf8801fff },
              result: 'granted',
              framebuffer: H,
            },
            {
              device: 'nvme0',
              window: 'high',
              granted: { start: 0xfe0000000, end: 0xfe0003fff },
              result: 'granted',
              framebuffer: H,
            },
          ],
          words: [
            { device: 'drm', word: 'works' },
            { device: 'nvme0', word: 'works' },
          ],
        },
        {
          ranges: RANGES,
          lfbBase: 0,
          reserved: null,
          framebuffer: H,
          framebufferLeft: H,
          steps: [
            {
              device: 'nvme0',
              window: 'config',
              granted: { start: 0xf8000000, end: 0xf8001fff },
              result: 'conflict',
              framebuffer: H,
            },
          ],
          words: [{ device: 'nvme0', word: 'refused' }],
        },
      ],
    });
  });

  // nvme0's config window is f8800000-f8801fff, refused; it is given back before 32 MiB are asked for.
  // These do not lie in the 8 MiB reserved, and go behind.
  it('says of each request where the framebuffer was just then, and where the boot left it', () => {
    const moving = aScenario({
      host: { screen: { resolution: [3840, 2160] } },
      devices: [aPciDevice('nvme0')],
      boots: [firstBoot(['probe nvme0', 'probe drm', 'remove nvme0', 'probe nvme0'])],
    });
    const [boot] = simulate(moving, reserving).boots;
    const before = { start: 0xf8000000, end: 0xf9ffffff };
    const after = { start: 0xf8800000, end: 0xfa7fffff };
    expect(boot?.steps.map(({ window, framebuffer }) => [window, framebuffer])).toEqual([
      ['config', before],
      ['vram', before],
      ['config', after],
    ]);
    expect(boot).toMatchObject({ framebuffer: before, framebufferLeft: after });
  });

  it('is the same in a memory that was used before, and in any other that keeps the laws', () => {
    const expected = simulate(scenario, reserving, new VmbusMemory());
    const used = new VmbusMemory();
    simulate(scenario, aStrategy({}), used);
    expect(simulate(scenario, reserving, used)).toEqual(expected);
    expect(simulate(scenario, reserving, used)).toEqual(expected);
    expect(simulate(scenario, reserving, new SteppingMemory())).toEqual(expected);
  });

  it('keeps a refused request, and an empty framebuffer as none', () => {
    const refused = { ...scenario, host: { ...scenario.host, highMmio: null, console: false } };
    const [boot] = simulate(refused, reserving).boots;
    expect(boot?.framebuffer).toBeNull();
    expect(boot?.steps.at(-1)).toEqual({
      device: 'nvme0',
      window: 'high',
      granted: null,
      result: 'exhausted',
      framebuffer: null,
    });
  });
});
