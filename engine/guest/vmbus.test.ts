import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRuns } from '../../properties/testing/memory-runs.ts';
import { makeCall, runMemory, startMemory } from '../testing/call-memory.ts';
import { draw } from '../testing/draw.ts';
import { aRequest } from '../testing/examples.ts';
import { SteppingMemory } from '../testing/stepping.ts';
import type { Claim } from './memory.ts';
import { VmbusMemory } from './vmbus.ts';

const MIB = 0x100000;

/** Memory with these VMBus ranges, first and last byte of each. */
function memoryWith(...ranges: readonly (readonly [number, number])[]): VmbusMemory {
  const memory = new VmbusMemory();
  for (const [start, end] of ranges) memory.append({ start, end });
  return memory;
}

describe('VmbusMemory', () => {
  it('answers as a search that steps one alignment at a time', () => {
    const memory = new VmbusMemory();
    const stepping = new SteppingMemory();
    fc.assert(
      fc.property(memoryRuns, (run) => {
        expect(runMemory(memory, run)).toEqual(runMemory(stepping, run));
      }),
      { seed: 1, numRuns: 2500 },
    );
  });
});

describe('the reservation', () => {
  it.each([
    ['what fits', [0x400000, 0xbfffff], 0x400000, 8 * MIB, [0x400000, 0xbfffff]],
    [
      'half of what does not',
      [0x400000, 0xbfffff],
      0x400000,
      8 * MIB + 1,
      [0x400000, 0x800000 - 1],
    ],
    ['half as often as it takes', [0x400000, 0xbfffff], 0x400000, 64 * MIB, [0x400000, 0xbfffff]],
    ['from its start, which stays', [0x400000, 0xbfffff], 0xa00000, 8 * MIB, [0xa00000, 0xbfffff]],
    ['down to 1 MiB', [0x400000, 0x4fffff], 0x400000, 8 * MIB, [0x400000, 0x4fffff]],
    ['no less than 1 MiB', [0x400000, 0x4ffffe], 0x400000, 8 * MIB, null],
    ['1 MiB where that was asked for', [0x400000, 0xbfffff], 0x400000, MIB, [0x400000, 0x4fffff]],
    ['nothing where less was asked for', [0x400000, 0xbfffff], 0x400000, MIB - 1, null],
    ['whole bytes of an odd size', [0x400000, 0x57ffff], 0x400000, 0x300001, [0x400000, 0x57ffff]],
    ['nothing that starts before the range', [0x400000, 0xbfffff], 0x3fffff, 8 * MIB, null],
    ['nothing that starts after the range', [0x400000, 0xbfffff], 0xc00000, 8 * MIB, null],
  ] as const)('is %s', (_what, range, start, size, expected) => {
    const memory = memoryWith(range);
    memory.reserve(start, size);
    const reserved = expected === null ? null : { start: expected[0], end: expected[1] };
    expect(memory.reserved).toEqual(reserved === null ? null : expect.objectContaining(reserved));
  });

  it('is looked for in the first range alone', () => {
    const memory = memoryWith([0x400000, 0xbfffff], [0x2000000, 0x2ffffff]);
    memory.reserve(0x2000000, 8 * MIB);
    expect(memory.reserved).toBeNull();
  });

  it('is nothing where there is no range', () => {
    const memory = new VmbusMemory();
    memory.reserve(0x400000, 8 * MIB);
    expect(memory.reserved).toBeNull();
  });

  it('takes nothing from the machine and does not ask it', () => {
    const memory = memoryWith([0x400000, 0xbfffff]);
    memory.describe({ start: 0x400000, end: 0xbfffff }, true, 'busy');
    memory.reserve(0x400000, 8 * MIB);
    expect(draw(memory.dump().iomem)).toBe('400000-bfffff : busy');
    expect(draw(memory.dump().vmbus)).toBe(
      '400000-bfffff : hyperv mmio (window)\n  400000-bfffff : fb_range',
    );
  });
});

