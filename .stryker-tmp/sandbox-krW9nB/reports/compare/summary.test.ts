import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { merged } from '../../strategies/merged.ts';
import { compareStrategies } from './comparison.ts';
import { SMALL } from './testing/small.ts';
import { writeComparison, writeComparisonMail } from './text.ts';

const quiet = () => {};
const long = { ...merged, id: 'a-proposal-with-a-name-of-forty-characters' };

function of(...ids: readonly string[]) {
  return strategies.filter(({ id }) => ids.includes(id));
}

const compared = [
  ['all', strategies, {}],
  ['one', of('original'), {}],
  ['two', of('merged', 'half-capped'), { baseline: 'merged' }],
  ['a few', of('original', 'merged', 'mainline', 'ideal', 'half-capped'), {}],
  ['another baseline', strategies, { baseline: 'mainline' }],
  ['one class of hosts', strategies, { classes: ['lab-gen1'] }],
  ['two classes of hosts', strategies, { classes: ['lab-gpu-low-unasked', 'azure-cvm'] }],
  ['one property', strategies, { properties: ['low-window-granted'] }],
  ['a relation', strategies, { properties: ['more-low-mmio-never-hurts'] }],
  ['long names', [...strategies, long], { files: { [long.id]: 'a.ts' } }],
] as const;

describe.each(compared)('a comparison of %s', (_, who, grounds) => {
  const comparison = compareStrategies(40, 'short', who, quiet, grounds);

  it('fits a screen of 40 lines and 80 columns', () => {
    const lines = writeComparison(comparison).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it.each([
    [60, false],
    [80, true],
    [132, true],
  ])('is no wider than a terminal of %i columns', (width, details) => {
    for (const line of writeComparison(comparison, null, { width, details }).split('\n')) {
      // A command is one line to copy.
      if (/^ *(hvmmio|--)/.test(line)) continue;
      expect(line.length, line).toBeLessThanOrEqual(width);
    }
  });

  it('names in a mail, and nowhere else, the version that replays it', () => {
    const manner = { version: '1.2.3', details: true };
    const mail = writeComparisonMail(comparison, null, manner);
    expect(mail).toContain('Look next with hvmmio 1.2.3:\n');
    const hasCase = comparison.cells.some(({ smallest }) => smallest !== null);
    expect(mail.includes('Replay one with hvmmio 1.2.3, for example:\n')).toBe(hasCase);
    expect(writeComparison(comparison, null, manner)).not.toContain('1.2.3');
  });

  it('fits a mail', () => {
    for (const line of writeComparisonMail(comparison).split('\n')) {
      expect(line.length, line).toBeLessThanOrEqual(72);
    }
  });
});

it('says of each what it does against the baseline, and where what fails lies', () => {
  const [, , , clear] = SMALL.answers;
  const cost = { onlyBaseline: 0, onlyStrategy: 9, difference: 9, p: 2 ** -8 };
  const where = { traits: ['with noefi in the kdump kernel', 'on Gen1'], scenarios: 8 };
  if (clear === undefined) throw new Error('no such answer');
  const answers = [
    ...SMALL.answers.slice(0, 3),
    { ...clear, violated: 9, againstBaseline: cost, where, smallest: 'population-s-4' },
  ];
  expect(
    writeComparison({ ...SMALL, answers, files: { mine: './mine.ts' } }),
  ).toBe(`2 strategies on the same 20 VMs (seed s), against original

mine: has a config window refused on none of 20 VMs (original: 10); lets a BAR
  or dxg window over the framebuffer on 9 (original: 0), 8 of them with noefi in
  the kdump kernel and on Gen1.

          config  BAR or dxg
          window window over
         refused framebuffer
original      10          0*
mine           0           9

Figures: VMs that fail. 0 is no proof; 0*: others do, as "hvmmio census" shows.

Where mine fails and original does not
  On none of these VMs.

Where original fails and mine does not
  On none of these VMs.

Look next
  hvmmio explain population-s-4 --strategy ./mine.ts
  the same with --details: intervals, paired tests, host classes, kinds, method
`);
});
