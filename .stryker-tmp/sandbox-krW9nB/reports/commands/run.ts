import type { Command } from 'commander';
import { addToJobSummary } from '../running/github.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { ASSUME_OPTION, collect, exitCodeOption, STRATEGY_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface RunFlags {
  readonly strategy?: readonly string[];
  readonly assume?: readonly string[];
  readonly json?: true;
  readonly exitCode?: true;
  readonly relations?: true;
}

/** `hvmmio run`. */
export function addRun(program: Command, tools: Tools): void {
  program
    .command('run')
    .summary('run scenarios and show what became of them')
    .description('Runs each scenario under each strategy and shows what became of it.')
    .argument(
      '<file...>',
      'scenarios as JSON or JSON Lines; - for standard input; or population-SEED-N',
    )
    .option('--strategy <id>', STRATEGY_OPTION, collect)
    .option('--json', 'print a line of JSON for each scenario and strategy')
    .option('--relations', 'judge the properties that relate several runs too')
    .option('--assume <id=value>', ASSUME_OPTION, collect)
    .addOption(exitCodeOption('no property is violated', 'one is', 'that cannot be told'))
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio run scenario.json --strategy original --strategy merged',
          'hvmmio run scenario.json --strategy ./mine.ts --relations',
          'hvmmio run population-1-39 --strategy original',
          'hvmmio run scenario.json --assume a1=uefi --assume a5=power-on',
          'zcat scenarios.jsonl.gz | hvmmio run - --json | jq .violations',
        ],
        "Without --strategy, all built-in strategies are run. A strategy of your own is a file whose default export is defineStrategy({ ... }), imported from 'hvmmio'.",
      ),
    )
    .action(async (files: string[], { strategy, json, relations, assume, exitCode }: RunFlags) => {
      const { readAssumed } = await import('../assume/read.ts');
      const { run } = await import('../run/command.ts');
      const { runSummary } = await import('../run/summary.ts');
      const { toMarkdown } = await import('../words/markdown.ts');
      const chosen = await tools.loadStrategies(strategy);
      const assumed = await readAssumed(assume);
      const how = { json: json ?? false, relations: relations ?? false, assumed };
      await endWithStatus(exitCode ?? false, async () => {
        const tally = await run({ files, strategies: chosen, ...how }, process.stdout);
        addToJobSummary(() => toMarkdown(runSummary(tally)));
        return tally.noneViolated();
      });
    });
}
