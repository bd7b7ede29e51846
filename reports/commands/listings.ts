import type { Command } from 'commander';
import { listProperties, listStrategies } from '../listings/command.ts';
import { widthOf } from '../words/terminal.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

/** `hvmmio strategies` and `hvmmio properties`. */
export function addListings(program: Command, tools: Tools): void {
  program
    .command('strategies')
    .summary('list the strategies')
    .description('Lists the built-in strategies: id and what each does.')
    .addHelpText('after', examples(['hvmmio strategies']))
    .action(() => {
      process.stdout.write(listStrategies(tools.strategies, widthOf(process.stdout)));
    });

  program
    .command('properties')
    .summary('list the properties')
    .description('Lists the properties that are judged: id and what each demands.')
    .addHelpText('after', examples(['hvmmio properties']))
    .action(() => {
      process.stdout.write(listProperties(widthOf(process.stdout)));
    });
}
