import { describe, expect, it } from 'vitest';
import { framebufferOf, type Scenario, simulate } from '../../engine/index.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import { properties } from '../../properties/index.ts';
import { violates } from '../../properties/judging/violates.ts';
import { Census } from '../../properties/lattice/census.ts';
import { Counts } from '../../properties/lattice/counts.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { fromTheSmallest } from '../../properties/lattice/ordered.ts';
import { ideal } from '../../strategies/ideal.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import type { CensusDocument } from './document.ts';
import { writeCensusJson } from './json.ts';
import { writeCensus } from './text.ts';

const lattice = [
  'kind=gen2,arm64',
  'low-mmio=unasked,256MiB,592MiB',
  'framebuffer=8MiB,64MiB',
  'high-mmio=default,none',
  'kernel=sysfb+efi',
  'path=none,load-drm',
  'devices=nvme-root',
].reduce(narrow, fullLattice);
const strategies = [original, merged, ideal];
const subject = { lattice, strategies: strategies.map(({ id }) => id), properties };
const census = new Census(lattice, strategies);
const of = census.hosts;

/** What a census counts whose batches end at these hosts, in this order. */
function exhausted(...batches: readonly (readonly [number, number])[]) {
  const counts = new Counts(lattice, strategies.length, 0, of);
  for (const [from, to] of batches) counts.merge(census.exhaust(from, to).data);
  const hosts = batches.reduce((sum, [from, to]) => sum + to - from, 0);
  return { counts, hosts, of };
}

const whole = exhausted([0, of]);
const json = writeCensusJson(subject, whole);
const document: CensusDocument = JSON.parse(json);
const scenarios = [...fromTheSmallest(lattice)];

