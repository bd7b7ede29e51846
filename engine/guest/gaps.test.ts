import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, Planted } from '../testing/planted.ts';
import { Gaps } from './gaps.ts';
import {
  describe as hang,
  type Resource,
  type ResourcePool,
  release,
  request,
} from './resource.ts';

/** A VMBus range with its claims, each from its first to its last byte. */
function vmbusRange(
  pool: ResourcePool,
  start: number,
  end: number,
  claims: readonly (readonly [number, number])[],
): Resource {
  const range = pool.take(start, end, false, 'hyperv mmio');
  for (const [first, last] of claims) hang(range, pool.take(first, last, true, 'claim'));
  return range;
}

function gapsOf(range: Resource, iomem: Resource, ignored: Resource | null): [number, number][] {
  const gaps = new Gaps();
  gaps.begin(range, iomem, ignored);
  const found: [number, number][] = [];
  while (gaps.advance()) found.push([gaps.lo, gaps.hi]);
  return found;
}

describe('Gaps', () => {
  const EMPTY: Entry[] = [];

  it.each([
    ['a free range is one gap', EMPTY, [], [[0x10, 0x8f]]],
    [
      'claims cut it',
      EMPTY,
      [
        [0x20, 0x2f],
        [0x30, 0x3f],
        [0x50, 0x50],
      ],
      [
        [0x10, 0x1f],
        [0x40, 0x4f],
        [0x51, 0x8f],
      ],
    ],
    [
      'claims at both ends leave none there',
      EMPTY,
      [
        [0x10, 0x1f],
        [0x80, 0x8f],
      ],
      [[0x20, 0x7f]],
    ],
    ['a claim of all of it leaves nothing', EMPTY, [[0x10, 0x8f]], []],
    [
      'busy ranges of the machine cut it',
      [
        [0x00, 0x17, 'busy', 'over its start'],
        [0x40, 0x4f, 'busy', 'inside'],
        [0x88, 0xff, 'busy', 'over its end'],
      ] satisfies Entry[],
      [],
      [
        [0x18, 0x3f],
        [0x50, 0x87],
      ],
    ],
    [
      'edges of windows cut it',
      [
        [0x00, 0x1f, 'window', 'over its start'],
        [0x40, 0x4f, 'window', 'inside'],
        [0x50, 0x5f, 'window', 'beside'],
        [0x80, 0xff, 'window', 'over its end'],
      ] satisfies Entry[],
      [],
      [
        [0x10, 0x1f],
        [0x20, 0x3f],
        [0x40, 0x4f],
        [0x50, 0x5f],
        [0x60, 0x7f],
        [0x80, 0x8f],
      ],
    ],
    [
      'claims, busy ranges and windows in windows cut it together',
      [
        [0x08, 0x7f, 'window', 'outer'],
        [0x20, 0x5f, 'window', 'inner'],
        [0x30, 0x33, 'busy', 'busy in it'],
        [0x60, 0x67, 'busy', 'busy beside it'],
      ] satisfies Entry[],
      [
        [0x18, 0x27],
        [0x32, 0x3f],
        [0x70, 0x7f],
      ],
      [
        [0x10, 0x17],
        [0x28, 0x2f],
        [0x40, 0x5f],
        [0x68, 0x6f],
        [0x80, 0x8f],
      ],
    ],
  ] as const)('%s', (_what, iomem, claims, expected) => {
    const { pool, root } = new Planted(...iomem);
    const range = vmbusRange(pool, 0x10, 0x8f, claims);
    expect(gapsOf(range, root, null)).toEqual(expected);
  });

  it('takes the ignored claim out, and no other', () => {
    const { pool, root } = new Planted();
    const range = vmbusRange(pool, 0x10, 0x8f, [
      [0x10, 0x1f],
      [0x20, 0x2f],
      [0x30, 0x3f],
    ]);
    const second = range.child?.sibling ?? null;
    expect(gapsOf(range, root, second)).toEqual([
      [0x20, 0x2f],
      [0x40, 0x8f],
    ]);
    expect(gapsOf(range, root, range.child)).toEqual([
      [0x10, 0x1f],
      [0x40, 0x8f],
    ]);
  });

  it('costs as many steps as there are ranges, however large they are', () => {
    const { pool } = new Planted();
    const iomem = pool.take(0, 2 ** 52 - 1, false, 'root');
    hang(iomem, pool.take(2 ** 40, 2 ** 50, true, 'busy'));
    const range = vmbusRange(pool, 1, 2 ** 51, [[2 ** 30, 2 ** 31]]);
    expect(gapsOf(range, iomem, null)).toEqual([
      [1, 2 ** 30 - 1],
      [2 ** 31 + 1, 2 ** 40 - 1],
      [2 ** 50 + 1, 2 ** 51],
    ]);
  });
});

/** Requests of these starts and lengths, one after the other, in a tree; every second a window. */
function fill(pool: ResourcePool, root: Resource, pairs: readonly [number, number][]): void {
  for (const [index, [start, length]] of pairs.entries()) {
    const granted = request(pool, root, start, start + length, 'granted');
    if (granted !== null) granted.busy = index % 2 === 0;
  }
}

function isGranted(pool: ResourcePool, root: Resource, start: number, end: number): boolean {
  if (request(pool, root, start, end, 'trial') === null) return false;
  release(root, start, end);
  return true;
}

const pairs = (most: number) =>
  fc.array(fc.tuple(fc.nat(63), fc.nat(most)), { minLength: 2, maxLength: 10 });

describe('Gaps, by property', () => {
  it('hold exactly the requests that both trees grant', () => {
    fc.assert(
      fc.property(pairs(9), pairs(30), (claims, entries) => {
        const { pool, root } = new Planted();
        fill(pool, root, entries);
        const range = vmbusRange(pool, 5, 58, []);
        for (const [start, length] of claims) {
          request(pool, range, start, start + length, 'claim');
        }
        const gaps = gapsOf(range, root, null);
        const inAGap = (start: number, end: number) =>
          gaps.some(([lo, hi]) => lo <= start && end <= hi);
        const inBothTrees = (start: number, end: number) =>
          isGranted(pool, range, start, end) && isGranted(pool, root, start, end);
        const all = Array.from(
          { length: 64 * 64 },
          (_, n) => [n % 64, Math.floor(n / 64)] as const,
        );
        const wrong = all.filter(([start, end]) => {
          return start <= end && inAGap(start, end) !== inBothTrees(start, end);
        });
        expect(wrong).toEqual([]);
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});
