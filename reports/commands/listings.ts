import type { Command } from 'commander';
import { listProperties, listStrategies } from '../listings/command.ts';
import {
  assumptionInFull,
  listAssumptions,
  propertyInFull,
  strategyInFull,
} from '../listings/one.ts';
import { widthOf } from '../words/terminal.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

/** `hvmmio strategies`, `hvmmio properties` and `hvmmio assumptions`. */
export function addListings(program: Command, { strategies }: Tools): void {
  program
    .command('strategies')
    .summary('list the strategies, or tell of one')
    .description('Lists the built-in strategies, id and what each does, or tells of one in full.')
    .argument('[name]', 'the strategy to tell of, with its source')
    .addHelpText('after', examples(['hvmmio strategies', 'hvmmio strategies mainline']))
    .action((name: string | undefined) =>
      write((width) =>
        name === undefined
          ? listStrategies(strategies, width)
          : strategyInFull(strategies, name, width),
      ),
    );

  program
    .command('properties')
    .summary('list the properties, or tell of one')
    .description('Lists the properties that are judged, id and what each demands, or tells of one.')
    .argument('[name]', 'the property to tell of, with what violates it')
    .addHelpText('after', examples(['hvmmio properties', 'hvmmio properties root-device-works']))
    .action((name: string | undefined) =>
      write((width) => (name === undefined ? listProperties(width) : propertyInFull(name, width))),
    );

  program
    .command('assumptions')
    .summary('list what verdicts rest on, or tell of one question')
    .description('Lists the questions on which the public record is silent, with their answers.')
    .argument('[name]', 'the question to tell of, such as A1')
    .addHelpText('after', examples(['hvmmio assumptions', 'hvmmio assumptions A1']))
    .action((name: string | undefined) =>
      write((width) =>
        name === undefined ? listAssumptions(width) : assumptionInFull(name, width),
      ),
    );
}

function write(textIn: (width: number) => string): void {
  process.stdout.write(textIn(widthOf(process.stdout)));
}
