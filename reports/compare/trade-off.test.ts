import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { compareStrategies } from './comparison.ts';
import { TradeOffCounts } from './trade-off.ts';
import { judgedProperties } from './verdict.ts';

/** A verdict that violates the properties of these ids. */
function violating(...ids: readonly string[]): boolean[] {
  return judgedProperties.map((id) => ids.includes(id));
}

it('a scenario counts once for each price, whatever number of properties it violates for it', () => {
  const counts = new TradeOffCounts();
  counts.add('lab', violating('config-window-accepted', 'bar-window-clear'), 1);
  counts.add('lab', violating('low-window-granted', 'framebuffer-granted'), 1);
  counts.add('lab', violating('bar-window-clear', 'dxg-window-granted', 'high-window-granted'), 1);
  counts.add('azure', violating('config-window-granted'), 1);
  counts.add(
    'azure',
    violating('framebuffer-unmoved', 'root-device-works', 'load-order-irrelevant'),
    1,
  );
  counts.add(
    'azure',
    judgedProperties.map(() => null),
    1,
  );
  expect(counts.rows('merged')).toEqual([
    { strategy: 'merged', hostClass: null, scenarios: 6, conflicts: 2, starved: 3, moved: 1 },
    { strategy: 'merged', hostClass: 'azure', scenarios: 3, conflicts: 0, starved: 1, moved: 1 },
    { strategy: 'merged', hostClass: 'lab', scenarios: 3, conflicts: 2, starved: 2, moved: 0 },
  ]);
});

it('room withheld and framebuffer moved are what the questions of these names count', () => {
  const { tradeOffs, answers } = compareStrategies(60, '1', strategies, () => undefined);
  const answered = (question: string) =>
    answers.filter((answer) => answer.question === question).map(({ violated }) => violated);
  const all = tradeOffs.filter(({ hostClass }) => hostClass === null);
  expect(all.map(({ starved }) => starved)).toEqual(answered('room-withheld'));
  expect(all.map(({ moved }) => moved)).toEqual(answered('framebuffer-moved'));
  expect(Math.max(...all.map(({ moved }) => moved))).toBeGreaterThan(0);
});
