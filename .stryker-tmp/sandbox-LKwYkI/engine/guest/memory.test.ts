import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryRuns } from '../../properties/testing/memory-runs.ts';
import { type Range, touches } from '../range.ts';
import { makeCall, startMemory } from '../testing/call-memory.ts';
import type { MemoryRun } from '../testing/memory-run.ts';
import { SteppingMemory } from '../testing/stepping.ts';
import type { Claim, GuestMemory, MmioRequest } from './memory.ts';
import { VmbusMemory } from './vmbus.ts';

/** Makes the calls of a run and shows each allocation with all there was just before it. */
function forEachAllocation(
  memory: GuestMemory,
  run: MemoryRun,
  check: (request: MmioRequest, allocate: () => Claim | null) => void,
): void {
  startMemory(memory, run);
  const claims: Claim[] = [];
  for (const call of run.calls) {
    if (call.verb !== 'allocate') {
      makeCall(memory, call, claims);
      continue;
    }
    check(call.request, () => {
      const claim = memory.allocate(call.request);
      if (claim !== null) claims.push(claim);
      return claim;
    });
  }
}

function copyOf(memory: GuestMemory): unknown {
  return structuredClone(memory.dump());
}

function inside(range: Range | null, { start, end }: Claim): boolean {
  return range !== null && range.start <= start && range.end >= end;
}

function someOverlap(ranges: readonly Range[]): boolean {
  return ranges.some((one, index) =>
    ranges.slice(0, index).some((other) => touches(other, one.start, one.end)),
  );
}

const RUNS = { seed: 2, numRuns: 400 };

describe.each([
  ['VmbusMemory', new VmbusMemory()],
  ['SteppingMemory', new SteppingMemory()],
])('%s keeps the laws of a guest memory', (_name, memory: GuestMemory) => {
  it('a refused request changes nothing', () => {
    fc.assert(
      fc.property(memoryRuns, (run) => {
        forEachAllocation(memory, run, (_request, allocate) => {
          const before = copyOf(memory);
          if (allocate() === null) expect(copyOf(memory)).toEqual(before);
        });
      }),
      RUNS,
    );
  });

  it('asking what would be granted changes nothing', () => {
    fc.assert(
      fc.property(memoryRuns, (run) => {
        forEachAllocation(memory, run, (request, allocate) => {
          const before = copyOf(memory);
          memory.wouldGrantUnreserved(request);
          expect(copyOf(memory)).toEqual(before);
          allocate();
        });
      }),
      RUNS,
    );
  });

  it('a grant is as long as asked, aligned, clear of what it avoids, and in one VMBus range', () => {
    fc.assert(
      fc.property(memoryRuns, (run) => {
        forEachAllocation(memory, run, (request, allocate) => {
          const claim = allocate();
          if (claim === null || claim.start === request.prefer) return;
          expect(claim.end - claim.start + 1).toBe(request.size);
          expect(claim.start % request.align).toBe(0);
          expect(memory.ranges.some((range) => inside(range, claim))).toBe(true);
          for (const { start, end } of request.avoid) {
            expect(start > end || claim.start > end || claim.end < start).toBe(true);
          }
        });
      }),
      RUNS,
    );
  });

  it('freeing what was just granted takes back all of it, where no ranges overlap', () => {
    fc.assert(
      fc.property(memoryRuns, (run) => {
        forEachAllocation(memory, run, (_request, allocate) => {
          const before = copyOf(memory);
          const claim = allocate();
          if (claim === null || someOverlap(memory.ranges)) return;
          memory.free(claim.start, claim.end);
          expect(copyOf(memory)).toEqual(before);
        });
      }),
      RUNS,
    );
  });

  it('a request that is granted without the reservation would be granted', () => {
    fc.assert(
      fc.property(memoryRuns, (run) => {
        forEachAllocation(memory, { ...run, reserve: null }, (request, allocate) => {
          const would = memory.wouldGrantUnreserved(request);
          const claim = allocate();
          if (claim?.start !== request.prefer) expect(claim !== null).toBe(would);
        });
      }),
      RUNS,
    );
  });
});
