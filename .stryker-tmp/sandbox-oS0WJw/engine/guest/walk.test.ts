import { describe, expect, it } from 'vitest';
import { VmbusMemory } from './vmbus.ts';
import { cutAtVtpm, isBelowUse } from './walk.ts';

describe('the cut at the virtual TPM', () => {
  it.each([
    ['ends before it', 0xf8000000, 0xfed3ffff, 0xfed3ffff, 0xfed3ffff],
    ['ends at its first byte', 0xf8000000, 0xfed40000, 0xfed40000, 0xfed3ffff],
    ['ends a byte past that', 0xf8000000, 0xfed40001, 0xfed40000, 0xfed3ffff],
    ['ends at 4 GiB', 0xf8000000, 0xffffffff, 0xfed40000, 0xfed3ffff],
    ['starts just before it', 0xfed3ffff, 0xffffffff, 0xfed40000, 0xfed3ffff],
    ['starts at it', 0xfed40000, 0xffffffff, 0xffffffff, 0xffffffff],
    ['is its first byte alone', 0xfed40000, 0xfed40000, 0xfed40000, 0xfed40000],
    ['starts past it', 0xfed40001, 0xffffffff, 0xffffffff, 0xffffffff],
    ['lies above 4 GiB', 0xfe0000000, 0xfffffffff, 0xfffffffff, 0xfffffffff],
  ])('of a range that %s', (_what, start, end, before, exact) => {
    expect(cutAtVtpm(start, end, false)).toBe(before);
    expect(cutAtVtpm(start, end, true)).toBe(exact);
  });
});

describe('the walk', () => {
  it('drops ranges that end below 1 MiB', () => {
    expect([0, 0xffffe, 0xfffff, 0x100000].map(isBelowUse)).toEqual([true, true, true, false]);
    const memory = new VmbusMemory();
    memory.walk({ start: 0xa0000, end: 0xfffff }, false);
    memory.walk({ start: 0xa0000, end: 0x100000 }, false);
    expect(memory.ranges).toEqual([{ start: 0xa0000, end: 0x100000 }]);
  });

  it.each([
    ['before', false, [0xf8000000, 0xfedfffff]],
    ['with the exact cut of', true, [0xf8000000, 0xfed3ffff, 0xfed40001, 0xfedfffff]],
  ])('cuts before it merges, %s the merged fix', (_what, exact, expected) => {
    const memory = new VmbusMemory();
    memory.walk({ start: 0xfed40001, end: 0xfedfffff }, exact);
    memory.walk({ start: 0xf8000000, end: 0xfed4ffff }, exact);
    expect(memory.ranges.flatMap(({ start, end }) => [start, end])).toEqual(expected);
  });

  it('leaves ranges of a device tree as they are', () => {
    const memory = new VmbusMemory();
    memory.append({ start: 0x1000, end: 0x1fff });
    memory.append({ start: 0xf8000000, end: 0xffffffff });
    expect(memory.ranges).toEqual([
      { start: 0x1000, end: 0x1fff },
      { start: 0xf8000000, end: 0xffffffff },
    ]);
  });

  it.each([
    ['in order of arrival, where that is of addresses', '10-1f 30-3f 50-5f', '10-1f 30-3f 50-5f'],
    ['before the first one above', '30-3f 10-1f', '10-1f 30-3f'],
    ['between two', '10-1f 50-5f 30-3f', '10-1f 30-3f 50-5f'],
    ['into one that ends just before', '10-1f 20-2f', '10-2f'],
    ['into one that starts just after', '20-2f 10-1f', '10-2f'],
    ['into the later of two', '10-1f 30-3f 40-4f', '10-1f 30-4f'],
    ['apart from one a byte before', '10-1e 20-2f', '10-1e 20-2f'],
    ['apart from one a byte after', '20-2f 10-1e', '10-1e 20-2f'],
    ['into the one below, where it fills a gap: no cascade', '10-1f 30-3f 20-2f', '10-2f 30-3f'],
    ['into the first that it adjoins, here above', '30-3f 10-2e 20-2f', '10-2e 20-3f'],
    ['after all, where it overlaps one', '20-3f 10-2f', '20-3f 10-2f'],
    ['after all, inside of one', '10-4f 20-2f', '10-4f 20-2f'],
    ['after all, over one', '20-2f 10-4f', '20-2f 10-4f'],
    ['into one behind one that it overlaps', '20-3f 10-2f 30-33', '20-3f 10-33'],
    [
      'before the first above, though a later one adjoins',
      '20-3f 10-2f 08-0f',
      '08-0f 20-3f 10-2f',
    ],
    ['after all, where it overlaps one by a byte', '10-1f 1f-1f', '10-1f 1f-1f'],
  ])('takes a range in %s', (_what, arrivals, expected) => {
    const memory = new VmbusMemory();
    for (const arrival of arrivals.split(' ')) {
      const [start = 0, end = 0] = arrival.split('-').map((text) => Number.parseInt(text, 16));
      memory.append({ start, end });
    }
    const hex = (address: number) => address.toString(16).padStart(2, '0');
    const found = memory.ranges.map(({ start, end }) => `${hex(start)}-${hex(end)}`);
    expect(found.join(' ')).toBe(expected);
  });
});
