import { expect, it } from 'vitest';
import { linesLeft } from './preprocessed.ts';

it('gives the lines of each file of which something is left', () => {
  const left = linesLeft(`# 1 "/scratch/unit.c"
int a;
# 1 "/tree/a \\"b\\".h" 1
int b;


int c;
# 40 "/tree/a \\"b\\".h"
int d;
# 2 "/scratch/unit.c" 2
int e;
`);
  expect([...left].map(([path, lines]) => [path, [...lines]])).toEqual([
    ['/scratch/unit.c', [1, 2]],
    ['/tree/a "b".h', [1, 4, 40]],
  ]);
});
