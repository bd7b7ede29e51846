import { beforeAll, describe, expect, it } from 'vitest';
import { MIB, type Strategy, simulate } from '../../../engine/index.ts';
import { aScenario, firstBoot } from '../../../engine/testing/examples.ts';
import { ScenarioError } from '../../strategy-error.ts';
import { buildKernel } from '../build/build.ts';
import { kernelStrategy } from '../kernel-strategy.ts';
import { namedTrees } from './conformance/trees.ts';
import { changed, type Edit, withEdits } from './edited-tree.ts';

/** What goes wrong in the kernel, by the size of the window that is asked for. */
const misbehaving: Edit = (text) =>
  changed(
    text,
    /\bint vmbus_allocate_mmio\([^)]*\)\n\{\n/,
    `$&	if (size == SZ_1M)
		for (;;)
			barrier();
	if (size == SZ_2M)
		return READ_ONCE(*(int *)(size - SZ_2M));
	if (size == SZ_4M)
		while (kzalloc(SZ_64K, GFP_KERNEL))
			;
	if (size == SZ_16M)
		BUG();
	if (size == SZ_32M)
		return ((int (*)(void))(size - SZ_32M))();
`,
  );

let kernel: Strategy;
beforeAll(async () => {
  const [tree = ''] = namedTrees().slice(-1);
  const edits = { 'drivers/hv/vmbus_drv.c': misbehaving };
  kernel = await withEdits(tree, edits, async (edited) =>
    kernelStrategy((await buildKernel(edited)).bytes, 'k.wasm', 'k'),
  );
});

function probing(mebibytes: number) {
  const devices = [{ id: 'vf', bars: [{ size: mebibytes * MIB, bits: 64 as const }], root: false }];
  return aScenario({ devices, boots: [firstBoot(['probe vf'])] });
}

describe('a kernel that goes wrong is told of by what it did, and works in the next scenario', () => {
  it.each([
    ['loops without end', 1, 'takes more than 100000000 steps: it may never end'],
    [
      'follows a null pointer',
      2,
      'reads or writes where there is no memory, as through a null pointer',
    ],
    ['uses up its memory', 4, 'runs out of memory'],
    ['panics', 16, 'calls panic, for which there is no stand-in'],
    ['calls a null pointer', 32, 'traps: null function'],
  ])('that %s', (_what, mebibytes, words) => {
    const broken = () => simulate(probing(mebibytes), kernel);
    expect(broken).toThrow(ScenarioError);
    expect(broken).toThrow(`strategy "k": probe vf ${words}`);
    expect(simulate(probing(64), kernel).boots[0]?.words).toEqual([
      { device: 'vf', word: 'works' },
    ]);
  });
});
