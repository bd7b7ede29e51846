import type { CensusDocument } from '../../census/document.ts';
import type { Cell } from '../../compare/cells.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import type { KindRow } from '../../failures/kind-rows.ts';
import type { PageData } from '../../report/data.ts';

const STRATEGIES = ['original', 'mine', 'other', 'ideal'] as const;

const KINDS: readonly KindRow[] = [
  kind('unreserved framebuffer', 'it overlaps the framebuffer, and nothing was reserved', 40, 0),
  kind('moved framebuffer', 'it overlaps the framebuffer, which had moved', 10, 4),
  kind('beyond the reservation', 'it overlaps the part beyond the reservation', 0, 2),
];

/** 200 scenarios: `original` conflicts in 50, `mine` in 6 and starves 4, `other` starves 8. */
const COMPARISON: ComparisonDocument = {
  format: 'hvmmio-comparison/1',
  scenarios: 200,
  seed: 's',
  strategies: STRATEGIES,
  baseline: 'original',
  properties: ['config-window-accepted', 'low-window-granted'],
  cells: [
    cell('original', 'config-window-accepted', 50, [0.195, 0.314], 'population-s-7'),
    cell('original', 'low-window-granted', 0, [0, 0.019], null),
    cell('mine', 'config-window-accepted', 6, [0.014, 0.064], 'population-s-11', 44, 0, 1e-13),
    cell('mine', 'low-window-granted', 4, [0.008, 0.05], 'population-s-12', 0, 4, 0.125),
    cell('other', 'config-window-accepted', 0, [0, 0.019], null, 50, 0, 1e-15),
    cell('other', 'low-window-granted', 8, [0.02, 0.077], 'population-s-13', 0, 8, 0.0078125),
    cell('ideal', 'config-window-accepted', 0, [0, 0.019], null, 50, 0, 1e-15),
    cell('ideal', 'low-window-granted', 0, [0, 0.019], null, 0, 0, 1),
  ],
  hostClasses: { common: 190, rare: 10 },
  strata: [
    stratum('config-window-accepted', 'common', 190, [45, 0, 0, 0]),
    stratum('config-window-accepted', 'rare', 10, [5, 6, 0, 0]),
    stratum('low-window-granted', 'common', 190, [0, 4, 8, 0]),
    stratum('low-window-granted', 'rare', 10, [0, 0, 0, 0]),
  ],
  kinds: KINDS,
  tradeOffs: [
    ...tradeOffs('original', [50, 0, 2], [45, 0, 0], [5, 0, 2]),
    ...tradeOffs('mine', [6, 4, 10], [0, 4, 10], [6, 0, 0]),
    ...tradeOffs('other', [0, 8, 2], [0, 8, 2], [0, 0, 0]),
    ...tradeOffs('ideal', [0, 0, 0], [0, 0, 0], [0, 0, 0]),
  ],
  population: {},
  assumptions: {},
};

/** 3000000 scenarios: a third of them conflict under `original`, 30 under `mine`. */
const CENSUS: CensusDocument = {
  format: 'hvmmio-census/1',
  exhausted: true,
  hosts: 12,
  of: 12,
  scenarios: 3_000_000,
  strategies: ['original', 'mine'],
  lattice: {},
  cells: [
    counted('original', 'config-window-accepted', 1_000_000),
    counted('original', 'low-window-granted', 0),
    counted('mine', 'config-window-accepted', 30),
    counted('mine', 'low-window-granted', 0),
  ],
  kinds: [kind('unreserved framebuffer', 'nothing was reserved', 1_000_000, 30)],
  prices: [
    { strategy: 'original', conflicts: 1_000_000, starved: 0, moved: 300 },
    { strategy: 'mine', conflicts: 30, starved: 0, moved: 0 },
  ],
  holds: [],
  where: { kinds: [], lowMmio: [], framebuffers: [], scenarios: [], violated: {} },
};

/** A report small enough to know by heart. */
export const SMALL_REPORT: PageData & {
  readonly comparison: ComparisonDocument;
  readonly census: CensusDocument;
} = {
  format: 'hvmmio-report/1',
  version: '1.2.3',
  comparison: COMPARISON,
  census: CENSUS,
  claims: null,
};

function cell(
  strategy: string,
  property: string,
  violated: number,
  interval: Cell['interval'],
  smallest: string | null,
  onlyBaseline?: number,
  onlyStrategy = 0,
  p = 1,
): Cell {
  const difference = onlyStrategy - (onlyBaseline ?? 0);
  const againstBaseline =
    onlyBaseline === undefined ? null : { onlyBaseline, onlyStrategy, difference, p };
  const counts = { judged: 200, violated, exercised: 150 };
  return { strategy, property, ...counts, interval, againstBaseline, smallest };
}

function stratum(property: string, hostClass: string, judged: number, violated: readonly number[]) {
  return { property, hostClass, judged: violated.map(() => judged), violated };
}

type Counts = readonly [conflicts: number, starved: number, moved: number];

function tradeOffs(strategy: string, ...[all, common, rare]: readonly [Counts, Counts, Counts]) {
  const row = (
    hostClass: string | null,
    scenarios: number,
    [conflicts, starved, moved]: Counts,
  ) => {
    return { strategy, hostClass, scenarios, conflicts, starved, moved };
  };
  return [row(null, 200, all), row('common', 190, common), row('rare', 10, rare)];
}

function counted(strategy: string, property: string, violated: number) {
  return { strategy, property, scenarios: 3_000_000, violated };
}

function kind(
  cause: 'unreserved framebuffer' | 'moved framebuffer' | 'beyond the reservation',
  why: string,
  ...scenarios: readonly number[]
): KindRow {
  const property = 'config-window-accepted';
  return {
    id: `${property}/later-kernel/${cause.replaceAll(' ', '-')}`,
    property,
    boot: 'later kernel',
    window: 'config',
    cause,
    sentence: `in a later kernel a config window is refused by the host (by OpenVMM, mapped under the framebuffer): ${why}`,
    scenarios: STRATEGIES.map((_, at) => scenarios[at] ?? 0),
  };
}
