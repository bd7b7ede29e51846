import { describe, expect, it } from 'vitest';
import type { Kind } from '../../properties/failures/kind.ts';
import { drawNamed } from '../../properties/population/population.ts';
import { compareShown } from '../../properties/settings/ordinary.ts';
import { original } from '../../strategies/original.ts';
import { topDown } from '../../strategies/top-down.ts';
import { ChangeCounts } from './changes.ts';
import { compareStrategies } from './comparison.ts';
import { SMALL } from './testing/small.ts';
import { writeComparison, writeComparisonMarkdown } from './text.ts';

function kind(id: string): Kind {
  const place = { boot: null, window: null, cause: null } as const;
  return { id, property: 'framebuffer-unmoved', ...place, sentence: id };
}

function drawn(index: number) {
  const scenario = drawNamed(`population-1-${index}`);
  if (scenario === undefined || scenario === null) throw new Error('not of the population');
  return scenario;
}

const [small, large] = [drawn(0), drawn(1)].toSorted(compareShown);
if (small === undefined || large === undefined) throw new Error('two were drawn');

describe('changes', () => {
  // Of each kind, in which of the two scenarios the strategy and the baseline show it.
  const shown: Readonly<Record<string, readonly [own: string, baseline: string]>> = {
    cured: ['', 'large small'],
    brought: ['large', ''],
    fewer: ['large', 'large small'],
    more: ['large small', 'large'],
    'tied on others': ['small', 'large'],
    'tied on the same': ['large small', 'large small'],
  };
  const counts = new ChangeCounts();
  for (const [place, [name, scenario]] of Object.entries({ small, large }).entries()) {
    const [own, baseline] = [0, 1].map((side) =>
      Object.keys(shown)
        .filter((id) => shown[id]?.[side]?.includes(name))
        .map(kind),
    );
    counts.add({ name: scenario.name, place, times: 1 }, own ?? [], baseline ?? []);
  }
  const rows = counts.rows(['framebuffer-unmoved']);
  const none = { scenarios: 0, smallest: null };
  const only = (scenario: typeof small) => ({ scenarios: 1, smallest: scenario.name });

  it.each([
    ['cured', 'cured', [2, 0], { scenarios: 2, smallest: small.name }, none, none],
    ['brought', 'brought', [0, 1], none, only(large), none],
    ['fewer', 'fewer', [2, 1], only(small), none, only(large)],
    ['more', 'more', [1, 2], none, only(small), only(large)],
    ['tied on others', 'tied', [1, 1], only(large), only(small), none],
    ['tied on the same', 'tied', [2, 2], none, none, { scenarios: 2, smallest: small.name }],
  ])('%s', (id, change, scenarios, onlyBaseline, onlyStrategy, both) => {
    const expected = { ...kind(id), change, scenarios, onlyBaseline, onlyStrategy, both };
    expect(rows.find((row) => row.id === id)).toEqual(expected);
  });

  it('are shown with both counts and the smallest scenario, those cured first', () => {
    const row = (id: string) => rows.filter((one) => one.id === id);
    const kinds = [...row('more'), ...row('cured')];
    const files = { mine: './mine.ts' };
    const comparison = { ...SMALL, files, changes: [{ strategy: 'mine', kinds }] };
    const sum = [
      'Of the 2 kinds of failure that original shows on these 20 scenarios, mine cures 1, shows 0 in',
      'fewer scenarios and 1 in more, and ties on 0. It brings 0 that original does not show.',
    ];
    const text = writeComparison(comparison, null, { details: true, width: 110 });
    expect(text.slice(text.indexOf('\n\nWhat'))).toBe(`

What ./mine.ts changes against original
  ${sum[0]}
  ${sum[1]}

  Cured: original shows it, mine never does:

  kind of failure  scenarios  smallest
  framebuffer-unmoved
    in any kernel  2 to 0     ${small.name}

  In more scenarios under mine:

  kind of failure  scenarios  smallest
  framebuffer-unmoved
    in any kernel  1 to 2     ${small.name}

  Replay one, for example
    hvmmio run ${small.name} --strategy original --strategy ./mine.ts
`);
    const markdown = writeComparisonMarkdown(comparison, null, { details: true });
    expect(markdown).toContain('### What ./mine.ts changes against original\n');
    expect(markdown).toContain(sum.join(' '));
    expect(markdown).toContain('| kind of failure | scenarios | smallest |\n| --- | --- | --- |\n');
    expect(markdown).toContain(`| &nbsp;&nbsp;in any kernel | 2 to 0 | ${small.name} |`);
  });
});

describe('a comparison', () => {
  const [scenarios, seed] = [40, 'changes'];
  const files = { 'top-down': './top-down.ts' };
  const comparison = compareStrategies(scenarios, seed, [original, topDown], () => {}, { files });

  it('describes those from files, with the counts of its kinds', () => {
    const [changes, ...more] = comparison.changes ?? [];
    expect([changes?.strategy, more]).toEqual(['top-down', []]);
    const counts = changes?.kinds.map(({ id, scenarios: both }) => [id, both] as const);
    expect(counts?.length).toBeGreaterThan(2);
    expect(new Map(counts)).toEqual(
      new Map(comparison.kinds.map((row) => [row.id, row.scenarios])),
    );
  });

  it('replays them by their files', () => {
    expect(writeComparison(comparison, null, { details: true, width: 110 })).toMatch(
      /\n {4}hvmmio run population-changes-\d+ --strategy original --strategy \.\/top-down\.ts\n$/,
    );
  });
});
