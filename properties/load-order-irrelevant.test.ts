import { describe, expect, it } from 'vitest';
import {
  type Assumptions,
  type Boot,
  DEFAULT_ASSUMPTIONS,
  type Device,
  type Scenario,
  type Strategy,
  simulate,
} from '../engine/index.ts';
import { aPciDevice, aScenario, firstBoot, kdumpBoot } from '../engine/testing/examples.ts';
import { merged } from '../strategies/merged.ts';
import { topDown } from '../strategies/top-down.ts';
import { loadOrderIrrelevant } from './load-order-irrelevant.ts';
import { MOST_BOOTS } from './property.ts';
import { everyOrder } from './settings/load-orders.ts';

const KEPT: Assumptions = { ...DEFAULT_ASSUMPTIONS, A2: 'kept' };
const TWINS = [aPciDevice('d0'), aPciDevice('d1')];

function differing(scenario: Scenario, strategy: Strategy, assumptions?: Assumptions): string[] {
  const verdict = loadOrderIrrelevant.judge(scenario, strategy, MOST_BOOTS, assumptions);
  if (verdict.type === 'over budget') throw new RangeError(verdict.problem);
  const violations = verdict.type === 'violated' ? verdict.violations : [];
  return violations.map(({ boot, device }) => `${boot} ${device}`);
}

describe('two devices alike, where the host keeps config windows', () => {
  const afterwards = (first: readonly string[], ...later: readonly (readonly string[])[]) =>
    aScenario({ devices: TWINS, boots: [firstBoot(first), ...later.map((one) => kdumpBoot(one))] });
  const both = ['probe d0', 'probe d1'];

  it('differ in a kernel after one that probed both: each is barred from the other', () => {
    expect(differing(afterwards(both, both), merged, KEPT)).toEqual(['1 d0', '1 d1']);
    expect(differing(afterwards(both, both), merged)).toEqual([]);
  });

  it('differ by the one that holds a window, whichever is named first', () => {
    expect(differing(afterwards(['probe d1'], both), merged, KEPT)).toEqual(['1 d0']);
    expect(differing(afterwards(['probe d0'], both), merged, KEPT)).toEqual(['1 d1']);
    expect(differing(afterwards([], both), merged, KEPT)).toEqual([]);
  });

  it('differ in every kernel until their windows are removed', () => {
    expect(differing(afterwards(both, [], both), merged, KEPT)).toEqual(['2 d0', '2 d1']);
    const removed = [...both, 'remove d0', 'remove d1'];
    expect(differing(afterwards(removed, both), merged, KEPT)).toEqual([]);
  });
});

it('speaks of scenarios in which a boot has several devices, whatever the other boots have', () => {
  const boots = (...each: readonly (readonly string[])[]) =>
    aScenario({ devices: TWINS, boots: [firstBoot(each[0] ?? []), kdumpBoot(each[1] ?? [])] });
  const { exercisedBy } = loadOrderIrrelevant;
  expect(exercisedBy(boots(['probe d0', 'probe d1'], ['probe d0']))).toBe(true);
  expect(exercisedBy(boots(['probe d0'], ['probe d0', 'probe d1']))).toBe(true);
  expect(exercisedBy(boots(['probe d0', 'remove d0'], ['probe d1']))).toBe(false);
});

it('compares a boot with all load orders of it and of those before it', () => {
  const scenario = aScenario({
    devices: TWINS,
    boots: [firstBoot(['probe d0', 'probe d1']), kdumpBoot(['probe d1', 'remove d1', 'probe d0'])],
  });
  const ordersOf = (boot: number) =>
    [...loadOrderIrrelevant.comparedWith(scenario, boot)].map(({ boots }) =>
      boots
        .map(({ events }) => events.map((event) => Object.values(event).join()).join(' '))
        .join(', '),
    );
  const second = ['d0 d1 d1', 'd1 d0 d1', 'd1 d1 d0'];
  expect(ordersOf(0).sort()).toEqual(['d0 d1, d1 d1 d0', 'd1 d0, d1 d1 d0']);
  // Two orders of the first boot by three of the second, in which d1 stays probed before it is removed.
  const both = ['d0 d1', 'd1 d0'].flatMap((one) => second.map((two) => `${one}, ${two}`));
  expect(ordersOf(1).sort()).toEqual(both);
  expect(ordersOf(2).sort()).toEqual(both);
});

it('tells apart boots that hand over to different kernels', () => {
  // Both boots have the same load orders; the first hands over to a kernel that is told nothing, the last to none.
  const both = ['probe d0', 'probe d1'];
  const thrice = aScenario({
    devices: TWINS,
    boots: [firstBoot(both), kdumpBoot(both), kdumpBoot(both)],
  });
  expect(differing(thrice, merged, KEPT)).toEqual(['1 d0', '1 d1', '2 d0', '2 d1']);
});

function combinations(boots: readonly Boot[]): Boot[][] {
  const [boot, ...later] = boots;
  if (boot === undefined) return [[]];
  return [...everyOrder(boot.events)].flatMap((events) =>
    combinations(later).map((rest) => [{ ...boot, events }, ...rest]),
  );
}

/** What model.md says, word by word: every load order of all boots combined, run from power-on. */
function differingOneByOne(scenario: Scenario, strategy: Strategy, assumptions: Assumptions) {
  const words = new Map<string, Set<string>>();
  for (const [first, ...later] of combinations(scenario.boots)) {
    if (first === undefined) continue;
    const run = { ...scenario, boots: [first, ...later] } as const;
    const { boots } = simulate(run, strategy, undefined, assumptions);
    for (const [boot, { words: said }] of boots.entries()) {
      for (const { device, word } of said) {
        const key = `${boot} ${device}`;
        if (word !== 'exhausted') words.set(key, (words.get(key) ?? new Set()).add(word));
      }
    }
  }
  return [...words].filter(([, seen]) => seen.size > 1).map(([key]) => key);
}

describe('the orders that are run stand for all', () => {
  const small = (id: string) => aPciDevice(id, [0x100000, 32]);
  const devices: readonly Device[] = [...TWINS, aPciDevice('d2'), small('l0'), small('l1')];
  const BOOTS: readonly (readonly string[])[] = [
    ['d0', 'd1'],
    ['d1', 'd2'],
    ['d0', 'd1', 'd2'],
    ['l0', 'l1'],
    ['d2', 'l1', 'l0'],
    ['d0', 'drm'],
    ['d0', '-d0', 'd2'],
    ['d1', '-d1', 'd1'],
    ['l0', '-l0', 'd2'],
  ];
  const bootOf = (words: readonly string[], make: typeof firstBoot) =>
    make(words.map((word) => (word.startsWith('-') ? `remove ${word.slice(1)}` : `probe ${word}`)));

  it.each(BOOTS.map((first) => [first.join(' '), first] as const))('after %s', (_name, first) => {
    for (const strategy of [merged, topDown]) {
      for (const second of BOOTS) {
        const later = [bootOf(second, kdumpBoot), bootOf(['d0', 'd1'], kdumpBoot)];
        const scenario = aScenario({ devices, boots: [bootOf(first, firstBoot), ...later] });
        for (const assumptions of [DEFAULT_ASSUMPTIONS, KEPT]) {
          const expected = differingOneByOne(scenario, strategy, assumptions).sort();
          const found = differing(scenario, strategy, assumptions).sort();
          expect(found, JSON.stringify([first, second])).toEqual(expected);
        }
      }
    }
  });
});
