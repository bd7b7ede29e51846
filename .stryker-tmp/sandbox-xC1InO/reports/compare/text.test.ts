import { describe, expect, it } from 'vitest';
import { properties, relations } from '../../properties/index.ts';
import { strategies } from '../../strategies/index.ts';
import { kindsSection } from '../failures/kinds-table.ts';
import type { Block } from '../words/blocks.ts';
import { toTerminal } from '../words/terminal.ts';
import { compareStrategies } from './comparison.ts';
import { SMALL } from './testing/small.ts';
import { writeComparison } from './text.ts';
import { ratesSection } from './text-rates.ts';
import { shiftsSection } from './text-shifts.ts';
import { strataSection } from './text-strata.ts';

const all = [...properties, ...relations];
const comparison = compareStrategies(60, 'test', strategies, () => {});

function linesOf(block: Block): string[] {
  return toTerminal([block], { width: 110, apart: 2 }).trimEnd().split('\n');
}

describe('its text', () => {
  const text = writeComparison(comparison, null, { details: true, width: 110 });

  it('says how many, over what, with which seed, under which assumptions', () => {
    expect(text).toMatch(/^\d+ strategies on the same 60 VMs \(seed test\), against original\n/);
    for (const words of ['that is no proof', 'hosts: lab-gen2 x18', 'A1 full', 'A5 on-report']) {
      expect(text).toContain(words);
    }
  });

  it('has a row for every property', () => {
    for (const { id } of all) expect(text).toContain(`\n${id} `);
  });

  it('says how to replay one', () => {
    const [, name] = /hvmmio run (\S+) --strategy original/.exec(text) ?? [];
    expect(comparison.cells.map(({ smallest }) => smallest)).toContain(name);
  });

  it('is plain ASCII, and no line is wide', () => {
    expect(text).toMatch(/^[\n -~]*$/);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(110);
  });
});

it('rates have their interval and the paired difference; what none violates is said once', () => {
  expect(linesOf(ratesSection(SMALL)).slice(4)).toEqual([
    '  config-window-accepted violated   rate  95 % interval   against original',
    '  original                     10 50.0 %  29.9 to 70.1 %  the baseline',
    '  mine                          0      0  0.0 to 16.1 %   -10 (p=0.0020)',
    '',
    '  No strategy was seen to violate these (0 of 20: at most 16.11 %): bar-window-clear',
  ]);
});

it('what no scenario puts to the test is not exercised, and never 0', () => {
  const idle = 'bar-window-clear';
  const cells = SMALL.cells.map((cell) =>
    cell.property === idle ? { ...cell, exercised: 0 } : cell,
  );
  const strata = SMALL.strata.map((one) =>
    one.property === idle || one.hostClass === 'common' ? { ...one, exercised: [0, 0] } : one,
  );
  const answer = writeComparison({ ...SMALL, cells, strata });
  expect(answer).toContain('\nNot exercised by these VMs: BAR or dxg window over framebuffer.\n');
  expect(answer).not.toContain('BAR or dxg\n');
  const text = writeComparison({ ...SMALL, cells, strata }, null, { details: true, width: 110 });
  expect(text).toContain('\nbar-window-clear: not exercised\n');
  expect(text).not.toMatch(/bar-window-clear +0/);
  expect(text).not.toContain('No strategy was seen to violate these');
  const classes = linesOf(strataSection({ ...SMALL, cells, strata }));
  expect(classes.slice(-4).map((line) => line.trim())).toEqual([
    'Not exercised, as no device that it speaks of is probed there:',
    '',
    'config-window-accepted on common',
    'bar-window-clear on common, rare',
  ]);
});

it('a difference that may be chance is none shown', () => {
  const [original, , mine] = SMALL.cells;
  if (original === undefined || mine === undefined) throw new Error('no such cells');
  const differ = (difference: number, p: number) => {
    const againstBaseline = { onlyBaseline: 0, onlyStrategy: difference, difference, p };
    return linesOf(ratesSection({ ...SMALL, cells: [original, { ...mine, againstBaseline }] }))[6];
  };
  expect(differ(4, 0.125)).toMatch(/ {2}\+4, no difference shown \(p=0\.13\)$/);
  expect(differ(5, 0.0625)).toMatch(/ {2}\+5, no difference shown \(p=0\.06\)$/);
  expect(differ(6, 0.03125)).toMatch(/ {2}\+6 \(p=0\.0313\)$/);
  expect(differ(20, 2 ** -19)).toMatch(/ {2}\+20 \(p<0\.0001\)$/);
});

it('strata name the classes that violate, and how many scenarios they had', () => {
  const lines = linesOf(strataSection(SMALL));
  expect(lines[1]).toBe('  Scenarios of each host class: common 8, rare 12');
  expect(lines.slice(-3)).toEqual([
    '              original mine',
    '  config-window-accepted',
    '    rare (12)       10    0',
  ]);
});

it('kinds are marked where a strategy cures or brings them', () => {
  const shown = { ...SMALL, figure: 'Scenarios', show: String };
  expect(linesOf(kindsSection(shown))).toEqual([
    'Kinds of failure',
    '  Scenarios that show each; a scenario may show several. -: a kind that original shows and this',
    '  strategy does not; +: one that original does not show.',
    '',
    '                                   original mine',
    '  root-device-works, later kernel',
    '    config: unreserved framebuffer        7    -',
    '    config: moved framebuffer             3    1',
    '    config: beyond the reservation            +2',
    '  of 3 kinds',
    '    shown                                 2    2',
    '    cured (-)                             0    1',
    '    brought (+)                           0    1',
  ]);
});

it('under other assumptions the counts that change are shown, other verdicts marked', () => {
  const common = { strategy: 'mine', property: 'config-window-accepted' };
  const shifts = shiftsSection(SMALL, [
    { assumption: 'A1', value: 'uefi', words: 'less', cells: [] },
    {
      assumption: 'A2',
      value: 'kept',
      words: 'more',
      cells: [{ ...common, violated: 3, before: 0, otherVerdict: true }],
    },
  ]);
  expect(linesOf(shifts).slice(4)).toEqual([
    '  A1 uefi: less: no count changes',
    '',
    '  A2 kept: more',
    '',
    '                         original mine',
    '  config-window-accepted        .   3!',
  ]);
});
