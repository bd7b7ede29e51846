import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SidesAsked, sidesOf } from './sides.ts';

const sides = (asked: SidesAsked) => sidesOf(asked, [], '/nowhere');

describe('what is asked for', () => {
  it('may be two folders, without a tree', () => {
    expect(sides({ base: 'old', head: 'new' })).toEqual({
      subject: 'from old to new',
      base: resolve('old'),
      head: resolve('new'),
      touched: null,
    });
  });

  it.each([
    { tree: 'reports', against: 'mainline' },
    { head: 'reports', against: 'mainline' },
  ])('may be a strategy to hold a folder to: %j', (asked) => {
    const expected = { base: null, head: resolve('reports'), touched: null };
    expect(sides(asked)).toEqual({ subject: 'reports', ...expected });
  });

  it.each(['none', 'package.json'])('is refused where the tree is no folder: %s', (tree) => {
    expect(() => sides({ tree, mbox: 'a.mbox' })).toThrow(
      `--tree ${tree}: found no such folder, expected kernel sources`,
    );
  });

  it.each<[string, SidesAsked]>([
    ['no tree', {}],
    ['no tree', { against: 'mainline' }],
    ['no --head', { base: 'old' }],
    ['nothing to hold it to', { tree: 'linux' }],
    ['nothing to hold it to', { tree: 'linux', head: 'topic' }],
    ['--mbox without --tree', { mbox: 'a.mbox' }],
    ['--base beside --mbox', { tree: 'linux', mbox: 'a.mbox', base: 'v6.12' }],
    ['--head beside --mbox', { tree: 'linux', mbox: 'a.mbox', head: 'topic' }],
    ['--against beside --base', { tree: 'linux', base: 'v6.12', against: 'mainline' }],
  ])('is refused with %s: %j', (found, asked) => {
    expect(() => sides(asked)).toThrow(`review: found ${found}, expected --tree with --mbox`);
  });
});
