import { describe, expect, it } from 'vitest';
import { Planted } from '../testing/planted.ts';
import { dumpSiblings } from './dump.ts';
import { release, request } from './resource.ts';

describe('request', () => {
  const FIVE = [
    [0x10, 0x1f, 'busy', 'a'],
    [0x20, 0x2f, 'window', 'b'],
    [0x24, 0x27, 'busy', 'c'],
    [0x40, 0x4f, 'busy', 'd'],
    [0x60, 0x6f, 'window', 'e'],
  ] as const;

  // 00-ff : root (window)
  //   10-1f : a
  //   20-2f : b (window)
  //     24-27 : c
  //   40-4f : d
  //   60-6f : e (window)
  it.each([
    ['all before the first', 0x00, 0x0f],
    ['the last byte before a busy range', 0x0f, 0x0f],
    ['all between two', 0x30, 0x3f],
    ['the first byte after a window', 0x30, 0x30],
    ['between a busy range and a window', 0x50, 0x5f],
    ['all after the last', 0x70, 0xff],
    ['the last byte of the root', 0xff, 0xff],
  ])('grants %s, in the root', (_what, start, end) => {
    const planted = new Planted(...FIVE);
    const granted = request(planted.pool, planted.root, start, end, 'new');
    expect(granted).toMatchObject({ start, end, busy: true, name: 'new', child: null });
    expect(granted?.parent).toBe(planted.root);
  });

  it.each([
    ['up to a busy range in it', 0x20, 0x23, 'b'],
    ['from that to its end', 0x28, 0x2f, 'b'],
    ['one byte in it', 0x23, 0x23, 'b'],
    ['all of it', 0x60, 0x6f, 'e'],
    ['its first byte', 0x60, 0x60, 'e'],
    ['its last byte', 0x6f, 0x6f, 'e'],
  ])('grants %s, below a window', (_what, start, end, window) => {
    const planted = new Planted(...FIVE);
    expect(request(planted.pool, planted.root, start, end, 'new')?.parent?.name).toBe(window);
  });

  it.each([
    ['one byte over the start of a busy range', 0x0f, 0x10],
    ['one byte over the end of a busy range', 0x4f, 0x50],
    ['the first byte of a busy range alone', 0x40, 0x40],
    ['the last byte of a busy range alone', 0x4f, 0x4f],
    ['the inside of a busy range', 0x42, 0x44],
    ['exactly a busy range', 0x40, 0x4f],
    ['more than a busy range', 0x3f, 0x50],
    ['one byte out of a window to the right', 0x6f, 0x70],
    ['one byte out of a window to the left', 0x5f, 0x60],
    ['out of a window that is busy elsewhere', 0x28, 0x30],
    ['more than a window', 0x5f, 0x70],
    ['a busy range and the window after it', 0x1f, 0x20],
    ['all of a window and more to the right', 0x60, 0x70],
    ['over the start of a busy range in a window', 0x20, 0x24],
    ['over the end of a busy range in a window', 0x27, 0x28],
    ['everything', 0x00, 0xff],
    ['one byte past the root', 0xf0, 0x100],
    ['nothing but the byte past the root', 0x100, 0x100],
    ['a range that ends before it starts', 0x51, 0x50],
  ])('refuses %s, and changes nothing', (_what, start, end) => {
    const planted = new Planted(...FIVE);
    const before = planted.drawn();
    expect(request(planted.pool, planted.root, start, end, 'new')).toBeNull();
    expect(planted.drawn()).toBe(before);
  });

  it('refuses one byte before the root', () => {
    const { pool } = new Planted();
    const narrow = pool.take(0x10, 0x1f, false, 'narrow');
    expect(request(pool, narrow, 0x0f, 0x10, 'new')).toBeNull();
    expect(request(pool, narrow, 0x10, 0x1f, 'new')).toMatchObject({ start: 0x10, end: 0x1f });
  });

  it('keeps children in address order', () => {
    const planted = new Planted();
    for (const start of [0x40, 0x10, 0x30, 0x00, 0x20, 0x50]) {
      request(planted.pool, planted.root, start, start + 0xf, 'new');
    }
    expect(dumpSiblings(planted.root.child).map(({ start }) => start)).toEqual([
      0x00, 0x10, 0x20, 0x30, 0x40, 0x50,
    ]);
  });

  it('nests what is granted in windows in windows', () => {
    const planted = new Planted([0x10, 0x8f, 'window', 'outer'], [0x20, 0x5f, 'window', 'inner']);
    expect(request(planted.pool, planted.root, 0x20, 0x5f, 'same')).not.toBeNull();
    expect(request(planted.pool, planted.root, 0x60, 0x6f, 'beside')).not.toBeNull();
    expect(request(planted.pool, planted.root, 0x5f, 0x5f, 'again')).toBeNull();
    expect(planted.drawn()).toBe(`
      10-8f : outer (window)
        20-5f : inner (window)
          20-5f : same
        60-6f : beside
    `);
  });
});

