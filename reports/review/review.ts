import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { sentenceOn } from '../compare/sentences.ts';
import { compareSound } from '../compare/sound.ts';
import { changesSections } from '../compare/text-changes.ts';
import { paragraph, section, title } from '../words/blocks.ts';
import { paintOf } from '../words/colours.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { type CountSide, measureCoverage } from './coverage.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import { applyMbox } from './sides.ts';

/** Compiles a tree: the strategy of that id, and the absolute paths of what was read. */
export type BuildSide = (
  tree: string,
  id: string,
) => Promise<{ readonly strategy: Strategy; readonly inputs: readonly string[] }>;

export interface ReviewOptions {
  readonly tree: string;
  readonly mbox: string;
  readonly scenarios: number;
  readonly seed: string;
  readonly count: CountSide;
}

/** Compares a kernel tree with itself after a patch, and says what of the patch was not run. */
export async function review(build: BuildSide, options: ReviewOptions, out: Writable) {
  const { tree, mbox, scenarios, seed } = options;
  const scratch = mkdtempSync(join(tmpdir(), 'hvmmio-review-'));
  try {
    const { folder, touched } = applyMbox(tree, mbox, scratch);
    const [base, head] = [await build(resolve(tree), 'base'), await build(folder, 'head')];
    const { comparison } = compareSound(
      {
        scenarios,
        seed,
        strategies: [base.strategy, head.strategy],
        baseline: 'base',
        files: { head: 'head' },
        assumed: USUALLY_ASSUMED,
        otherAssumptions: false,
      },
      () => {},
    );
    const coverage = await measureCoverage(
      options.count,
      { base: resolve(tree), head: folder, touched },
      { scenarios, seed, assumptions: USUALLY_ASSUMED.assumptions },
    );
    const blocks = [
      title(
        `${mbox} on ${tree}: base and head on the same ${comparison.scenarios} VMs (seed ${seed})`,
      ),
      paragraph(sentenceOn(comparison, 'head')),
      ...changesSections(comparison).map((one) => ({
        ...one,
        // The modules are not kept, so that there is nothing to replay by.
        blocks: one.blocks.filter(({ type }) => type !== 'section'),
      })),
      section('What of the patch was not run', ...coverageBlocks(coverage)),
    ];
    out.write(toTerminal(blocks, { width: widthOf(out), paint: paintOf(out), apart: 2 }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
