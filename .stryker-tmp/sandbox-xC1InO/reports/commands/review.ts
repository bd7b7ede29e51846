import type { Command } from 'commander';
import { USUAL_POPULATION } from '../compare/choices.ts';
import { REVIEW_FORMATS, type ReviewFormat } from '../review/choices.ts';
import type { SideTools } from '../review/review.ts';
import { examples } from './help.ts';
import { chosenFormat, FORCE_OPTION, formatOption, readCount, readSeed } from './options.ts';
import type { Tools } from './tools.ts';

/** What only this command needs. */
export interface ReviewTools {
  readonly loadSides: () => Promise<SideTools>;
}

interface ReviewFlags {
  readonly tree?: string;
  readonly mbox?: string;
  readonly base?: string;
  readonly head?: string;
  readonly against?: string;
  readonly scenarios: number;
  readonly seed: string;
  readonly out?: string;
  readonly force?: true;
  readonly format?: ReviewFormat;
  readonly json?: true;
}

/** `hvmmio review`. */
export function addReview(program: Command, tools: ReviewTools & Pick<Tools, 'version'>): void {
  program
    .command('review')
    .summary('what a patch changes in a kernel tree')
    .description(
      'Builds two kernels, head and what it is a change of, and says what head changes for people, on how ' +
        'many VMs, which kinds of failure it cures and brings, and what of the patch was not run. Or holds ' +
        'one kernel to a strategy. Nothing is written into a tree.',
    )
    .option('--tree <dir>', 'the kernel sources: the base of --mbox, the repository of revisions')
    .option('--mbox <file>', 'head is the tree with this patch or series, as git am takes it')
    .option('--base <rev>', 'a revision of the tree; without --tree a folder of kernel sources')
    .option('--head <rev>', 'the same (default: the tree as it is)')
    .option('--against <id>', 'hold head to a strategy in place of a base')
    .option('--scenarios <n>', 'how many VMs to draw', readCount, USUAL_POPULATION.scenarios)
    .option('--seed <text>', 'what to draw them by', readSeed, USUAL_POPULATION.seed)
    .option('--out <folder>', 'where to write a page and both modules, by which to replay a case')
    .option('--force', FORCE_OPTION)
    .addOption(formatOption(REVIEW_FORMATS))
    .option('--json', 'short for --format json: one document')
    .addHelpText(
      'after',
      examples([
        'hvmmio review --tree linux --mbox v2.mbox',
        'hvmmio review --tree linux --mbox v2.mbox --format mail',
        'hvmmio review --tree linux --base v6.12 --head topic --out review',
        'hvmmio review --base linux-6.1 --head linux-6.12',
        'hvmmio review --tree linux-6.1 --against mainline',
      ]),
    )
    .action(async ({ out, force, format, json, ...flags }: ReviewFlags) => {
      const { review } = await import('../review/command.ts');
      const options = {
        ...flags,
        out: out ?? null,
        force: force ?? false,
        format: chosenFormat({ ...(format && { format }), ...(json && { json }) }, 'text'),
        version: tools.version,
      };
      await review(options, await tools.loadSides(), process.stdout);
    });
}
