import type { Command } from 'commander';
import { COMPARE_FORMATS, type CompareFormat } from '../compare/choices.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { chosenFormat, exitCodeOption, formatOption } from './options.ts';
import type { Tools } from './tools.ts';

interface MergeFlags {
  readonly details?: true;
  readonly format?: CompareFormat;
  readonly json?: true;
  readonly exitCode?: true;
}

/** `hvmmio merge`. */
export function addMerge(program: Command, tools: Tools): void {
  program
    .command('merge')
    .summary('put the shards of a census or comparison together')
    .description(
      'Prints what one census or compare without --shard would, of the files that all shards wrote with --out.',
    )
    .argument('<file...>', 'the file of every shard, in any order')
    .option('--details', 'of a comparison: as compare --details')
    .addOption(formatOption(COMPARE_FORMATS))
    .option('--json', 'short for --format json: one document')
    .addOption(
      exitCodeOption(
        'no strategy is worse than the baseline',
        'one is, beyond chance',
        'that cannot be told',
      ),
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio census --shard 0/2 --out 0.jsonl',
        'hvmmio census --shard 1/2 --out 1.jsonl',
        'hvmmio merge 0.jsonl 1.jsonl',
        'hvmmio merge --json 0.jsonl 1.jsonl > census.json',
      ]),
    )
    .action(async (files: readonly string[], { details, exitCode, ...how }: MergeFlags) => {
      const { noneIsWorse } = await import('../compare/worse.ts');
      const { merge } = await import('../merge/command.ts');
      const format = chosenFormat(how, 'text');
      const decides = exitCode ?? false;
      const shown = { format, details: details ?? false, decides, version: tools.version };
      await endWithStatus(decides, () => {
        const comparison = merge({ files, ...shown }, process.stdout);
        return comparison === null ? 'cannot tell' : noneIsWorse(comparison);
      });
    });
}
