import type { Cell } from '../compare/comparison.ts';
import type { ComparisonDocument } from '../compare/document.ts';
import type { KindRow } from '../failures/kind-rows.ts';
import {
  ifNot,
  type Misfit,
  misplaced,
  repeated,
  tooMany,
  tooManyEach,
  unknownName,
} from './misfit.ts';

/** What in a comparison does not fit together, in the order of the document. */
export function* comparisonMisfits(document: ComparisonDocument): Generator<Misfit> {
  const { strategies, properties, baseline } = document;
  yield* repeated(['strategies'], strategies);
  yield* unknownName(['baseline'], baseline, strategies);
  yield* repeated(['properties'], properties);
  const order = ['strategy', strategies] as const;
  yield* misplaced(['cells'], document.cells, order, ['property', properties]);
  for (const [at, cell] of document.cells.entries()) yield* cellMisfits(document, cell, at);
  yield* classMisfits(document);
  yield* kindMisfits(document.kinds, document);
  yield* shiftMisfits(document);
}

function* cellMisfits(document: ComparisonDocument, cell: Cell, at: number): Generator<Misfit> {
  const { scenarios, baseline } = document;
  const { judged, violated, interval, againstBaseline, smallest } = cell;
  const path = ['cells', at] as const;
  yield* tooMany([...path, 'judged'], judged, scenarios);
  yield* tooMany([...path, 'violated'], violated, judged);
  yield* ifNot(interval[0] <= interval[1], [...path, 'interval'], 'the lower bound first');
  yield* ifNot(
    (againstBaseline === null) === (cell.strategy === baseline),
    [...path, 'againstBaseline'],
    'null for the baseline, and a paired difference for others',
  );
  yield* smallestMisfits(document, [...path, 'smallest'], smallest, violated);
  if (againstBaseline === null) return;
  const { onlyBaseline, onlyStrategy, difference } = againstBaseline;
  const paired = [...path, 'againstBaseline'] as const;
  yield* tooMany([...paired, 'onlyBaseline'], onlyBaseline, judged);
  yield* tooMany([...paired, 'onlyStrategy'], onlyStrategy, violated);
  const expected = onlyStrategy - onlyBaseline;
  yield* ifNot(difference === expected, [...paired, 'difference'], String(expected));
}

function* smallestMisfits(
  { scenarios, seed }: ComparisonDocument,
  path: Misfit['path'],
  smallest: string | null,
  violated: number,
): Generator<Misfit> {
  if (violated === 0) {
    yield* ifNot(smallest === null, path, 'null where nothing is violated');
    return;
  }
  const prefix = `population-${seed}-`;
  const index = smallest?.startsWith(prefix) ? smallest.slice(prefix.length) : '';
  const known = /^(0|[1-9]\d{0,14})$/.test(index) && Number(index) < scenarios;
  yield* ifNot(known, path, `${prefix}N, N from 0 to ${scenarios - 1}`);
}

/** Of what is counted class of hosts by class of hosts. */
function* classMisfits(document: ComparisonDocument): Generator<Misfit> {
  const { scenarios, strategies, properties, hostClasses, strata, tradeOffs } = document;
  const classes = Object.keys(hostClasses);
  const sum = Object.values(hostClasses).reduce((all, count) => all + count, 0);
  yield* ifNot(sum === scenarios, ['hostClasses'], `counts that add up to ${scenarios}`);
  yield* misplaced(['strata'], strata, ['property', properties], ['hostClass', classes]);
  for (const [at, { hostClass, judged, violated }] of strata.entries()) {
    const most = strategies.map(() => hostClasses[hostClass] ?? 0);
    yield* tooManyEach(['strata', at, 'judged'], judged, most);
    yield* tooManyEach(['strata', at, 'violated'], violated, judged);
  }
  const rows = ['hostClass', [null, ...classes]] as const;
  yield* misplaced(['tradeOffs'], tradeOffs, ['strategy', strategies], rows);
  for (const [at, row] of tradeOffs.entries()) {
    const all = row.hostClass === null ? scenarios : (hostClasses[row.hostClass] ?? 0);
    yield* ifNot(row.scenarios === all, ['tradeOffs', at, 'scenarios'], String(all));
    yield* tooMany(['tradeOffs', at, 'conflicts'], row.conflicts, all);
    yield* tooMany(['tradeOffs', at, 'starved'], row.starved, all);
  }
}

/** Where kinds of failure do not fit the strategies, the properties or the number of scenarios. */
export function* kindMisfits(
  kinds: readonly KindRow[],
  known: {
    readonly strategies: readonly string[];
    readonly properties: readonly string[];
    readonly scenarios: number;
  },
): Generator<Misfit> {
  const most = known.strategies.map(() => known.scenarios);
  const seen = new Set<string>();
  for (const [at, { id, property, scenarios }] of kinds.entries()) {
    yield* ifNot(!seen.has(id), ['kinds', at, 'id'], 'a kind that did not come before');
    seen.add(id);
    yield* unknownName(['kinds', at, 'property'], property, known.properties);
    yield* tooManyEach(['kinds', at, 'scenarios'], scenarios, most);
  }
}

function* shiftMisfits(document: ComparisonDocument): Generator<Misfit> {
  const { strategies, properties, scenarios, underOtherAssumptions = [] } = document;
  for (const [at, { assumption, cells }] of underOtherAssumptions.entries()) {
    const path = ['underOtherAssumptions', at] as const;
    yield* unknownName([...path, 'assumption'], assumption, Object.keys(document.assumptions));
    for (const [place, { strategy, property, violated, before }] of cells.entries()) {
      const cell = [...path, 'cells', place] as const;
      yield* unknownName([...cell, 'strategy'], strategy, strategies);
      yield* unknownName([...cell, 'property'], property, properties);
      yield* tooMany([...cell, 'violated'], violated, scenarios);
      yield* tooMany([...cell, 'before'], before, scenarios);
    }
  }
}
