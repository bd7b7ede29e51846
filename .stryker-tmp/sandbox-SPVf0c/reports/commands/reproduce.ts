import type { Command } from 'commander';
import { widthOf } from '../words/terminal.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

interface ReproduceFlags {
  readonly strategy: string;
  readonly json?: true;
}

/** `hvmmio reproduce`. */
export function addReproduce(program: Command, tools: Tools): void {
  program
    .command('reproduce')
    .summary('turn a scenario into steps for a real Hyper-V host')
    .description(
      'Tells how to make the VM, what to do in its guest, what each boot will show, and what no host can be made to do.',
    )
    .argument(
      '<file|name>',
      'a scenario as JSON; - for standard input; a counterexample, STRATEGY.PROPERTY; or population-SEED-N',
    )
    .option('--strategy <id>', 'whose addresses to predict: an id, or a path to a file', 'original')
    .option('--json', 'print one line of JSON')
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio reproduce original.config-window-accepted',
          'hvmmio reproduce scenario.json --strategy merged',
          'hvmmio reproduce population-1-39 --json',
        ],
        'Sizes that Hyper-V would refuse or round are refused, with the nearest that it takes.',
      ),
    )
    .action(async (name: string, { strategy: named, json }: ReproduceFlags) => {
      const { findSource } = await import('../explain/find-source.ts');
      const { reproduce, writeJson } = await import('../reproduce/command.ts');
      const { writeText } = await import('../reproduce/text.ts');
      const strategy = await tools.loadStrategy(named);
      const { scenario, file } = await findSource(name);
      const all = reproduce(scenario, file === '-' ? '<stdin>' : file, strategy);
      process.stdout.write(
        json === undefined ? writeText(all, widthOf(process.stdout)) : writeJson(all),
      );
    });
}
