import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { compare } from './command.ts';
import { writeComparisonCsv } from './csv.ts';
import { SMALL } from './testing/small.ts';
import { writeComparisonMarkdown } from './text.ts';

it('CSV has a row a strategy and property', () => {
  expect(writeComparisonCsv(SMALL).split('\r\n')).toEqual([
    'strategy,property,judged,violated,rate,low,high,baseline,only_strategy,only_baseline,difference,p,smallest,exercised',
    'original,config-window-accepted,20,10,0.5,0.299,0.701,original,,,,,,20',
    'original,bar-window-clear,20,0,0,0,0.1611,original,,,,,,20',
    'mine,config-window-accepted,20,0,0,0,0.1611,original,0,10,-10,0.001953,,20',
    'mine,bar-window-clear,20,0,0,0,0.1611,original,0,0,0,1,,20',
    '',
  ]);
});

describe('Markdown', () => {
  const shifted = { strategy: 'mine', property: 'config-window-accepted', violated: 3, before: 0 };
  const shift = { assumption: 'A2', value: 'kept', words: 'more' };
  const lines = writeComparisonMarkdown(
    SMALL,
    [{ ...shift, cells: [{ ...shifted, otherVerdict: true }] }],
    { details: true },
  ).split('\n');
  const rows = lines.filter((line) => line.startsWith('|') && !line.startsWith('| ---'));

  it('has the tables of the text: counts, smallest, rates, classes, kinds, other assumptions', () => {
    expect(rows).toEqual([
      '|  | config window refused | BAR or dxg window over framebuffer |',
      '| original | 10 | 0\\* |',
      '| mine | 0 | 0 |',
      '|  | original | mine |',
      '| config-window-accepted | 10 | 0 |',
      '| bar-window-clear | 0 | 0 |',
      '|  | original | mine |',
      '| config-window-accepted | - | - |',
      '| bar-window-clear | - | - |',
      '| config-window-accepted | violated | rate | 95 % interval | against original |',
      '| original | 10 | 50.0 % | 29.9 to 70.1 % | the baseline |',
      '| mine | 0 | 0 | 0.0 to 16.1 % | -10 (p=0.0020) |',
      '|  | original | mine |',
      '| config-window-accepted |  |  |',
      '| &nbsp;&nbsp;rare (12) | 10 | 0 |',
      '|  | original | mine |',
      '| root-device-works, later kernel |  |  |',
      '| &nbsp;&nbsp;config: unreserved framebuffer | 7 | - |',
      '| &nbsp;&nbsp;config: moved framebuffer | 3 | 1 |',
      '| &nbsp;&nbsp;config: beyond the reservation |  | +2 |',
      '| of 3 kinds |  |  |',
      '| &nbsp;&nbsp;shown | 2 | 2 |',
      '| &nbsp;&nbsp;cured (-) | 0 | 1 |',
      '| &nbsp;&nbsp;brought (+) | 0 | 1 |',
      '|  | original | mine |',
      '| config-window-accepted | . | 3! |',
    ]);
  });

  it('says how it was made', () => {
    const text = lines.join('\n');
    expect(text).toMatch(/^## 2 strategies on the same 20 VMs \(seed s\), against original\n/);
    for (const words of [
      '### Method',
      '- hosts: lab-gen2 x18',
      '- **A1 full** at power-on',
      'that is no proof',
    ]) {
      expect(text).toContain(words);
    }
  });
});

/** Nobody shares the work. */
const ALONE = { loader: '', workers: 1 };

it('CSV has no room for other assumptions, and nothing is written', async () => {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const what = { scenarios: 1, seed: '1', strategies: [original], assumed: USUALLY_ASSUMED };
  const given = { ...what, format: 'csv', otherAssumptions: true, details: false } as const;
  await expect(compare(given, ALONE, out)).rejects.toThrow(InputError);
  expect(text).toBe('');
  await compare({ ...given, otherAssumptions: false }, ALONE, out);
  expect(text.split('\r\n')).toHaveLength(13);
});
