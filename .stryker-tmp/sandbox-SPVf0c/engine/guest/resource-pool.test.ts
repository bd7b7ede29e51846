import { expect, describe as group, it } from 'vitest';
import { Planted } from '../testing/planted.ts';
import { describe, ResourcePool } from './resource.ts';

group('describe', () => {
  it('hangs a range under the deepest one that contains it, busy or not', () => {
    const planted = new Planted(
      [0x10, 0x7f, 'window', 'outer'],
      [0x20, 0x5f, 'busy', 'middle'],
      [0x20, 0x2f, 'window', 'at its start'],
      [0x50, 0x5f, 'window', 'at its end'],
      [0x30, 0x3f, 'busy', 'between'],
      [0x60, 0x7f, 'busy', 'at the end of all'],
    );
    expect(planted.drawn()).toBe(`
      10-7f : outer (window)
        20-5f : middle
          20-2f : at its start (window)
          30-3f : between
          50-5f : at its end (window)
        60-7f : at the end of all
    `);
  });

  it('takes an identical range as containing', () => {
    const planted = new Planted([0x10, 0x1f, 'busy', 'first'], [0x10, 0x1f, 'window', 'second']);
    expect(planted.drawn()).toBe(`
      10-1f : first
        10-1f : second (window)
    `);
  });

  it('keeps ranges side by side in address order', () => {
    const planted = new Planted(
      [0x40, 0x4f, 'busy', 'c'],
      [0x00, 0x0f, 'busy', 'a'],
      [0x20, 0x2f, 'busy', 'b'],
    );
    expect(planted.drawn()).toBe(`
      00-0f : a
      20-2f : b
      40-4f : c
    `);
  });
});

group('ResourcePool', () => {
  it('hands out the same resources again after a reset, as new', () => {
    const pool = new ResourcePool();
    const root = pool.take(0x00, 0xff, false, 'root');
    const first = pool.take(0x10, 0x1f, true, 'old');
    describe(root, first);
    describe(root, pool.take(0x12, 0x13, true, 'child'));
    describe(root, pool.take(0x30, 0x3f, true, 'sibling'));
    pool.reset();
    expect(pool.take(0x00, 0xff, false, 'root')).toBe(root);
    expect(root.child).toBeNull();
    const again = pool.take(0x20, 0x2f, false, 'new');
    expect(again).toBe(first);
    expect(again).toMatchObject({ start: 0x20, end: 0x2f, busy: false, name: 'new' });
    expect([again.parent, again.child, again.sibling]).toEqual([null, null, null]);
  });

  it('hands out different resources between two resets', () => {
    const pool = new ResourcePool();
    const taken = new Set([1, 2, 3].map(() => pool.take(0, 1, true, 'one of three')));
    expect(taken.size).toBe(3);
  });
});
