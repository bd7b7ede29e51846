import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIB, type Strategy } from '../../engine/index.ts';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { violates } from '../../properties/judging/violates.ts';
import { drawNumbered } from '../../properties/population/population.ts';
import { ideal } from '../../strategies/ideal.ts';
import { mainline } from '../../strategies/mainline.ts';
import { original } from '../../strategies/original.ts';
import { usedInTime } from '../../strategies/own/once.ts';
import { type Assessment, assess } from './assess.ts';
import type { Counts } from './counts.ts';
import { readExpected } from './file.ts';
import { reached } from './reached.ts';

const MOST_LINES = 30;

function expectedOf(id: string): Counts {
  const file = `../../properties/expected/${id}.json`;
  return readExpected(readFileSync(new URL(file, import.meta.url), 'utf8'), file);
}

/** What is said of a built-in strategy with some of it replaced. */
function changed(strategy: Strategy, change: Partial<Strategy>, limit?: number): Assessment {
  const expected = { counts: expectedOf(strategy.id), ...reached(strategy.id, null) };
  return usedInTime({ ...strategy, ...change }, (asked) => assess(asked, expected), limit);
}

/** In how many of the VMs that compare draws first a strategy has a config window refused. */
function violated(strategy: Strategy): number {
  const violations = Array.from({ length: 2000 }, (_, index) => {
    const { scenario } = drawNumbered('1', index);
    return violates(scenario, strategy, configWindowAccepted);
  });
  return violations.filter(Boolean).length;
}

let asItIs: number | null = null;

/** The same of mainline as it is, counted once. */
function unchanged(): number {
  asItIs ??= violated(mainline);
  return asItIs;
}

describe('mainline', () => {
  // Its laws are of kernels with SYSFB, to which a test of SYSFB makes no difference.
  it.each<readonly [string, Partial<Strategy>, RegExp | null]>([
    [
      'that reserves nothing',
      { reserve: () => null },
      /^mainline: config-window-accepted no longer holds on Gen2 .*, and \d+ other laws of holds\.ts\n {2}replay: /,
    ],
    ['that tests SYSFB', { sysfb: (built) => built }, null],
  ])('%s is worse, with counts, the smallest VM and how to accept', (_how, change, law) => {
    const { counts, others } = changed(mainline, change);
    const said = counts.join('\n').replaceAll(/\s+/g, ' ');
    const { id } = configWindowAccepted;
    const [before, after] = [unchanged(), violated({ ...mainline, ...change })];
    expect(said).toContain(`mainline: worse: ${id} ${before} → ${after} of 2000 (`);
    expect(said).toMatch(/ (brings|more of) [a-z/-]+ \d+ → \d+ of 2000/);
    expect(said).toMatch(
      /smallest: (population-1-\d+) replay: npm run --silent hvmmio -- run \1 --strategy mainline/,
    );
    expect(counts.at(-1)).toBe('  accept: npm test -- -u -t mainline');
    expect(counts.length + others.length).toBeLessThanOrEqual(MOST_LINES);
    if (law === null) expect(others).toEqual([]);
    else expect(others.join('\n')).toMatch(law);
  });

  it('that takes ranges[1] for ranges[0] is one that throws, and nothing is counted', () => {
    const reserve: Strategy['reserve'] = ({ lfbBase, ranges }) => {
      const { start } = ranges[1] ?? expect.fail('Cannot read properties of undefined');
      return { start: lfbBase || start, size: 128 * MIB };
    };
    const { counted, counts, others } = changed(mainline, { reserve });
    expect(counted).toBeNull();
    expect(counts).toEqual([]);
    expect(others).toEqual([
      'mainline: strategy "mainline": reserve failed: Cannot read properties of undefined',
      expect.stringMatching(
        /^ {2}replay: echo '.*"highMmio":null.*' \| npm run .* run - --strategy/,
      ),
      '  It is not counted.',
    ]);
  });

  it.each<readonly [string, Partial<Strategy>, string]>([
    [
      'answers nonsense',
      { reserve: () => ({ start: 5, size: 4096 }) },
      'reserve answered start 0x5,',
    ],
    [
      'never ends',
      {
        place(window, usual) {
          for (;;) if (window === ('vram' as string)) return usual;
        },
      },
      'place did not answer within 0.5 s',
    ],
  ])('that %s is only told so', (_how, change, words) => {
    const { counts, others } = changed(mainline, change, 500);
    expect(counts).toEqual([]);
    expect(others).toHaveLength(3);
    expect(others[0]).toContain(`mainline: strategy "mainline": ${words}`);
    expect(others[1]).toMatch(/run population-1-\d+ --strategy mainline$/);
  });
});

it('what fails less is better, and saved counterexamples that stop failing take one line', () => {
  const { counts, others } = changed(original, { ...ideal, id: 'original' });
  expect(counts[0]).toMatch(/^original: better: /);
  expect(counts.join('\n')).not.toContain('worse');
  const gone = others.filter((line) => line.includes('saved counterexample'));
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatch(/^original: \d+ saved counterexamples no longer fail so: original\./);
  expect(others.length + counts.length).toBeLessThanOrEqual(MOST_LINES);
});

it('of what is new it is said how to accept it', () => {
  const expected = { counts: null, ...reached('top32', null) };
  const top32 = { ...mainline, id: 'top32' };
  expect(usedInTime(top32, (asked) => assess(asked, expected)).counts).toEqual([
    'top32: nothing is expected of it yet',
    '  accept: npm test -- -u -t top32',
  ]);
});
