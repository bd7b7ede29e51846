import { expect, it } from 'vitest';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { messageOf } from './testing/message.ts';
import { smallComparison } from './testing/results.ts';

const COMPARISON = smallComparison([original, merged]);

it.each(['cells', 'strata', 'kinds', 'tradeOffs'])(
  'half a million faults in %s are one line',
  (field) => {
    const text = JSON.stringify({ ...COMPARISON, [field]: Array(500_000).fill({}) });
    expect(messageOf(text)).toMatch(/^r\.json(:\d+:\d+)?: \w+\[0\]\.\w+: found nothing, expected /);
  },
);

it('a list of a million objects is no results', () => {
  const text = JSON.stringify(Array(1_000_000).fill({}));
  expect(messageOf(text)).toMatch(/^r\.json(:1:1)?: found a list of 1000000, expected an object /);
});
