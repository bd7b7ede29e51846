import { describe, expect, it } from 'vitest';
import { KernelMemory, Walk, WildPointer } from './kernel-memory.ts';

const SIZE = 0x10000;

/** One page of WebAssembly's, 64 KiB, in which the fields of a resource stand 8 bytes apart. */
function aMemory() {
  const buffer = new ArrayBuffer(SIZE);
  const memory = new KernelMemory({ memory: { buffer }, layout: (field) => 8 * field });
  return { view: new DataView(buffer), memory };
}

describe('a number is read', () => {
  it('from the first byte to the last', () => {
    const { view, memory } = aMemory();
    view.setUint32(0, 7, true);
    view.setUint32(SIZE - 4, 9, true);
    expect([memory.u32(0), memory.u32(SIZE - 4)]).toEqual([7, 9]);
  });

  it.each([-1, -4, SIZE - 3, SIZE, 2 ** 32])('not from %i', (address) => {
    const { memory } = aMemory();
    expect(() => memory.u32(address)).toThrow(WildPointer);
    expect(() => memory.u32(address)).toThrow('points where there is no memory');
  });
});

it('numbers are written up to the end of the memory, and none behind it', () => {
  const { view, memory } = aMemory();
  memory.writeDoubles(SIZE - 16, [1.5, 2.5]);
  expect([view.getFloat64(SIZE - 16, true), view.getFloat64(SIZE - 8, true)]).toEqual([1.5, 2.5]);
  expect(() => memory.writeDoubles(SIZE - 16, [1, 2, 3])).toThrow(WildPointer);
  expect(() => memory.writeDoubles(-8, [1])).toThrow(WildPointer);
});

it('a text is written with the 0 that ends it, where there is room for both', () => {
  const { view, memory } = aMemory();
  view.setUint8(103, 1);
  expect(memory.write('abc', () => 100)).toBe(100);
  expect([100, 101, 102, 103].map((at) => view.getUint8(at))).toEqual([97, 98, 99, 0]);
  expect(memory.text(100)).toBe('abc');
  expect(memory.write('abc', () => SIZE - 4)).toBe(SIZE - 4);
  expect(() => memory.write('abc', () => SIZE - 3)).toThrow(WildPointer);
});

it('a text of address 0 is empty, as is one that never ends', () => {
  const { view, memory } = aMemory();
  view.setUint8(0, 97);
  view.setUint8(SIZE - 1, 98);
  expect([memory.text(0), memory.text(SIZE - 1)]).toEqual(['', '']);
});

it('a resource is a range of 64 bits each, by the offsets that the module names', () => {
  const { view, memory } = aMemory();
  view.setBigUint64(200, 0xfe0000000n, true);
  view.setBigUint64(208, 0xfffffffffn, true);
  view.setUint32(216, 0x80000200, true);
  view.setUint32(224, 77, true);
  view.setUint32(248, 300, true);
  expect(memory.range(200)).toEqual({ start: 0xfe0000000, end: 0xfffffffff });
  expect(memory.range(0)).toBeNull();
  expect([memory.flags(200), memory.nameAt(200), memory.firstChild(200)]).toEqual([
    0x80000200, 77, 300,
  ]);
  expect([memory.isBusy(200), memory.isBusy(400)]).toEqual([true, false]);
});

describe('resources one after another', () => {
  it('are followed to the last', () => {
    const { view, memory } = aMemory();
    view.setUint32(200 + 40, 400, true);
    view.setUint32(400 + 40, 600, true);
    expect([...memory.siblings(200)]).toEqual([200, 400, 600]);
    expect([...memory.siblings(0)]).toEqual([]);
  });

  it('are followed 65536 at most, as in a circle', () => {
    const { view, memory } = aMemory();
    view.setUint32(200 + 40, 200, true);
    const walk = new Walk();
    let seen = 0;
    expect(() => {
      for (const _one of memory.siblings(200, walk)) seen += 1;
    }).toThrow('has resources that are linked without an end');
    expect(seen).toBe(65536);
    expect(() => [...memory.siblings(400, walk)]).toThrow(WildPointer);
  });
});
