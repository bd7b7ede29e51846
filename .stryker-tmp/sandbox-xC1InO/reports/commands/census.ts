import type { Command } from 'commander';
import { AXES } from '../../properties/lattice/axes.ts';
import { allCores } from '../running/cores.ts';
import { strategyFiles } from '../running/strategy-files.ts';
import { examples } from './help.ts';
import { addKeeping, type KeepingFlags, readKept } from './keeping.ts';
import { collect, readWorkers, STRATEGY_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface CensusFlags extends KeepingFlags {
  readonly full?: true;
  readonly axis?: readonly string[];
  readonly strategy?: readonly string[];
  readonly workers: number;
  readonly json?: true;
}

/** `hvmmio census`. */
export function addCensus(program: Command, tools: Tools): void {
  const command = program
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
    .option('--json', 'print one JSON document');
  addKeeping(command)
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio census',
          'hvmmio census --axis kind=gen2 --axis framebuffer=8MiB --strategy merged',
          'hvmmio census --full --json',
          'hvmmio census --out census.jsonl --resume',
          'hvmmio census --full --shard 0/8 --out 0.jsonl',
        ],
        `Axes: ${Object.keys(AXES).join(', ')}.`,
      ),
    )
    .action(async ({ full, axis, strategy, workers, json, ...keeping }: CensusFlags) => {
      const chosen = await tools.loadStrategies(strategy);
      const files = strategyFiles(chosen, strategy ?? []);
      const kept = await readKept(keeping, chosen, files, tools, { json });
      const work = {
        strategies: chosen.map(({ id }, index) => ({ id, named: strategy?.[index] ?? id })),
        loader: tools.loader,
        full: full ?? false,
        axes: axis ?? [],
        workers,
        json: json ?? false,
      };
      if (kept === null) {
        const { census } = await import('../census/command.ts');
        await census(work, process.stdout);
      } else {
        const { censusKept } = await import('../census/kept.ts');
        await censusKept(work, kept, process.stdout);
      }
    });
}