describe('video memory', () => {
  const VIDEO = aRequest({ size: 4 * MIB, align: MIB, mayOverlapFramebuffer: true });

  function reservedMemory(): VmbusMemory {
    const memory = memoryWith([0x400000, 0x1ffffff]);
    memory.reserve(0x800000, 8 * MIB);
    return memory;
  }

  it('lies in the reservation and takes nothing from the VMBus range, nor gives it back', () => {
    const memory = reservedMemory();
    const claim = memory.allocate(VIDEO);
    expect(claim).toMatchObject({ start: 0x800000, end: 0xbfffff });
    const reserved = '400000-1ffffff : hyperv mmio (window)\n  800000-ffffff : fb_range';
    expect(draw(memory.dump().vmbus)).toBe(reserved);
    expect(draw(memory.dump().iomem)).toBe('800000-bfffff : driver');
    memory.free(0x800000, 0xbfffff);
    expect(draw(memory.dump().vmbus)).toBe(reserved);
    expect(memory.dump().iomem).toEqual([]);
  });

  it.each([
    ['min is its last byte', { min: 0xffffff }, 0x800000],
    ['min is past it', { min: 0x1000000 }, 0x400000],
    ['max is its first byte', { max: 0x800000 }, 0x800000],
    ['max is before it', { max: 0x7fffff }, 0x400000],
    ['it is too large', { size: 8 * MIB + 1 }, 0x1000000],
    ['it fills it', { size: 8 * MIB }, 0x800000],
  ])('where %s', (_what, changes, start) => {
    expect(reservedMemory().allocate({ ...VIDEO, ...changes })?.start).toBe(start);
  });

  it('does not take the first byte of the reservation, where what the machine has free ends there', () => {
    const memory = reservedMemory();
    memory.claimIomem({ start: 0x800001, end: 0x1ffffff }, 'efifb');
    expect(memory.allocate({ ...VIDEO, size: 4 * MIB + 1 })).toBeNull();
    expect(memory.allocate(VIDEO)?.start).toBe(0x400000);
  });

  it('takes the next start where the machine refuses the first', () => {
    const memory = reservedMemory();
    memory.claimIomem({ start: 0x800000, end: 0x800000 }, 'efifb');
    expect(memory.allocate(VIDEO)?.start).toBe(0x900000);
  });
});

describe('a window', () => {
  it.each([
    ['max is the start of the range', { max: 0x400000 }, null],
    ['max is a byte higher', { max: 0x400001 }, 0x400000],
    ['min is the end of the range', { min: 0x4fffff }, null],
    ['min is a byte lower: it bounds nothing else', { min: 0x4ffffe }, 0x400000],
  ])('where %s', (_what, changes, start) => {
    const memory = memoryWith([0x400000, 0x4fffff]);
    const request = aRequest({ size: 0x1000, ...changes });
    expect(memory.wouldGrantUnreserved(request)).toBe(start !== null);
    expect(memory.allocate(request)?.start ?? null).toBe(start);
  });

  it('is taken from both trees and given back to both', () => {
    const memory = memoryWith([0x400000, 0x4fffff], [0x600000, 0x6fffff]);
    const claim = memory.allocate(aRequest({ size: MIB, min: 0x500000 }));
    expect(claim).toMatchObject({ start: 0x600000, end: 0x6fffff, busy: true });
    expect(draw(memory.dump().vmbus)).toBe(
      [
        '400000-4fffff : hyperv mmio (window)',
        '600000-6fffff : hyperv mmio (window)',
        '  600000-6fffff : driver',
      ].join('\n'),
    );
    memory.free(0x600000, 0x6fffff);
    expect(draw(memory.dump().vmbus)).not.toContain('driver');
    expect(memory.dump().iomem).toEqual([]);
  });

  it('has no end in the reservation, though that is free in the machine', () => {
    const memory = memoryWith([0x400000, 0xbfffff]);
    memory.reserve(0x400000, 4 * MIB);
    expect(memory.allocate(aRequest({ size: 0x1000 }))?.start).toBe(0x800000);
    expect(memory.allocate(aRequest({ size: 4 * MIB }))).toBeNull();
    expect(memory.wouldGrantUnreserved(aRequest({ size: 4 * MIB }))).toBe(true);
  });

  it('tries the start it prefers first, where both trees grant it', () => {
    const memory = memoryWith([0x400000, 0x4fffff], [0x600000, 0x6fffff]);
    const request = aRequest({ size: 0x1000, prefer: 0x680000 });
    expect(memory.allocate(request)?.start).toBe(0x680000);
    expect(memory.allocate(request)?.start).toBe(0x400000);
    memory.claimIomem({ start: 0x690000, end: 0x690fff }, 'efifb');
    expect(memory.allocate({ ...request, prefer: 0x690000 })?.start).toBe(0x401000);
    expect(draw(memory.dump().vmbus)).not.toContain('690000');
    expect(memory.allocate({ ...request, prefer: 0x6ff001 })?.start).toBe(0x402000);
    expect(memory.allocate({ ...request, prefer: 0x6ff000 })?.start).toBe(0x6ff000);
  });

  it('is found as fast in large ranges as in small ones', () => {
    const memory = memoryWith([0x100000, 2 ** 51]);
    memory.reserve(0x100000, 2 ** 50);
    memory.claimIomem({ start: 2 ** 50, end: 2 ** 51 - 0x2000 }, 'efifb');
    // The reservation ends at 2^50 + 1 MiB - 1, inside what efifb holds.
    expect(memory.allocate(aRequest({ size: 0x1000 }))?.start).toBe(2 ** 51 - 0x2000 + 1);
    expect(memory.allocate(aRequest({ size: 0x1000, from: 'top' }))?.start).toBe(2 ** 51 - 0xfff);
    expect(memory.allocate(aRequest({ size: 0x1000 }))).toBeNull();
    expect(memory.wouldGrantUnreserved(aRequest({ size: 0x1000 }))).toBe(true);
  });
});

