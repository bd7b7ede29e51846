import type { Command } from 'commander';
import { USUAL_POPULATION } from '../compare/command.ts';
import type { CountSide } from '../review/coverage.ts';
import { type BuildSide, review } from '../review/review.ts';
import { examples } from './help.ts';
import { readCount, readSeed } from './options.ts';

/** What only this command needs. */
export interface ReviewTools {
  readonly loadSides: () => Promise<BuildSide>;
  readonly loadCounting: () => Promise<CountSide>;
}

interface ReviewFlags {
  readonly tree: string;
  readonly mbox: string;
  readonly scenarios: number;
  readonly seed: string;
}

/** `hvmmio review`. */
export function addReview(program: Command, tools: ReviewTools): void {
  program
    .command('review')
    .summary('what a patch to a kernel tree changes')
    .description('Builds a kernel tree without a patch and with it, and compares the two.')
    .requiredOption('--tree <dir>', 'the kernel sources; nothing is written into them')
    .requiredOption('--mbox <file>', 'a patch or series, as git am takes it')
    .option('--scenarios <n>', 'how many VMs to draw', readCount, USUAL_POPULATION.scenarios)
    .option('--seed <text>', 'what to draw them by', readSeed, USUAL_POPULATION.seed)
    .addHelpText('after', examples(['hvmmio review --tree linux --mbox v2.mbox']))
    .action(async (flags: ReviewFlags) => {
      const count = await tools.loadCounting();
      await review(await tools.loadSides(), { ...flags, count }, process.stdout);
    });
}
