import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import type { Comparison } from '../comparison.ts';
import { pairedOf } from '../statistics.ts';

/** 20 scenarios, 8 of them of a common class and 12 of a rare one. */
export const SMALL: Comparison = {
  scenarios: 20,
  seed: 's',
  assumed: USUALLY_ASSUMED,
  strategies: ['original', 'mine'],
  baseline: 'original',
  properties: ['config-window-accepted', 'bar-window-clear'],
  cells: [
    cell('original', 'config-window-accepted', 10, null),
    cell('original', 'bar-window-clear', 0, null),
    cell('mine', 'config-window-accepted', 0, {
      onlyBaseline: 10,
      onlyStrategy: 0,
      difference: -10,
      p: 2 / 1024,
    }),
    cell('mine', 'bar-window-clear', 0, { onlyBaseline: 0, onlyStrategy: 0, difference: 0, p: 1 }),
  ],
  hostClasses: { common: 8, rare: 12 },
  strata: [
    {
      property: 'config-window-accepted',
      hostClass: 'common',
      judged: [8, 8],
      violated: [0, 0],
      exercised: [8, 8],
    },
    {
      property: 'config-window-accepted',
      hostClass: 'rare',
      judged: [12, 12],
      violated: [10, 0],
      exercised: [12, 12],
    },
    {
      property: 'bar-window-clear',
      hostClass: 'common',
      judged: [8, 8],
      violated: [0, 0],
      exercised: [8, 8],
    },
    {
      property: 'bar-window-clear',
      hostClass: 'rare',
      judged: [12, 12],
      violated: [0, 0],
      exercised: [12, 12],
    },
  ],
  kinds: [
    kind('unreserved framebuffer', [7, 0]),
    kind('moved framebuffer', [3, 1]),
    kind('beyond the reservation', [0, 2]),
  ],
  tradeOffs: [],
  ownIdeas: [],
  answers: [
    answer('original', 'config-refused', 10, null),
    answer('original', 'window-over', 0, null),
    answer('mine', 'config-refused', 0, { onlyBaseline: 10, onlyStrategy: 0 }),
    answer('mine', 'window-over', 0, { onlyBaseline: 0, onlyStrategy: 0 }),
  ],
};

function answer(
  strategy: string,
  question: string,
  violated: number,
  apart: { readonly onlyBaseline: number; readonly onlyStrategy: number } | null,
): Comparison['answers'][number] {
  const againstBaseline = apart && pairedOf(apart.onlyBaseline, apart.onlyStrategy);
  const smallestApart = { strategy: null, baseline: null };
  const none = { smallest: null, smallestApart, where: null };
  return { strategy, question, judged: 20, violated, againstBaseline, ...none };
}

function cell(
  strategy: string,
  property: string,
  violated: number,
  againstBaseline: Comparison['cells'][number]['againstBaseline'],
): Comparison['cells'][number] {
  const interval = violated === 0 ? ([0, 0.1611] as const) : ([0.299, 0.701] as const);
  return {
    strategy,
    property,
    judged: 20,
    violated,
    exercised: 20,
    interval,
    againstBaseline,
    smallest: null,
  };
}

function kind(
  cause: 'unreserved framebuffer' | 'moved framebuffer' | 'beyond the reservation',
  scenarios: number[],
) {
  return {
    id: `root-device-works/later-kernel/config-window/${cause.replaceAll(' ', '-')}`,
    property: 'root-device-works',
    boot: 'later kernel',
    window: 'config',
    cause,
    sentence: 'a sentence',
    scenarios,
  } as const;
}