describe('the document of a census', () => {
  it('says what was exhausted', () => {
    // Gen2 three sizes of low MMIO, arm64 two; two framebuffers, two high ranges. A kernel sees three
    // orders: one without the graphics driver and two with it.
    expect(document).toMatchObject({
      format: 'hvmmio-census/1',
      exhausted: true,
      hosts: 20,
      of: 20,
      scenarios: 20 * (3 + 3 * 3),
      strategies: ['original', 'merged', 'ideal'],
      lattice: { lowMmio: ['unasked', '256MiB', '592MiB'], paths: ['none', 'load-drm'] },
    });
  });

  it('counts kinds of failure as every scenario by itself shows them', () => {
    const expected = new Map<string, number[]>();
    for (const [at, strategy] of strategies.entries()) {
      for (const scenario of scenarios) {
        for (const { id } of kindsOf(scenario, strategy, simulate(scenario, strategy))) {
          const counts = expected.get(id) ?? [0, 0, 0];
          counts[at] = (counts[at] ?? 0) + 1;
          expected.set(id, counts);
        }
      }
    }
    expect(expected.size).toBeGreaterThan(2);
    expect(new Map(document.kinds.map(({ id, scenarios: each }) => [id, each]))).toEqual(expected);
  });

  it('lists them by property, first kernels first and then the most frequent', () => {
    const order = properties.map(({ id }) => id);
    const keys = document.kinds.map(({ property, boot, scenarios: each }) => [
      2 * order.indexOf(property) + (boot === 'later kernel' ? 1 : 0),
      -each.reduce((sum, count) => sum + count, 0),
    ]);
    expect(keys).toEqual([...keys].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  });
});

describe('what nothing puts to the test', () => {
  const idle = ['low-window-granted', 'dxg-window-granted'];

  it('has no exercised scenarios in the document, and is not said to hold', () => {
    const none = document.cells.filter(({ exercised }) => exercised === 0);
    expect(new Set(none.map(({ property }) => property))).toEqual(new Set(idle));
    expect(document.holds.filter(({ property }) => idle.includes(property))).toEqual([]);
    expect(document.where.notExercised).toEqual({
      'low-window-granted': ['gen2', 'arm64'],
      'dxg-window-granted': ['gen2', 'arm64'],
    });
  });

  it('is not exercised in the text, and never 0', () => {
    const text = writeCensus(subject, whole);
    for (const id of idle) {
      expect(text).toContain(`\n${id}: not exercised\n`);
      expect(text).toContain(`\n  ${id}: not exercised, no device`);
    }
  });

  // Without the graphics driver in any kernel: one order, or one after another, on each of 20 hosts.
  it('leaves the scenarios out that do not load the graphics driver', () => {
    const ofFramebuffer = document.cells.find(({ property }) => property === 'framebuffer-granted');
    expect(ofFramebuffer).toMatchObject({ scenarios: 20 * (3 + 9), exercised: 20 * (2 + 8) });
    const held = document.holds.find(
      ({ strategy, property }) => strategy === 'ideal' && property === 'framebuffer-granted',
    );
    expect(held).toMatchObject({ scenarios: 20 * (3 + 9), exercised: 20 * (2 + 8) });
  });
});

describe('its map', () => {
  const { where } = document;
  const cells = ['gen2', 'arm64'].flatMap((type) =>
    [null, 2 ** 28, 592 * 2 ** 20].flatMap((low) =>
      [2 ** 23, 2 ** 26].map((size) => ({ type, low, size })),
    ),
  );
  const at = ({ host }: Scenario, { type, low, size }: (typeof cells)[number]) =>
    (host.arch === 'arm64') === (type === 'arm64') &&
    host.lowMmio === low &&
    framebufferOf(host) === size;
  const count = (chosen: readonly Scenario[]) =>
    cells.map((cell) => chosen.filter((scenario) => at(scenario, cell)).length);

  it('has the scenarios of every host type, low MMIO and framebuffer', () => {
    expect(where).toMatchObject({
      kinds: ['gen2', 'arm64'],
      lowMmio: ['unasked', '256MiB', '592MiB'],
      framebuffers: ['8MiB', '64MiB'],
      scenarios: count(scenarios),
    });
    // arm64 cannot ask for 256 MiB.
    expect(where.scenarios.slice(6)).toEqual([24, 24, 0, 0, 24, 24]);
  });

  it('has those that violate a property, and no list for one that none violates', () => {
    for (const strategy of strategies) {
      const expected = properties
        .map((property) => {
          const violating = scenarios.filter((scenario) => violates(scenario, strategy, property));
          return [property.id, count(violating)] as const;
        })
        .filter(([, flat]) => flat.some((violated) => violated > 0));
      expect(where.violated[strategy.id]).toEqual(Object.fromEntries(expected));
    }
    expect(where.violated[ideal.id]).toEqual({});
    expect(where.violated[original.id]).toHaveProperty('config-window-accepted');
  });
});

it('who counts which hosts, and in what order, changes no byte', () => {
  const parts = exhausted([9, of], [0, 4], [4, 9]);
  expect(writeCensusJson(subject, parts)).toBe(json);
  expect(writeCensus(subject, parts)).toBe(writeCensus(subject, whole));
});

it('a census that was stopped claims nothing, and maps what was done', () => {
  const some: CensusDocument = JSON.parse(writeCensusJson(subject, exhausted([0, 2])));
  expect(some).toMatchObject({ exhausted: false, hosts: 2, of: 20, scenarios: 24, holds: [] });
  expect(some.where.scenarios).toEqual([24, ...Array<number>(11).fill(0)]);
});

describe('its text', () => {
  const lines = writeCensus(subject, whole).split('\n');

  it('says which strategy cures which kind, in shares of all scenarios', () => {
    const at = lines.indexOf('  config-window-accepted, later kernel');
    const row = document.kinds.find(({ boot }) => boot === 'later kernel');
    const share = ((100 * (row?.scenarios[0] ?? 0)) / scenarios.length).toFixed(1);
    expect(lines[at + 1]).toMatch(
      new RegExp(`^ {4}unreserved framebuffer +${share.replace('.', '\\.')} % +- +-$`),
    );
  });

  it('says which strategy brings which kind', () => {
    const turned = { ...subject, strategies: ['ideal', 'own'] };
    const two = new Census(lattice, [ideal, original]).exhaust(0, of);
    const text = writeCensus(turned, { counts: two, hosts: of, of });
    expect(text).toMatch(/\n {4}unreserved framebuffer +\+\d+\.\d %\n/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '-: a kind that ideal shows and this strategy does not; +: one that ideal',
    );
  });

  it('is plain ASCII, and no line is wide', () => {
    expect(lines.join('\n')).toMatch(/^[\n -~]*$/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('says that relations are no part of it', () => {
    expect(lines.join(' ')).toContain('load-order-irrelevant, more-low-mmio-never-hurts');
  });
});
