import type { CensusDocument } from '../census/document.ts';
import { kindMisfits } from './comparison-misfits.ts';
import {
  ifNot,
  type Misfit,
  misplaced,
  repeated,
  tooMany,
  tooManyEach,
  unknownName,
} from './misfit.ts';
import { CENSUS_PROPERTIES } from './result-shape.ts';

/** What in a census does not fit together, in the order of the document. */
export function* censusMisfits(document: CensusDocument): Generator<Misfit> {
  const { exhausted, hosts, of, scenarios, strategies, lattice, cells } = document;
  yield* tooMany(['hosts'], hosts, of);
  yield* ifNot(exhausted === (hosts === of), ['exhausted'], String(hosts === of));
  yield* repeated(['strategies'], strategies);
  for (const [axis, ids] of Object.entries(lattice)) yield* repeated(['lattice', axis], ids);
  const order = ['strategy', strategies] as const;
  yield* misplaced(['cells'], cells, order, ['property', CENSUS_PROPERTIES]);
  for (const [at, cell] of cells.entries()) {
    yield* ifNot(cell.scenarios === scenarios, ['cells', at, 'scenarios'], String(scenarios));
    yield* tooMany(['cells', at, 'violated'], cell.violated, scenarios);
  }
  const known = { strategies, properties: CENSUS_PROPERTIES, scenarios };
  yield* kindMisfits(document.kinds, known);
  yield* holdingMisfits(document);
  yield* whereMisfits(document);
}

function* holdingMisfits(document: CensusDocument): Generator<Misfit> {
  const { holds, strategies, scenarios } = document;
  yield* ifNot(document.exhausted || holds.length === 0, ['holds'], 'an empty list before the end');
  for (const [at, { strategy, scenarios: held }] of holds.entries()) {
    yield* unknownName(['holds', at, 'strategy'], strategy, strategies);
    yield* tooMany(['holds', at, 'scenarios'], held, scenarios);
  }
}

function* whereMisfits({ where, lattice, strategies }: CensusDocument): Generator<Misfit> {
  for (const axis of ['kinds', 'lowMmio', 'framebuffers'] as const) {
    const same = JSON.stringify(where[axis]) === JSON.stringify(lattice[axis]);
    yield* ifNot(same, ['where', axis], 'the same ids as in the lattice');
  }
  const cells = where.kinds.length * where.lowMmio.length * where.framebuffers.length;
  const { scenarios } = where;
  yield* ifNot(scenarios.length === cells, ['where', 'scenarios'], `a list of ${cells}`);
  for (const [strategy, byProperty] of Object.entries(where.violated)) {
    const path = ['where', 'violated', strategy] as const;
    yield* unknownName(path, strategy, strategies);
    for (const [property, violated] of Object.entries(byProperty)) {
      yield* unknownName([...path, property], property, CENSUS_PROPERTIES);
      yield* tooManyEach([...path, property], violated, scenarios);
    }
  }
}
