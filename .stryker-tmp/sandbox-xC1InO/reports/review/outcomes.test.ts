import { expect, it } from 'vitest';
import { highConfigWindow } from '../../strategies/high-config-window.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { compareOutcomes } from './outcomes.ts';

const SAMPLE = { scenarios: 400, seed: '1' } as const;
const { assumptions } = USUALLY_ASSUMED;

it('finds nothing between a kernel and itself', () => {
  const none = { scenarios: 0, smallest: null };
  expect(compareOutcomes([merged, merged], SAMPLE, assumptions)).toEqual({
    ...{ scenarios: 400, unchanged: 400, where: null },
    ...{ judgedOtherwise: none, placedOtherwise: none },
  });
});

// mainline is merged with CONFIG_SYSFB always built in: nothing else can tell them apart.
it('says what the VMs share that come out otherwise', () => {
  const { unchanged, where } = compareOutcomes([merged, mainline], SAMPLE, assumptions);
  expect(where).toEqual({ traits: ['without CONFIG_SYSFB'], scenarios: 400 - unchanged });
});

it('tells windows that lie elsewhere from properties that change', () => {
  const sides = [original, highConfigWindow] as const;
  const found = compareOutcomes(sides, SAMPLE, assumptions);
  const { scenarios, unchanged, judgedOtherwise: judged, placedOtherwise: placed } = found;
  expect(unchanged + judged.scenarios + placed.scenarios).toBe(scenarios);
  expect(judged.smallest).not.toBe(placed.smallest);
  // A config window from 4 GiB lies elsewhere in nearly every VM that has one, whatever becomes of it.
  expect(placed.scenarios).toBeGreaterThan(judged.scenarios);
});
