import type { Command } from 'commander';
import { readAssumed } from '../assume/read.ts';
import { compare } from '../compare/compare.ts';
import { ASSUME_OPTION, collect, readCount, readSeed, STRATEGY_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface CompareFlags {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategy?: readonly string[];
  readonly baseline?: string;
  readonly assume?: readonly string[];
  readonly assumptions?: true;
  readonly json?: true;
}

/** `hvmmio compare`: the main job. */
export function addCompare(program: Command, tools: Tools): void {
  program
    .command('compare')
    .summary('compare strategies on a population of real VMs')
    .description(
      'Draws VMs like those that are met in practice and counts, for each strategy and property, those in\n' +
        'which the strategy violates the property.',
    )
    .option('--scenarios <n>', 'how many VMs to draw', readCount, 2000)
    .option('--seed <text>', 'what to draw them by: letters, digits, dots, dashes', readSeed, '1')
    .option('--strategy <id>', STRATEGY_OPTION, collect)
    .option(
      '--baseline <id>',
      'the strategy that others are measured by (default: original, or the first)',
    )
    .option('--assume <id=value>', ASSUME_OPTION, collect)
    .option(
      '--assumptions',
      'show what changes under other assumptions; takes several times as long',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `
Examples:
  hvmmio compare
  hvmmio compare --scenarios 5000 --seed review-2
  hvmmio compare --strategy original --strategy ./mine.ts --json
  hvmmio compare --baseline merged --assume a1=uefi
  hvmmio compare --assumptions`,
    )
    .action(async ({ scenarios, seed, strategy, baseline, ...flags }: CompareFlags) => {
      const options = {
        scenarios,
        seed,
        strategies: await tools.loadStrategies(strategy),
        baseline,
        assumed: await readAssumed(flags.assume),
        otherAssumptions: flags.assumptions ?? false,
        json: flags.json ?? false,
      };
      compare(options, process.stdout);
    });
}
