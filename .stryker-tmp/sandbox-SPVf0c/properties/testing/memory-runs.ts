import fc from 'fast-check';
import type { Placement } from '../../engine/contract.ts';
import type { MmioRequest } from '../../engine/guest/memory.ts';
import { type Range, touches } from '../../engine/range.ts';
import type { Described, MemoryCall, MemoryRun } from '../../engine/testing/memory-run.ts';

/**
 * A small address space, its addresses `base` and then mostly whole `unit`s, so that neighbours often
 * adjoin; one byte more or less is common too.
 */
interface Scale {
  readonly base: number;
  readonly unit: number;
  readonly walked: boolean;
}

const UNITS = 96;
const KIB_256 = 0x40000;
const SCALES: readonly Scale[] = [
  { base: 0, unit: 1, walked: false },
  { base: 0, unit: KIB_256, walked: true },
  // The virtual TPM is at fed40000, 69 units up.
  { base: 0xfdc00000, unit: KIB_256, walked: true },
];

const ONE_OFF = fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1);
const NTH = fc.nat(20);
const NOWHERE = -1;
const HIGHEST = 2 ** 52 - 1;

function address({ base, unit }: Scale): fc.Arbitrary<number> {
  return fc.tuple(fc.nat(UNITS), ONE_OFF).map(([n, off]) => Math.max(0, base + n * unit + off));
}

function size({ unit }: Scale, most: number): fc.Arbitrary<number> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), ONE_OFF)
    .map(([n, off]) => Math.max(1, n * unit + off));
}

function range(scale: Scale, most: number): fc.Arbitrary<Range> {
  return fc
    .tuple(address(scale), size(scale, most))
    .map(([start, bytes]) => ({ start, end: start + bytes - 1 }));
}

function request(scale: Scale): fc.Arbitrary<MmioRequest> {
  const powers = [0, 0, 0, 1, 2, 3, 4].map((power) => scale.unit * 2 ** power);
  return fc.record({
    min: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, address(scale)),
    max: fc.oneof({ weight: 4, arbitrary: fc.constant(HIGHEST) }, address(scale)),
    from: fc.constantFrom<Placement['from']>('bottom', 'bottom', 'top'),
    size: size(scale, 20),
    align: fc.constantFrom(...powers, Math.max(1, scale.unit / 4)),
    mayOverlapFramebuffer: fc.boolean(),
    avoid: fc.array(fc.oneof(range(scale, 16), fc.constant({ start: 0, end: -1 })), {
      maxLength: 2,
    }),
    prefer: fc.oneof({ weight: 5, arbitrary: fc.constant(NOWHERE) }, address(scale)),
    name: fc.constant('driver'),
  });
}

function call(scale: Scale): fc.Arbitrary<MemoryCall> {
  const asks = fc.constantFrom('allocate', 'allocate', 'allocate', 'wouldGrant');
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ verb: asks, request: request(scale) }) },
    {
      weight: 2,
      arbitrary: fc.record({ verb: fc.constantFrom('free', 'releaseIomem'), nth: NTH }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ verb: fc.constant('setBusy'), nth: NTH, busy: fc.boolean() }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        verb: fc.constantFrom('freeRange', 'claimIomem'),
        range: range(scale, 12),
      }),
    },
  );
}

/** Parents before children, and nothing that overlaps partially (conformance/FORMAT.md). */
function nesting(described: readonly Described[]): Described[] {
  const kept: Described[] = [];
  for (const entry of described) {
    const { start, end } = entry.range;
    const fits = kept.every(({ range: other }) => {
      return !touches(other, start, end) || (other.start <= start && other.end >= end);
    });
    if (fits) kept.push(entry);
  }
  return kept;
}

function disjoint(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const one of ranges) {
    if (kept.every((other) => !touches(other, one.start, one.end))) kept.push(one);
  }
  return kept;
}

function reservation(scale: Scale): fc.Arbitrary<MemoryRun['reserve']> {
  return fc.record({ start: address(scale), size: size(scale, 24) });
}

function memoryRun(scale: Scale): fc.Arbitrary<MemoryRun> {
  const ranges = fc.array(range(scale, 48), { minLength: 1, maxLength: 4 });
  return fc.record({
    iomem: fc
      .array(fc.record({ range: range(scale, 32), busy: fc.boolean() }), { maxLength: 8 })
      .map(nesting),
    ranges: fc.oneof({ weight: 3, arbitrary: ranges.map(disjoint) }, ranges),
    exactVtpmCut: scale.walked ? fc.boolean() : fc.constant(null),
    reserve: scale.walked ? fc.option(reservation(scale), { freq: 6 }) : fc.constant(null),
    calls: fc.array(call(scale), { maxLength: 14 }),
  });
}

/** Most reservations begin where the lowest range does, since others are mostly refused. */
export const memoryRuns: fc.Arbitrary<MemoryRun> = fc
  .tuple(fc.constantFrom(...SCALES).chain(memoryRun), fc.nat(3))
  .map(([run, elsewhere]) => {
    if (elsewhere === 0 || run.reserve === null) return run;
    const start = Math.min(...run.ranges.map((one) => one.start));
    return { ...run, reserve: { start, size: run.reserve.size } };
  });
