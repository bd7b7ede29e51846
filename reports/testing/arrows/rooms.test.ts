import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allImports, type Import, isTesting, readText, sources } from './imports.ts';
import { circle, into, roomOf, roomsIn, upward, way } from './rules.ts';

/** The order of rooms is drawn in ARCHITECTURE.md, and read from there. */
const rooms = roomsIn(readText('ARCHITECTURE.md'));
const imports = allImports();

/** The folders that are rooms: those of properties/ and reports/ and of the page, not what these hold. */
function folderOf(path: string): string {
  const depth = path.startsWith('reports/page/') ? 3 : 2;
  return dirname(path).split('/').slice(0, depth).join('/');
}

const list = (...pairs: readonly (readonly [string, string])[]): Import[] =>
  pairs.map(([from, to]) => ({ from, to }));

describe('the arrows between the rooms', () => {
  it('the guest does not reach the host', () => {
    expect(way('engine/guest', 'engine/host', imports)).toBeNull();
  });

  it('rooms import downwards only', () => {
    expect(upward(imports, rooms)).toEqual([]);
  });

  it('nothing but its entry imports the page', () => {
    const all = imports.filter(({ from }) => !isTesting(from));
    expect(into('reports/page', all)).toEqual([]);
  });

  it('no files import each other in a circle, types included', () => {
    expect(circle(imports)).toBeNull();
  });

  it('ARCHITECTURE.md has every room of properties and reports once, and no other', () => {
    const files = sources().filter((path) => /^(properties|reports)\//.test(path));
    const folders = new Set(files.filter((path) => !isTesting(path)).map(folderOf));
    const drawn = rooms.filter((room) => /^(properties|reports)(\/|$)/.test(room));
    expect(drawn.toSorted()).toEqual([...folders].toSorted());
  });

  it('every source lies in a room', () => {
    const outside = sources().filter((path) => !isTesting(path) && roomOf(path, rooms) === null);
    expect(outside).toEqual([]);
  });
});

describe('the check of them', () => {
  it('reads the order from a block, and a file lies in the innermost room', () => {
    const text =
      'a\n```text\nno/  room\n```\n```text rooms\na/    first\na/b/  then\n      more\n```\n';
    expect(roomsIn(text)).toEqual(['a', 'a/b']);
    expect(roomOf('a/b/c/x.ts', ['a', 'a/b'])).toBe('a/b');
    expect(roomOf('a/x.ts', ['a', 'a/b'])).toBe('a');
    expect(roomOf('ab/x.ts', ['a', 'a/b'])).toBeNull();
  });

  it('sees the guest reach the host through files between', () => {
    const between = list(
      ['engine/guest/kernel.ts', 'engine/guest/iomem.ts'],
      ['engine/guest/iomem.ts', 'engine/machine.ts'],
      ['engine/machine.ts', 'engine/guest/kernel.ts'],
      ['engine/machine.ts', 'engine/host/layout.ts'],
    );
    expect(way('engine/guest', 'engine/host', between)).toEqual([
      'engine/guest/iomem.ts',
      'engine/machine.ts',
      'engine/host/layout.ts',
    ]);
    expect(way('engine/host', 'engine/guest', between)).toBeNull();
    const real = [...imports, ...list(['engine/guest/iomem.ts', 'engine/machine.ts'])];
    expect(way('engine/guest', 'engine/host', real)?.slice(0, 2)).toEqual([
      'engine/guest/iomem.ts',
      'engine/machine.ts',
    ]);
  });

  it('sees a room import one above it', () => {
    const bent = list(['reports/compare/text.ts', 'reports/page/overview/sums.ts']);
    expect(upward(bent, rooms)).toEqual(bent);
    expect(into('reports/page', bent)).toEqual(bent);
    expect(upward(list(['properties/lattice/a.ts', 'properties/search/b.ts']), rooms)).toHaveLength(
      1,
    );
    expect(upward(list(['properties/search/b.ts', 'properties/lattice/a.ts']), rooms)).toEqual([]);
    expect(upward(list(['reports/words/testing/a.ts', 'reports/run/b.ts']), rooms)).toEqual([]);
  });

  it('sees circles of any length', () => {
    expect(circle(list(['a.ts', 'b.ts'], ['b.ts', 'a.ts']))).toEqual(['a.ts', 'b.ts', 'a.ts']);
    expect(circle(list(['x', 'a'], ['a', 'b'], ['b', 'c'], ['c', 'a']))).toEqual([
      'a',
      'b',
      'c',
      'a',
    ]);
    expect(circle(list(['a', 'a']))).toEqual(['a', 'a']);
    expect(circle(list(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toBeNull();
  });
});
