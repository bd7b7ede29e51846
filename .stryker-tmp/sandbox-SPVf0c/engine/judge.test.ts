import { describe, expect, it } from 'vitest';
import { type Oracle, PCI_WINDOWS, type PciWindow, type Placement } from './contract.ts';
import { VmbusMemory } from './guest/vmbus.ts';
import { HostFramebuffer } from './host/framebuffer.ts';
import type { Window } from './outcome.ts';
import type { Range } from './range.ts';
import { Judged } from './testing/judged.ts';

const MIB = 0x100000;
const PAGE = 0x1000;

interface World {
  /** The VMBus range, by default 4 to 8 MiB. */
  readonly range?: readonly [number, number];
  /** The reservation's start and size, or none. */
  readonly reserved?: readonly [number, number];
  readonly framebuffer?: Range;
  readonly busy?: readonly Range[];
  readonly strategy?: Partial<Oracle>;
}

/** What is granted, and what comes of a request for `size` bytes at that alignment. */
function ask(world: World, window: Window, size: number, align = PAGE): [number | null, string] {
  const { range = [4 * MIB, 8 * MIB - 1], reserved, framebuffer, busy = [], strategy } = world;
  const memory = new VmbusMemory();
  memory.append({ start: range[0], end: range[1] });
  for (const one of busy) memory.describe(one, true, 'busy');
  if (reserved !== undefined) memory.reserve(reserved[0], reserved[1]);
  const host = new HostFramebuffer();
  host.restore(framebuffer ?? null);
  return new Judged(memory, host, strategy ?? {}).ask(window, size, align);
}

const ALL: readonly [number, number] = [4 * MIB, 4 * MIB];
const HIGH: readonly [number, number] = [2 ** 32, 2 ** 32 + 4 * MIB - 1];

describe('a grant', () => {
  it.each(['config', 'low', 'dxg'] as const)('of a %s window over H is a conflict', (window) => {
    const end = 4 * MIB + PAGE - 1;
    const world = (framebuffer: Range) => ({ framebuffer });
    expect(ask(world({ start: end, end: MIB * 8 }), window, PAGE)).toEqual([4 * MIB, 'conflict']);
    expect(ask(world({ start: end + 1, end: MIB * 8 }), window, PAGE)).toEqual([
      4 * MIB,
      'granted',
    ]);
    expect(ask(world({ start: 0, end: 4 * MIB }), window, PAGE)).toEqual([4 * MIB, 'conflict']);
    expect(ask(world({ start: 0, end: 4 * MIB - 1 }), window, PAGE)).toEqual([4 * MIB, 'granted']);
    expect(ask({}, window, PAGE)).toEqual([4 * MIB, 'granted']);
  });

  it('of a high window over H is one too', () => {
    const world = { range: HIGH, framebuffer: { start: HIGH[0], end: HIGH[0] } };
    expect(ask(world, 'high', PAGE)).toEqual([HIGH[0], 'conflict']);
  });

  it('of video memory is a move where H starts elsewhere', () => {
    const at = (start: number): World => ({ framebuffer: { start, end: start + MIB - 1 } });
    expect(ask(at(5 * MIB), 'vram', MIB, MIB)).toEqual([4 * MIB, 'moved']);
    expect(ask(at(4 * MIB), 'vram', MIB, MIB)).toEqual([4 * MIB, 'granted']);
    expect(ask(at(4 * MIB), 'vram', 2 * MIB, MIB)).toEqual([4 * MIB, 'granted']);
    expect(ask({}, 'vram', MIB, MIB)).toEqual([4 * MIB, 'granted']);
  });
});

