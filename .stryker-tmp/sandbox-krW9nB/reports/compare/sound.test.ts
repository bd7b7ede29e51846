import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defineStrategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { loadStrategy } from '../../strategies/own/load.ts';
import { StrategyError } from '../../strategies/own/strategy-error.ts';
import { topDown } from '../../strategies/top-down.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { compareSound } from './sound.ts';
import { writeComparison, writeComparisonMarkdown } from './text.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const job = { scenarios: 30, seed: '1', assumed: USUALLY_ASSUMED, otherAssumptions: false };
const quiet = () => {};

/** Does well until it sees a Gen1 VM. */
const fails = defineStrategy({
  ...original,
  id: 'fails',
  reserve(guest) {
    if (guest.videoBar !== null) throw new StrategyError('no room', 'fails');
    return original.reserve(guest);
  },
});

describe('a strategy that does wrong', () => {
  const strategies = [original, fails, merged];
  const { comparison } = compareSound({ ...job, strategies }, quiet);

  it('is left out, and the others are compared as if it were not there', () => {
    const { stopped, ...rest } = comparison;
    expect(stopped).toEqual([
      { strategy: 'fails', at: expect.stringMatching(/^population-1-\d+$/), why: 'no room' },
    ]);
    expect(rest).toEqual(
      compareSound({ ...job, strategies: [original, merged] }, quiet).comparison,
    );
  });

  it('is named in every text', () => {
    const words = `Stopped and left out: no room; at ${comparison.stopped?.[0]?.at}`;
    expect(writeComparison(comparison)).toContain(`\n${words}\n`);
    expect(writeComparisonMarkdown(comparison)).toContain(`\n${words}\n`);
  });

  it('is not the baseline: the others are measured by the usual one', () => {
    const others = { strategies: [fails, merged, original], baseline: 'fails' };
    expect(compareSound({ ...job, ...others }, quiet).comparison.baseline).toBe('original');
  });

  it('is all that is said where no other is left', () => {
    expect(() => compareSound({ ...job, strategies: [fails] }, quiet)).toThrow(
      new InputError(`no room; at ${comparison.stopped?.[0]?.at}; no strategy is left`),
    );
  });

  it('under other assumptions is left out as well', () => {
    let left = Number.POSITIVE_INFINITY;
    let asked = 0;
    const later = defineStrategy({
      ...original,
      id: 'later',
      reserve(guest) {
        asked += 1;
        if (asked > left) throw new StrategyError('late', 'later');
        return original.reserve(guest);
      },
    });
    const two = { ...job, scenarios: 2, strategies: [original, later] };
    expect(compareSound(two, quiet).comparison.stopped).toBeUndefined();
    left = 2 * asked;
    const { comparison: again } = compareSound({ ...two, otherAssumptions: true }, quiet);
    expect(again.stopped).toMatchObject([{ strategy: 'later', why: 'late' }]);
  });
});

it('an error of our own is not laid to a strategy', () => {
  const ours = defineStrategy({
    ...original,
    reserve() {
      throw new RangeError('a bug');
    },
  });
  expect(() => compareSound({ ...job, strategies: [ours, merged] }, quiet)).toThrow(RangeError);
});

it.each([
  ['merged', merged],
  ['top-down', topDown],
])('a copy of %s from a file does as the built-in one', async (id, builtIn) => {
  const engine = readFileSync(new URL(`../../strategies/${id}.ts`, import.meta.url), 'utf8');
  const helpers = readFileSync(new URL('../../strategies/original.ts', import.meta.url), 'utf8');
  const asPackage = (text: string) => text.replace("'../engine/index.ts'", "'hvmmio'");
  writeFileSync(join(folder, 'original.ts'), asPackage(helpers));
  const copy = asPackage(engine).replace(`id: '${id}'`, "id: 'copy'");
  const file = join(folder, `${id}-copy.ts`);
  writeFileSync(file, copy.replace(/export const \w+ =/, 'export default'));
  const own = await loadStrategy(file);
  const strategies = [original, builtIn, own];
  const { comparison } = compareSound({ ...job, scenarios: 80, strategies }, quiet);
  const of = (strategy: string) =>
    comparison.cells
      .filter((cell) => cell.strategy === strategy)
      .map(({ strategy: _, ...cell }) => cell);
  expect(of('copy')).toEqual(of(id));
  expect(of('copy').some(({ violated }) => violated > 0)).toBe(true);
  for (const { scenarios } of comparison.kinds) expect(scenarios[2]).toBe(scenarios[1]);
});