describe('release', () => {
  it('takes exactly the range of that start and end', () => {
    const planted = new Planted(
      [0x10, 0x1f, 'busy', 'a'],
      [0x20, 0x2f, 'busy', 'b'],
      [0x30, 0x3f, 'busy', 'c'],
    );
    release(planted.root, 0x20, 0x2f);
    expect(planted.drawn()).toBe(`
      10-1f : a
      30-3f : c
    `);
    release(planted.root, 0x10, 0x1f);
    release(planted.root, 0x30, 0x3f);
    expect(planted.root.child).toBeNull();
  });

  it.each([
    ['starts a byte later', 0x11, 0x1f],
    ['ends a byte earlier', 0x10, 0x1e],
    ['starts a byte earlier', 0x0f, 0x1f],
    ['ends a byte later', 0x10, 0x20],
    ['is where nothing is', 0x50, 0x5f],
    ['covers two', 0x10, 0x2f],
  ])('does nothing where the range %s', (_what, start, end) => {
    const planted = new Planted([0x10, 0x1f, 'busy', 'a'], [0x20, 0x2f, 'busy', 'b']);
    release(planted.root, start, end);
    expect(planted.drawn()).toBe(`
      10-1f : a
      20-2f : b
    `);
  });

  it('descends through windows', () => {
    const planted = new Planted(
      [0x10, 0x8f, 'window', 'outer'],
      [0x20, 0x5f, 'window', 'inner'],
      [0x20, 0x2f, 'busy', 'first'],
      [0x30, 0x3f, 'busy', 'second'],
      [0x90, 0x9f, 'busy', 'after'],
    );
    release(planted.root, 0x30, 0x3f);
    expect(planted.drawn()).toBe(`
      10-8f : outer (window)
        20-5f : inner (window)
          20-2f : first
      90-9f : after
    `);
  });

  it('does not descend through busy ranges', () => {
    const planted = new Planted([0x10, 0x1f, 'busy', 'outer'], [0x14, 0x17, 'busy', 'inner']);
    release(planted.root, 0x14, 0x17);
    expect(planted.drawn()).toBe(`
      10-1f : outer
        14-17 : inner
    `);
  });

  it('leaves a window alone, and the busy one of the same range inside it goes', () => {
    const planted = new Planted([0x10, 0x1f, 'window', 'window'], [0x10, 0x1f, 'busy', 'inside']);
    release(planted.root, 0x10, 0x1f);
    expect(planted.drawn()).toBe(`
      10-1f : window (window)
    `);
    release(planted.root, 0x10, 0x1f);
    expect(planted.drawn()).toBe(`
      10-1f : window (window)
    `);
  });

  it('takes a window once it is busy again, with all that is inside', () => {
    const planted = new Planted([0x10, 0x1f, 'window', 'window'], [0x14, 0x17, 'busy', 'inside']);
    if (planted.root.child !== null) planted.root.child.busy = true;
    release(planted.root, 0x10, 0x1f);
    expect(planted.root.child).toBeNull();
  });
});
