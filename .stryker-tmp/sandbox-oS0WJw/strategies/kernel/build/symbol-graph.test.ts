import { expect, it } from 'vitest';
import { SymbolGraph } from './symbol-graph.ts';
import type { ObjectSymbol } from './wasm/object-file.ts';
import type { Relocation } from './wasm/relocations.ts';

type Reference = readonly [Relocation['kind'], number];

function symbol(
  kind: 'function' | 'data',
  name: string,
  references: readonly Reference[] | null,
  more: Partial<ObjectSymbol> = {},
): ObjectSymbol {
  return {
    kind,
    name,
    isDefined: references !== null,
    isLocal: false,
    isExported: false,
    type: null,
    module: 'env',
    references: (references ?? []).map(([to, place]) => ({ at: 0, kind: to, symbol: place })),
    ...more,
  };
}

const graph = new SymbolGraph([
  {
    name: 'a.o',
    symbols: [
      symbol(
        'function',
        'boot',
        [
          ['call', 1],
          ['pointer', 2],
          ['data', 3],
        ],
        { isExported: true },
      ),
      symbol('function', 'probe', null),
      symbol('function', 'callback', [], { isLocal: true }),
      symbol('data', 'table', [['pointer', 4]], { isLocal: true }),
      symbol('function', 'irq', [['call', 5]], { isLocal: true }),
      symbol('function', 'mask', null),
      symbol('function', 'dead', [['call', 5]]),
    ],
  },
  { name: 'b.o', symbols: [symbol('function', 'probe', [['data', 1]]), symbol('data', 'x', null)] },
]);

it('finds the shortest way by calls, and by addresses that code takes', () => {
  expect(graph.reach('probe', '')).toEqual({ how: 'called', way: ['boot', 'probe'] });
  expect(graph.reach('callback', 'a.o')).toEqual({ how: 'called', way: ['boot', 'callback'] });
  expect(graph.reach('x', '')).toEqual({ how: 'called', way: ['boot', 'probe', 'x'] });
});

it('tells what data alone points to, and what nothing reaches', () => {
  expect(graph.reach('irq', 'a.o')?.how).toBe('pointed');
  expect(graph.reach('mask', '')).toEqual({
    how: 'pointed',
    way: ['boot', 'table', 'irq', 'mask'],
  });
  expect(graph.reach('dead', '')).toBeNull();
  expect(graph.reach('callback', 'b.o')).toBeNull();
});

it('lists what nobody defines', () => {
  expect(graph.undefinedOf('function').map(({ name }) => name)).toEqual(['mask']);
  expect(graph.undefinedOf('data').map(({ name }) => name)).toEqual(['x']);
});
