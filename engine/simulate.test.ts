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
          steps: [
            { device: 'drm', window: 'vram', granted: H, result: 'granted' },
            {
              device: 'nvme0',
              window: 'config',
              granted: { start: 0xf8800000, end: 0xf8801fff },
              result: 'granted',
            },
            {
              device: 'nvme0',
              window: 'high',
              granted: { start: 0xfe0000000, end: 0xfe0003fff },
              result: 'granted',
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
          steps: [
            {
              device: 'nvme0',
              window: 'config',
              granted: { start: 0xf8000000, end: 0xf8001fff },
              result: 'conflict',
            },
          ],
          words: [{ device: 'nvme0', word: 'refused' }],
        },
      ],
    });
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
    });
  });
});
