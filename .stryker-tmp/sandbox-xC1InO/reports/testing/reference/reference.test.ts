import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { MIB } from '../../../engine/index.ts';
import { fullLattice } from '../../../properties/lattice/lattice.ts';
import { narrow } from '../../../properties/lattice/narrow.ts';
import { fromTheSmallest } from '../../../properties/lattice/ordered.ts';
import { drawNumbered } from '../../../properties/population/population.ts';
import { FRAMEBUFFER } from '../../../properties/settings/framebuffer.ts';
import { HIGH_MMIO } from '../../../properties/settings/high-mmio.ts';
import { LOW_MMIO } from '../../../properties/settings/low-mmio.ts';
import { PROJECT } from '../hvmmio.ts';
import { devicesText, spansText } from './cells.ts';
import { tableIn, withTables } from './marked.ts';
import { populationTables } from './population-tables.ts';
import { scenariosOf } from './scenarios-of.ts';
import { settingsTables } from './settings-tables.ts';

const SETTINGS = join(PROJECT, 'docs/settings.md');
const POPULATION = join(PROJECT, 'docs/population.md');

describe('npx vitest run reports/testing/reference -u writes the tables', () => {
  it.each([
    ['docs/settings.md', SETTINGS, settingsTables],
    ['docs/population.md', POPULATION, populationTables],
  ])('of %s, which are those that the data make', async (_page, path, tables) => {
    const page = withTables(readFileSync(path, 'utf8'), tables());
    await expect(page).toMatchFileSnapshot(path);
  });
});

/** A value by weight, as docs/population.md says. */
function byWeight(random: () => number, rows: readonly (readonly [string, number])[]): string {
  let left = Math.floor(random() * rows.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [value, weight] of rows) {
    if (weight > left) return value;
    left -= weight;
  }
  throw new RangeError('no value is left');
}

describe('what docs/population.md says', () => {
  const page = readFileSync(POPULATION, 'utf8');
  const [, ...hosts] = tableIn(page, 'hosts');
  const [, ...resolutions] = tableIn(page, 'resolutions');
  const classes = hosts
    .filter(([, weight]) => weight !== '')
    .map(([id = '', weight]) => [id, Number(weight)] as const);
  const sizes = resolutions.map(([size = '', , weight]) => [size, Number(weight)] as const);

  it.each(['1', 'review-2'])('draws the hosts of seed %s', (seed) => {
    for (let index = 0; index < 300; index++) {
      const random = seedrandom(`${seed}/${index}`);
      const id = byWeight(random, classes);
      const rows = hosts.filter(([other]) => other === id);
      const row = rows[Math.floor(random() * rows.length)];
      const size = row?.[2] === 'any' ? byWeight(random, sizes) : sizes[0]?.[0];
      const { hostClass, scenario } = drawNumbered(seed, index);
      const { arch, generation, isolation, console, screen } = scenario.host;
      expect(hostClass).toBe(id);
      expect(row).toEqual(
        expect.arrayContaining([arch, String(generation), isolation, String(console)]),
      );
      expect('resolution' in screen && screen.resolution.join('x')).toBe(size);
    }
  });
});

describe('what docs/settings.md says', () => {
  it('of distances that are not listed is so', () => {
    expect(LOW_MMIO.rank(150 * MIB)).toBe(151);
    expect(LOW_MMIO.rank(129.5 * MIB)).toBe(130.5);
    expect(FRAMEBUFFER.rank({ framebuffer: 2 * MIB })).toBe(7);
    // 3840 x 2160 x 4 bytes are 31.6 MiB, rounded up to 32.
    expect(FRAMEBUFFER.rank({ resolution: [3840, 2160] })).toBe(25);
    expect(HIGH_MMIO.rank({ start: 0xfe0000000, end: 0xfefffffff })).toBe(2);
    expect(HIGH_MMIO.rank({ start: 0x100000000, end: 0x100000000 + MIB })).toBe(4);
  });

  it('of how many scenarios a lattice has is so', () => {
    const small = [
      'low-mmio=unasked,256MiB',
      'framebuffer=8MiB',
      'high-mmio=default',
      'path=none,load-drm,file-load',
      'devices=vf,nvme-root+vf',
    ].reduce(narrow, fullLattice);
    let scenarios = 0;
    for (const _ of fromTheSmallest(small)) scenarios += 1;
    expect(scenarios).toBeGreaterThan(1000);
    expect(scenariosOf(small)).toBe(scenarios);
  });
});

describe('the tables', () => {
  it('name devices that are alike together', () => {
    const bars = [{ size: 16384, bits: 64 as const }];
    const alike = ['a', 'b', 'c'].map((id) => ({ id, bars, root: false }));
    const root = { id: 'r', bars: [], root: true };
    const gpu = { id: 'g', dxg: 64 * MIB, root: false };
    expect(devicesText([])).toBe('none');
    expect(devicesText([root, ...alike, gpu])).toBe(
      "`r` (root): no BARs; `a` to `c`: 16KiB/64-bit; `g`: a GPU's window of 64MiB",
    );
    expect(devicesText(alike.slice(1))).toBe('`b`, `c`: 16KiB/64-bit');
  });

  it('show sizes that rise by the same together', () => {
    expect(spansText(['x', '2MiB', '4MiB', '6MiB', '8MiB', '16MiB'])).toBe(
      '`x`, `2MiB` to `8MiB` in steps of 2MiB, `16MiB`',
    );
    expect(spansText(['2MiB', '4MiB', '6MiB', '16MiB'])).toBe('`2MiB`, `4MiB`, `6MiB`, `16MiB`');
  });

  it('stand between marks, each known and each filled', () => {
    const page = 'a\n<!-- table: t -->\nold\n<!-- end of table -->\nb\n';
    expect(withTables(page, { t: ['| x |', '| y |'] })).toBe(
      'a\n<!-- table: t -->\n| x |\n| y |\n<!-- end of table -->\nb\n',
    );
    expect(() => withTables(page, {})).toThrow('found a table "t" that nothing makes');
    expect(() => withTables(page, { t: [], u: [] })).toThrow('found no <!-- table: u --> to fill');
  });
});
