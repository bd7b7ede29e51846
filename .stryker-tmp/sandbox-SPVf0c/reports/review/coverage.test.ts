import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Strategy } from '../../engine/index.ts';
import { type CountSide, measureCoverage } from './coverage.ts';

const STRATEGY: Strategy = {
  id: 'nothing',
  summary: 'reserves nothing',
  source: 'a test',
  exactVtpmCut: false,
  reserve: () => null,
};
const FILE = 'a.c';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-coverage-'));
  for (const side of ['base', 'head']) mkdirSync(join(folder, side));
  writeFileSync(join(folder, 'base', FILE), 'a;\nb;\nc;\n');
  writeFileSync(join(folder, 'head', FILE), 'a;\nc;\nd;\ne;\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const measure = (count: CountSide) =>
  measureCoverage(
    count,
    { base: join(folder, 'base'), head: join(folder, 'head'), touched: [FILE] },
    { scenarios: 4, seed: '1', assumptions: DEFAULT_ASSUMPTIONS },
  );
const about = { file: FILE, text: '', function: 'f' };

it('counts the VMs that reach each line, and asks base for what is only taken out', async () => {
  const asked: unknown[] = [];
  const count: CountSide = async (tree, id, lines) => {
    asked.push([tree, id, [...lines]]);
    if (id === 'base') {
      const gone = { ...about, line: 2, kind: 'uncalled', number: null } as const;
      return { strategy: STRATEGY, lines: [gone], takeReached: () => [] };
    }
    // The second of the lines is reached by each VM, the first by none.
    const news = [3, 4].map((line) => ({ ...about, line, kind: 'counted', number: line }) as const);
    return { strategy: STRATEGY, lines: news, takeReached: () => [4] };
  };
  expect(await measure(count)).toEqual({
    vms: 4,
    refused: null,
    lines: [
      { ...about, line: 2, kind: 'uncalled', side: 'base', vms: null },
      { ...about, line: 3, kind: 'counted', side: 'head', vms: 0 },
      { ...about, line: 4, kind: 'counted', side: 'head', vms: 4 },
    ],
  });
  expect(asked).toEqual([
    [join(folder, 'head'), 'head', [[FILE, [3, 4]]]],
    [join(folder, 'base'), 'base', [[FILE, [2]]]],
  ]);
});

it('says why it could not be measured, and throws on what is no refusal', async () => {
  const refusal = Object.assign(new Error('clang fails'), { name: 'StrategyError' });
  const refused = await measure(() => Promise.reject(refusal));
  expect(refused).toEqual({ vms: 4, lines: null, refused: 'clang fails' });
  await expect(measure(() => Promise.reject(new RangeError('a fault')))).rejects.toThrow('a fault');
});
