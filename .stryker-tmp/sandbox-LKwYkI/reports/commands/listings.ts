import type { Command } from 'commander';
import { widthOf } from '../words/terminal.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

/** `hvmmio strategies`, `hvmmio properties` and `hvmmio assumptions`. */
export function addListings(program: Command, { loadStrategies }: Tools): void {
  program
    .command('strategies')
    .summary('list the strategies, or tell of one')
    .description('Lists the built-in strategies, id and what each does, or tells of one in full.')
    .argument('[name]', 'the strategy to tell of, with its source')
    .addHelpText('after', examples(['hvmmio strategies', 'hvmmio strategies mainline']))
    .action((name: string | undefined) =>
      write(async ({ listStrategies, strategyInFull }, width) => {
        const strategies = await loadStrategies();
        return name === undefined
          ? listStrategies(strategies, width)
          : strategyInFull(strategies, name, width);
      }),
    );

  program
    .command('properties')
    .summary('list the properties, or tell of one')
    .description('Lists the properties that are judged, id and what each demands, or tells of one.')
    .argument('[name]', 'the property to tell of, with what violates it')
    .addHelpText('after', examples(['hvmmio properties', 'hvmmio properties root-device-works']))
    .action((name: string | undefined) =>
      write(({ listProperties, propertyInFull }, width) =>
        name === undefined ? listProperties(width) : propertyInFull(name, width),
      ),
    );

  program
    .command('assumptions')
    .summary('list what verdicts rest on, or tell of one question')
    .description('Lists the questions on which the public record is silent, with their answers.')
    .argument('[name]', 'the question to tell of, such as A1')
    .addHelpText('after', examples(['hvmmio assumptions', 'hvmmio assumptions A1']))
    .action((name: string | undefined) =>
      write(({ listAssumptions, assumptionInFull }, width) =>
        name === undefined ? listAssumptions(width) : assumptionInFull(name, width),
      ),
    );
}

type Listings = typeof import('../listings/command.ts') & typeof import('../listings/one.ts');

async function write(
  textIn: (listings: Listings, width: number) => string | Promise<string>,
): Promise<void> {
  const listings = {
    ...(await import('../listings/command.ts')),
    ...(await import('../listings/one.ts')),
  };
  process.stdout.write(await textIn(listings, widthOf(process.stdout)));
}
