import { describe, expect, it } from 'vitest';
import { describeAnswer, describeMore } from './answer.ts';
import { axisEnds } from './axis-ends.ts';
import { type Panel, panelOfEach, panelsOf, uniformOf } from './panels.ts';
import { SMALL_CENSUS } from './testing/small-census.ts';
import { describeDrawn, describeTold } from './words.ts';

const property = 'config-window-accepted';

/** The small census with kinds of its own: their lists of six, for `a` and for `b`; 10 scenarios a point. */
function panels(
  kinds: Record<string, readonly [number[], number[]]>,
  scenarios?: number[],
): Panel[] {
  const lists = Object.values(kinds);
  const where = {
    ...SMALL_CENSUS.where,
    kinds: Object.keys(kinds),
    scenarios: scenarios ?? lists.flatMap(() => Array<number>(6).fill(10)),
    violated: {
      a: { [property]: lists.flatMap(([a]) => a) },
      b: { [property]: lists.flatMap(([, b]) => b) },
    },
  };
  return panelOfEach(where, { property, kernel: null }, ['a', 'b']);
}
const NONE = [0, 0, 0, 0, 0, 0];
const ALL = [1, 2, 3, 4, 5, 6];
const SOME = [0, 10, 0, 10, 0, 0];

describe('maps in one colour', () => {
  it('are told and not drawn, those that say the same in one sentence', () => {
    const { drawn, told } = panelsOf(
      panels({ gen2: [NONE, NONE], gen1: [ALL, NONE], arm64: [NONE, NONE], cvm: [SOME, NONE] }),
    );
    expect(drawn.map(({ kinds }) => kinds)).toEqual([['cvm']]);
    expect(told.map(describeTold)).toEqual([
      ['Gen2 x86_64 and Gen2 arm64', 'holds at all 12 points under both'],
      [
        'Gen1',
        'a violated at all 6 points, in 10.0 to 60.0 % of the scenarios; b holds at all 6 points',
      ],
    ]);
  });

  it('are not exercised where no scenario is', () => {
    const { told } = panelsOf(panels({ gen2: [NONE, NONE] }, NONE));
    expect(told.map(describeTold)).toEqual([['Gen2 x86_64', 'not exercised']]);
  });

  it('are violated everywhere, however often', () => {
    const [panel] = panels({ gen2: [ALL, SOME] });
    expect(panel?.planes.map(uniformOf)).toEqual(['violated', null]);
  });
});

it('maps that look alike are one, and their counts are added', () => {
  const alike = [0, 9, 0, 10, 0, 0];
  const { drawn } = panelsOf(
    panels({ gen2: [SOME, NONE], cvm: [alike, NONE], gen1: [NONE, SOME] }),
  );
  expect(drawn.map(({ kinds }) => kinds)).toEqual([['gen2', 'cvm'], ['gen1']]);
  const [both] = drawn;
  expect(both?.planes[0].points[1]).toEqual({ scenarios: 20, violated: 19 });
});

it('maps are one where a strategy violates everywhere, however often, and the range is of each', () => {
  const { drawn } = panelsOf(panels({ gen2: [ALL, SOME], cvm: [[9, 9, 9, 9, 9, 9], SOME] }));
  expect(drawn).toHaveLength(1);
  const [both] = drawn;
  if (both === undefined) throw new Error('no panel');
  expect(describeDrawn(both, 0)).toBe(
    'violated at all 6 points, on each, in 10.0 to 90.0 % of the scenarios',
  );
  expect(describeDrawn(both, 1)).toBe('violated at 2 of 6 points, on each');
});

it('maps that differ stand before those that do not', () => {
  const other = [10, 0, 0, 0, 0, 0];
  const { drawn } = panelsOf(panels({ gen2: [SOME, SOME], gen1: [other, NONE] }));
  expect(drawn.map(({ kinds }) => kinds)).toEqual([['gen1'], ['gen2']]);
});

describe('the answer', () => {
  const answer = (kinds: Parameters<typeof panels>[0], kernel: string | null = null) =>
    describeAnswer(panels(kinds), kernel);

  it('says where the first is worse, and what its points share', () => {
    // Framebuffers of 64 MiB at low MMIO unasked and 256 MiB: places 1 and 3.
    expect(answer({ gen2: [SOME, NONE], cvm: [NONE, NONE] }, 'sysfb+efi')).toBe(
      `On ordinary kernels, a violates ${property} at 2 of 12 points where b does not, all on Gen2 x86_64, with low MMIO of 256\u00a0MiB or none asked for, with a framebuffer of 64\u00a0MiB. Nowhere is it the other way round.`,
    );
  });

  it('says both ways, and counts by host type where nothing is shared', () => {
    const first = [1, 1, 1, 1, 1, 0];
    const second = [0, 0, 0, 0, 0, 1];
    expect(answer({ gen2: [first, second], cvm: [[0, 0, 0, 0, 0, 1], NONE] }, 'efi')).toBe(
      `On kernels with EFI without SYSFB, a violates ${property} at 6 of 12 points where b does not (5 on Gen2 x86_64 and 1 on CVM); b does at 1 where a does not, all on Gen2 x86_64, with low MMIO of 1\u00a0GiB, with a framebuffer of 64\u00a0MiB.`,
    );
  });

  it('says that there is no difference', () => {
    expect(answer({ gen2: [SOME, SOME] })).toBe(
      `Over all kernels, a and b violate ${property} at the same 2 of 6 points.`,
    );
    expect(answer({ gen2: [NONE, NONE] })).toBe(
      `Over all kernels, ${property} holds at all 6 points under a and b.`,
    );
    expect(describeAnswer(panels({ gen2: [NONE, NONE] }, NONE), null)).toBe(
      `Over all kernels, nothing puts ${property} to the test.`,
    );
  });
});

it('where both violate, it says who does in more scenarios', () => {
  // Place 0: both as often; 1 and 2: a more; 3: b more; 4 and 5: not both.
  const both = panels({
    gen2: [
      [1, 5, 5, 1, 1, 0],
      [1, 2, 2, 3, 0, 0],
    ],
  });
  expect(describeMore(both)).toBe(
    'Of the 4 points that both violate, a does in more scenarios at 2, and b does in more scenarios at 1. ',
  );
  expect(describeMore(panels({ gen2: [SOME, SOME] }))).toBe('');
});

describe('an axis', () => {
  it('is named at its ends and in the middle', () => {
    expect(axisEnds(['unasked', '128MiB', '256MiB', '1GiB', '3584MiB'])).toEqual({
      first: 'none asked for',
      middle: '256\u00a0MiB',
      last: '3584\u00a0MiB',
    });
  });

  it('has no middle where two values share it, or few are there', () => {
    expect(axisEnds(['2MiB', '8MiB', '64MiB'])).toMatchObject({ middle: '' });
    expect(axisEnds(['2MiB', '8MiB', '16MiB', '32MiB', '48MiB', '64MiB']).middle).toBe('');
    expect(axisEnds([])).toEqual({ first: '', middle: '', last: '' });
  });
});
