import type { Command } from 'commander';
import { examples } from './help.ts';
import { FORCE_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

/** `hvmmio new-strategy`. */
export function addNewStrategy(program: Command, tools: Tools): void {
  program
    .command('new-strategy')
    .summary('write a strategy of your own to start from')
    .description(
      'Writes NAME.ts into this folder: a strategy that works as it is, with a comment on every line that ' +
        'says what a guest sees and what may be answered.',
    )
    .argument('<name>', 'its id: lower-case letters, digits, dots and dashes')
    .option('--force', FORCE_OPTION)
    .addHelpText(
      'after',
      examples(['hvmmio new-strategy mine', 'hvmmio compare --strategy ./mine.ts']),
    )
    .action(async (name: string, { force = false }: { readonly force?: boolean }) => {
      const { newStrategy } = await import('../new-strategy/command.ts');
      const strategies = await tools.loadStrategies();
      await newStrategy({ name, folder: '.', force }, strategies, process.stdout);
    });
}
