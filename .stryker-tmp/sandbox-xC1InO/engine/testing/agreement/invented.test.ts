import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import { randomDraw } from '../../../properties/settings/draw.ts';
import { strategies } from '../../../strategies/index.ts';
import { disagreement } from './compare.ts';
import { caseAt } from './draw-case.ts';
import { invent } from './invent.ts';

const SEED = 'invented';
const CASES = 4000;

it('engine and oracle say the same under strategies that nobody has proposed', () => {
  let otherwise = 0;
  for (let index = 0; index < CASES; index++) {
    const drawn = caseAt(SEED, index, strategies);
    const invented = invent(randomDraw(seedrandom(`${SEED} strategy ${index}`)));
    const found = disagreement({ ...drawn, ...invented });
    expect(found, JSON.stringify({ index, ...drawn })).toBeNull();
    if (index % 10 !== 0) continue;
    const usual = disagreement({ ...drawn, ...invented, strategy: drawn.strategy });
    if (usual !== null) otherwise += 1;
  }
  // What is invented matters: many an outcome is not that of the proposal.
  expect(otherwise).toBeGreaterThan(CASES / 100);
});