describe('reset', () => {
  it('leaves nothing of the kernel before', () => {
    const memory = memoryWith([0x400000, 0xbfffff]);
    memory.reserve(0x400000, MIB);
    memory.allocate(aRequest({}));
    memory.reset();
    expect(memory.dump()).toEqual({ vmbus: [], iomem: [] });
    expect([memory.ranges, memory.reserved]).toEqual([[], null]);
    memory.append({ start: 0x400000, end: 0x4fffff });
    expect(memory.allocate(aRequest({}))).toMatchObject({ start: 0x400000, end: 0x400000 });
  });
});

describe('a memory that goes back', () => {
  it('is one in which nothing happened since it was kept, time and again', () => {
    const memory = new VmbusMemory();
    fc.assert(
      fc.property(memoryRuns, (run) => {
        const fresh = runMemory(new VmbusMemory(), run);
        startMemory(memory, run);
        const kept = memory.keep();
        const start = structuredClone(memory.dump());
        for (let time = 0; time < 3; time++) {
          const claims: Claim[] = [];
          const answers = run.calls.map((call) => makeCall(memory, call, claims));
          expect({ answers, trees: memory.dump() }).toEqual({
            answers: fresh.answers,
            trees: fresh.trees,
          });
          memory.describe({ start: 0, end: 0 }, true, 'anything');
          expect(memory.goBack(kept)).toBe(true);
          expect(memory.dump()).toEqual(start);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it.each<[string, (memory: VmbusMemory) => void]>([
    ['another kernel was started', (memory) => memory.reset()],
    ['another was kept', (memory) => memory.keep()],
    ['a range was walked', (memory) => memory.walk({ start: 2 ** 33, end: 2 ** 34 }, true)],
    ['a range was appended', (memory) => memory.append({ start: 2 ** 33, end: 2 ** 34 })],
    ['something was reserved', (memory) => memory.reserve(0xf8000000, 0x800000)],
  ])('does not where %s', (_what, change) => {
    const memory = new VmbusMemory();
    memory.append({ start: 0xf8000000, end: 0xfebfffff });
    const kept = memory.keep();
    change(memory);
    const before = structuredClone(memory.dump());
    expect(memory.goBack(kept)).toBe(false);
    expect(memory.dump()).toEqual(before);
  });
});