describe('a refused window is starved', () => {
  it.each(['config', 'low', 'dxg'] as const)('for lack of the reservation alone (%s)', (window) => {
    expect(ask({ reserved: ALL }, window, PAGE)).toEqual([null, 'starved']);
  });

  it('for lack of the reservation alone (high)', () => {
    expect(ask({ range: HIGH, reserved: [HIGH[0], 4 * MIB] }, 'high', PAGE)).toEqual([
      null,
      'starved',
    ]);
  });

  it.each([
    ['two pages clear of H, aligned', 8 * MIB - 2 * PAGE - 1, 'starved'],
    ['a byte less than two pages', 8 * MIB - 2 * PAGE, 'exhausted'],
    ['nothing', 8 * MIB - 1, 'exhausted'],
  ])('or exhausted: with %s it is', (_what, end, result) => {
    const world = { reserved: ALL, framebuffer: { start: 4 * MIB, end } };
    expect(ask(world, 'config', 2 * PAGE)).toEqual([null, result]);
  });

  it('only by an aligned start', () => {
    const world = (end: number) => ({ reserved: ALL, framebuffer: { start: 4 * MIB, end } });
    expect(ask(world(7 * MIB - 1), 'low', MIB, MIB)).toEqual([null, 'starved']);
    expect(ask(world(7 * MIB), 'low', MIB, MIB)).toEqual([null, 'exhausted']);
    expect(ask(world(7 * MIB), 'low', MIB / 2, MIB)).toEqual([null, 'exhausted']);
    expect(ask(world(7 * MIB), 'low', MIB / 2, MIB / 2)).toEqual([null, 'starved']);
  });

  it('only by a start that the machine grants', () => {
    const busy = [{ start: 4 * MIB, end: 8 * MIB - 1 }];
    expect(ask({ reserved: ALL, busy }, 'config', PAGE)).toEqual([null, 'exhausted']);
    expect(ask({ busy }, 'config', PAGE)).toEqual([null, 'exhausted']);
  });

  it("by a strategy's own bounds, where the kernel's would do", () => {
    for (const window of PCI_WINDOWS) {
      const place = (_asked: PciWindow, usual: Placement) => ({ ...usual, min: 2 ** 40 });
      const range = window === 'high' ? HIGH : ALL_RANGE;
      expect(ask({ range, strategy: { place } }, window, PAGE)).toEqual([null, 'starved']);
      const placeLow = (_asked: PciWindow, usual: Placement) => ({ ...usual, max: MIB });
      expect(ask({ range, strategy: { place: placeLow } }, window, PAGE)).toEqual([
        null,
        'starved',
      ]);
    }
  });

  it('but not where the kernel itself would not look', () => {
    expect(ask({ range: HIGH }, 'low', PAGE)).toEqual([null, 'exhausted']);
    expect(ask({}, 'high', PAGE)).toEqual([null, 'exhausted']);
    const place = (_asked: PciWindow, usual: Placement) => ({ ...usual, min: 0, max: 2 ** 52 });
    expect(ask({ strategy: { place } }, 'high', PAGE)).toEqual([4 * MIB, 'granted']);
  });

  it.each([
    ['low', [2 ** 32 - 1, 2 ** 32 + MIB], null],
    ['low', [2 ** 32 - PAGE, 2 ** 32 + MIB], 2 ** 32 - PAGE],
    ['high', [2 ** 32 - MIB, 2 ** 32], null],
    ['high', [2 ** 32 - MIB, 2 ** 32 + 1], 2 ** 32 - MIB],
  ] as const)('%s windows look into the range %s', (window, range, start) => {
    const result = start === null ? 'exhausted' : 'granted';
    expect(ask({ range }, window, PAGE)).toEqual([start, result]);
  });
});

const ALL_RANGE: readonly [number, number] = [4 * MIB, 8 * MIB - 1];

describe('refused video memory is', () => {
  it('starved where it is larger than the reservation, and the range is not', () => {
    const world: World = { reserved: [4 * MIB, 2 * MIB] };
    expect(ask(world, 'vram', 3 * MIB, MIB)).toEqual([null, 'starved']);
  });

  it('starved though all that room touches H', () => {
    const framebuffer = { start: 4 * MIB, end: 8 * MIB - 1 };
    const world: World = { reserved: [4 * MIB, 2 * MIB], framebuffer };
    expect(ask(world, 'vram', 3 * MIB, MIB)).toEqual([null, 'starved']);
  });

  it('exhausted where the range is too small for it', () => {
    const world: World = { reserved: [4 * MIB, 2 * MIB] };
    expect(ask(world, 'vram', 4 * MIB, MIB)).toEqual([null, 'starved']);
    expect(ask(world, 'vram', 4 * MIB + 1, MIB)).toEqual([null, 'exhausted']);
  });

  it('exhausted where the machine is busy', () => {
    const busy = [{ start: 6 * MIB, end: 6 * MIB }];
    expect(ask({ reserved: [4 * MIB, 2 * MIB], busy }, 'vram', 3 * MIB, MIB)).toEqual([
      null,
      'exhausted',
    ]);
  });
});

describe('a strategy that is told of H', () => {
  const oracle: Partial<Oracle> = { toldFramebuffer: true };

  it('passes over it with windows, and does not with video memory', () => {
    const framebuffer = { start: 4 * MIB, end: 5 * MIB - 1 };
    for (const window of ['config', 'low', 'dxg'] as const) {
      expect(ask({ framebuffer, strategy: oracle }, window, PAGE)).toEqual([5 * MIB, 'granted']);
    }
    expect(ask({ framebuffer, strategy: oracle }, 'vram', MIB)).toEqual([4 * MIB, 'granted']);
  });

  it('tries its start first for video memory, where there is an H', () => {
    const framebuffer = { start: 5 * MIB, end: 6 * MIB - 1 };
    expect(ask({ framebuffer, strategy: oracle }, 'vram', MIB)).toEqual([5 * MIB, 'granted']);
    const busy = [{ start: 5 * MIB, end: 5 * MIB }];
    expect(ask({ framebuffer, busy, strategy: oracle }, 'vram', MIB)).toEqual([4 * MIB, 'moved']);
    expect(ask({ strategy: oracle }, 'vram', MIB)).toEqual([4 * MIB, 'granted']);
    expect(ask({ framebuffer }, 'vram', MIB)).toEqual([4 * MIB, 'moved']);
  });
});

it('windows go where their strategy places them, from the end that it names', () => {
  const place = (window: PciWindow, usual: Placement): Placement =>
    window === 'config' ? { ...usual, from: 'top' } : usual;
  expect(ask({ strategy: { place } }, 'config', PAGE)).toEqual([8 * MIB - PAGE, 'granted']);
  expect(ask({ strategy: { place } }, 'dxg', PAGE)).toEqual([4 * MIB, 'granted']);
  expect(ask({ strategy: { place } }, 'vram', PAGE)).toEqual([4 * MIB, 'granted']);
});
