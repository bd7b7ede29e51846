import { expect, it } from 'vitest';
import type { DeviceWord } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';
import { alikeOf, answerOf, describeEndings, describeViolations } from './alike.ts';

const LOST: Violation = { property: 'root-device-works', boot: 1, device: 'nvme0' };

function run(id: string, inKdump: DeviceWord['word'], violations: readonly Violation[] = []) {
  const works: DeviceWord = { device: 'nvme0', word: 'works' };
  const boots = [{ words: [works] }, { words: [{ ...works, word: inKdump }] }];
  return { strategy: { id }, outcome: { boots }, violations };
}

const LOSES = run('loses', 'refused', [LOST]);
const KEEPS = run('keeps', 'works');
const TOO = run('too', 'works');

it('what all do alike is said once, and groups end alike', () => {
  const { common, groups } = alikeOf([LOSES, KEEPS, TOO]);
  expect(describeEndings(common)).toBe('nvme0 works in boot 0');
  expect(
    groups.map(({ runs, endings }) => [
      runs.map(({ strategy }) => strategy.id),
      describeEndings(endings),
    ]),
  ).toEqual([
    [['keeps', 'too'], 'nvme0 works in boot 1'],
    [['loses'], 'nvme0 refused in boot 1'],
  ]);
});

it('where all end alike nothing is left for the groups', () => {
  const { common, groups } = alikeOf([KEEPS, TOO]);
  expect(describeEndings(common)).toBe('nvme0 works in boots 0 and 1');
  expect(groups.map(({ endings }) => endings)).toEqual([[]]);
});

it('strategies that end alike and violate otherwise are not alike', () => {
  expect(alikeOf([KEEPS, run('slow', 'works', [LOST])]).groups).toHaveLength(2);
});

it('violations are told by property', () => {
  expect(describeViolations([LOST, { ...LOST, boot: 2 }, { ...LOST, property: 'other' }])).toBe(
    'root-device-works (boot 1 nvme0, boot 2 nvme0); other (boot 1 nvme0)',
  );
});

it.each([
  [[LOSES, KEEPS, TOO], '1 of 3 strategies violate a property: loses.'],
  [[KEEPS, TOO], '0 of 2 strategies violate a property.'],
  [
    [...Array.from({ length: 5 }, () => LOSES), KEEPS],
    '5 of 6 strategies violate a property, all but keeps.',
  ],
  [Array.from({ length: 5 }, () => KEEPS), '0 of 5 strategies violate a property.'],
])('answers in one sentence: %#', (runs, answer) => {
  expect(answerOf(runs)).toBe(answer);
});
