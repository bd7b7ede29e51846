import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Range } from '../../range.ts';
import { Memory, type Wanted } from './memory.ts';
import { startsDown, startsUp } from './starts.ts';
import { wouldGrant } from './tree.ts';

const TOP = 200;

const range = fc
  .tuple(fc.nat(TOP), fc.nat(40))
  .map(([start, length]): Range => ({ start, end: start + length }));

/** Everything that can decide about a start: where its first and last byte lie to each range. */
function layTo(marks: readonly Range[], start: number, size: number): string {
  const inside = (byte: number, { start: first, end }: Range) => byte >= first && byte <= end;
  const sides = (byte: number, mark: Range) => `${Number(byte < mark.start)}${inside(byte, mark)}`;
  return marks.map((mark) => sides(start, mark) + sides(start + size - 1, mark)).join();
}

/** Of the starts that a search one alignment at a time meets, the first of each way to lie. */
function stepping(within: Range, size: number, align: number, marks: readonly Range[]): number[] {
  const starts: number[] = [];
  for (let start = 0; start + size - 1 <= within.end; start += align) {
    if (start >= within.start) starts.push(start);
  }
  return starts.filter(
    (start, at) => at === 0 || layTo(marks, start, size) !== layTo(marks, start - align, size),
  );
}

it('no start is left out at which a search that steps would first succeed', () => {
  const sought = fc.record({ within: range, size: fc.integer({ min: 1, max: 50 }) });
  const aligns = fc.constantFrom(1, 2, 4, 8, 16);
  const marks = fc.array(range, { maxLength: 4 });
  fc.assert(
    fc.property(sought, aligns, marks, ({ within, size }, align, around) => {
      const up = stepping(within, size, align, around);
      expect(startsUp({ within, size, align }, around)).toEqual(expect.arrayContaining(up));
      const last = stepping(within, size, align, around)
        .map((_, at, all) => (all[at + 1] ?? Number.POSITIVE_INFINITY) - align)
        .slice(0, -1);
      expect(startsDown({ within, size, align }, around)).toEqual(expect.arrayContaining(last));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

it('what is granted is what stepping through both trees finds', () => {
  const busy = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.boolean()), {
    maxLength: 6,
  });
  const needs = fc.record({
    size: fc.integer({ min: 1, max: 40 }),
    align: fc.constantFrom(1, 4, 8),
    fromTop: fc.boolean(),
  });
  fc.assert(
    fc.property(busy, needs, (gaps, { size, align, fromTop }) => {
      let next = 0;
      const machine = gaps.map(([gap, length, isBusy]) => {
        const start = next + gap;
        next = start + length;
        return { start, end: next - 1, busy: isBusy };
      });
      const memory = new Memory([{ start: 8, end: TOP }], machine);
      const starts = Array.from({ length: TOP + 1 }, (_, index) => index * align)
        .filter((start) => start >= 8 && start + size - 1 <= TOP)
        .filter((start) => wouldGrant(memory.iomem, { start, end: start + size - 1 }));
      const wanted: Wanted = { ...ANYWHERE, size, align, fromTop };
      const expected = (fromTop ? starts.at(-1) : starts[0]) ?? null;
      expect(memory.allocate(wanted)?.start ?? null).toBe(expected);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

const ANYWHERE = { min: 0, max: 2 ** 52 - 1, mayOverlap: false, passOver: [] };
