import { describe, expect, it } from 'vitest';
import { MIB } from '../../engine/index.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { addFamilyRates, noFamilyRates, runFamily } from '../../properties/tune/family-run.ts';
import { LatticeGround } from '../../properties/tune/lattice-ground.ts';
import { FAMILY, MAINLINE, memberStrategy } from '../../properties/tune/member.ts';
import type { Rates } from '../../properties/tune/rates.ts';
import { ideal } from '../../strategies/ideal.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { readDomain, strategyTarget } from './command.ts';
import { findingsOf } from './findings.ts';
import { writeTuneJson } from './json.ts';
import { writeTune } from './text.ts';
import { shareWords } from './words.ts';

const lattice = [
  'kind=gen2,gen1',
  'low-mmio=128MiB,1GiB',
  'framebuffer=8MiB,68MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=none,load-drm',
  'devices=nvme-root,2x32MiB-32bit',
].reduce(narrow, fullLattice);
const ground = new LatticeGround(lattice);
const of = ground.parts;
const others = [original, merged, ideal];
const domain = { population: 'lattice', lattice } as const;
const rates = runFamily(ground, others, 0, of);
const run = { domain, others, rates, done: of, of };
const findings = findingsOf(run);

/** No price of `one` is higher than the other's, and one is lower. */
function isBetter(one: Rates, other: Rates): boolean {
  const prices = ({ conflicts, starved, moved }: Rates) => [conflicts, starved, moved];
  const others = prices(other);
  const differences = prices(one).map((price, at) => price - (others[at] ?? 0n));
  return differences.every((more) => more <= 0n) && differences.some((more) => more < 0n);
}

describe('what is found', () => {
  it('does not depend on how the parts are shared out', () => {
    const pieces = [
      runFamily(ground, others, 3, of),
      runFamily(ground, others, 0, 1),
      runFamily(ground, others, 1, 3),
    ];
    expect(pieces.reduce(addFamilyRates, noFamilyRates(others.length))).toEqual(rates);
  });

  it('has a frontier that no member dominates, the best on it', () => {
    const { frontier, best } = findings;
    expect(frontier.length).toBeGreaterThan(1);
    expect(frontier).toContainEqual(best);
    for (const { rates: one } of frontier) {
      expect(rates.members.filter((other) => isBetter(other, one))).toEqual([]);
      expect(one.any >= best.rates.any).toBe(true);
    }
  });

  it('says which members are better than a strategy', () => {
    const [own] = rates.others;
    const standing = findings.others.find(({ id }) => id === 'original');
    const better = rates.members.filter((other) => own !== undefined && isBetter(other, own));
    expect(better.length).toBeGreaterThan(0);
    expect(standing?.beatenBy.members).toBe(better.length);
    expect(standing?.beatenAsUsual.best?.member.windows).toBe('usual');
    const told = findings.others.find(({ id }) => id === 'ideal');
    expect(told).toMatchObject({ bound: true, beatenBy: { members: 0, best: null } });
  });

  it("has mainline's reservation with windows from each place", () => {
    expect(findings.mainline.map(({ member }) => member)).toEqual(MAINLINE);
    const own = runFamily(ground, [mainline], 0, of).others;
    expect(findings.mainline[0]?.rates).toEqual(own[0]);
  });

  it('has every member, itself or one alike, behind a point', () => {
    const member = findings.frontier[0]?.member;
    expect(FAMILY).toContainEqual(member);
    if (member === undefined) return;
    const again = runFamily(ground, [memberStrategy(member)], 0, of).others;
    expect(again).toEqual([findings.frontier[0]?.rates]);
  });
});

describe('the document', () => {
  const document = JSON.parse(writeTuneJson(findings));

  it('has exact weights', () => {
    // A kernel has three orders of one device and eight of two, of which two pairs are alike each.
    const scenarios = of * (3 + 3 * 3 + (8 + 8 * 8));
    expect(document).toMatchObject({
      format: 'hvmmio-tune/2',
      population: 'lattice',
      exact: true,
      parts: 8,
      members: 3696,
      weight: String(scenarios),
      leftOut: '0',
    });
    expect(document.strategies[2]).toMatchObject({ strategy: 'ideal', bound: true, any: '0' });
  });

  it('does not call exact what was stopped', () => {
    const partly = findingsOf({ ...run, rates: runFamily(ground, others, 0, 2), done: 2 });
    expect(JSON.parse(writeTuneJson(partly))).toMatchObject({ exact: false, parts: 2, of: 8 });
    expect(writeTune(partly)).toMatch(/^PARTIAL: stopped after 2 of 8 parts/);
    expect(writeTune(findings)).not.toContain('PARTIAL');
  });
});

describe('words', () => {
  it('gives shares in lowest terms', () => {
    expect([1, 2, 3, 4, 5, 6, 8].map((eighths) => eighths / 8)).toEqual(
      ([1, 2, 3, 4, 5, 6, 8] as const).map((eighths) => {
        const [part = 0, whole = 1] = shareWords(eighths).split('/').map(Number);
        return part / whole;
      }),
    );
    expect(shareWords(6)).toBe('3/4');
  });

  it('shows the cap of a member', () => {
    const capped = findings.frontier.find(({ member }) => member.cap !== null);
    expect(writeTune(findings)).toContain(`${(capped?.member.cap ?? 0) / MIB} MiB`);
  });
});

describe('bad input', () => {
  it.each([
    [
      'azur',
      [],
      '--population: found "azur", expected one of all, lab, azure, lattice; did you mean',
    ],
    ['azure', ['kind=gen2'], '--axis: found "kind=gen2", expected it with --population lattice'],
    ['lattice', ['knd=gen2'], '--axis: found "knd", expected one of kind'],
    ['lattice', ['low-mmio=150MiB'], '--axis low-mmio: found "150MiB", expected some of unasked'],
  ])('is refused: %s %j', (population, axes, message) => {
    expect(() => readDomain(population, axes)).toThrow(message);
  });
});

it('a file to write has a name that loads', () => {
  expect(strategyTarget('best.ts', false)).toEqual({ path: 'best.ts', force: false });
  expect(() => strategyTarget('best.txt', true)).toThrow(
    '--write: found "best.txt", expected a name that ends in .ts',
  );
});
