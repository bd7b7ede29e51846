import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../engine/index.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { original } from '../../strategies/original.ts';
import { EXAMPLE } from '../testing/example.ts';
import { toMarkdown } from '../words/markdown.ts';
import { runSummary } from './summary.ts';
import { Tally } from './tally.ts';
import type { Trial } from './trials.ts';

const { scenario } = readScenario(EXAMPLE);
if (scenario === null) throw new Error('not a scenario');
const trial: Trial = {
  where: 'f.json',
  scenario,
  strategy: original,
  assumptions: DEFAULT_ASSUMPTIONS,
  relations: null,
};
const violation = { property: 'config-window-accepted', boot: 1, device: 'nvme0' };

it('names each property that a run violates once', () => {
  const tally = new Tally();
  const other = { property: 'load-order-irrelevant', boot: 1, device: 'nvme0' };
  tally.add(trial, { violations: [violation, { ...violation, boot: 0 }], relations: [other] });
  expect(tally.shown).toEqual([
    {
      where: 'f.json',
      strategy: 'original',
      violated: ['config-window-accepted', 'load-order-irrelevant'],
    },
  ]);
  expect(tally.noneViolated()).toBe('does not hold');
});

it('shows the first of many, and says how many more there are', () => {
  const tally = new Tally();
  for (let run = 0; run < 53; run++) tally.add(trial, { violations: [violation] });
  tally.add(trial, { violations: [] });
  const text = toMarkdown(runSummary(tally));
  expect(text).toMatch(/^## 53 runs of 54 violate a property\n/);
  expect(text.match(/f\.json/g)).toHaveLength(50);
  expect(text).toMatch(/\n3 more runs not shown\.\n$/);
});

it('a strategy that was stopped leaves open whether anything is violated', () => {
  const tally = new Tally();
  tally.stopped = 1;
  tally.add(trial, { violations: [violation] });
  expect(tally.noneViolated()).toBe('cannot tell');
});
