import type { Command } from 'commander';
import { AXES } from '../../properties/lattice/axes.ts';
import { allCores } from '../running/cores.ts';
import { examples } from './help.ts';
import { collect, readWorkers, STRATEGY_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface CensusFlags {
  readonly full?: true;
  readonly axis?: readonly string[];
  readonly strategy?: readonly string[];
  readonly workers: number;
  readonly json?: true;
}

/** `hvmmio census`. */
export function addCensus(program: Command, tools: Tools): void {
  program
    .command('census')
    .summary('exhaust a lattice of VMs')
    .description(
      'Runs every VM of a stated lattice, in every order of its drivers, under each strategy: what then holds ' +
        'is no matter of luck. Ctrl-C prints what is done so far.',
    )
    .option('--full', 'every size of framebuffer, not only the ordinary ones and the edges')
    .option(
      '--axis <name=values>',
      'only these values of an axis: a,b or a..b; repeatable',
      collect,
    )
    .option('--strategy <id>', STRATEGY_OPTION, collect)
    .option('--workers <n>', 'how many workers share it', readWorkers, allCores())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio census',
          'hvmmio census --axis kind=gen2 --axis framebuffer=8MiB --strategy merged',
          'hvmmio census --full --json',
        ],
        `Axes: ${Object.keys(AXES).join(', ')}.`,
      ),
    )
    .action(async ({ full, axis, strategy, workers, json }: CensusFlags) => {
      const { census } = await import('../census/command.ts');
      const chosen = await tools.loadStrategies(strategy);
      await census(
        {
          strategies: chosen.map(({ id }, index) => ({ id, named: strategy?.[index] ?? id })),
          loader: tools.loader,
          full: full ?? false,
          axes: axis ?? [],
          workers,
          json: json ?? false,
        },
        process.stdout,
      );
    });
}
