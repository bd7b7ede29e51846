import type { Command } from 'commander';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { USUAL_POPULATION } from '../compare/choices.ts';
import { examples } from './help.ts';
import { loadWithBaseline } from './named.ts';
import { collect, FORCE_OPTION, readCount, STRATEGY_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface ReportFlags {
  readonly out: string;
  readonly from?: readonly string[];
  readonly strategy?: readonly string[];
  readonly scenarios?: number;
  readonly axis?: readonly string[];
  readonly force?: true;
}

/** `hvmmio report`. */
export function addReport(program: Command, tools: Tools): void {
  program
    .command('report')
    .summary('write one page to look at')
    .description(
      'Runs the default comparison and the default census, judges the claims, and ' +
        'writes the results, with a playground, as one HTML file that opens ' +
        'from disk: report.html. Prints its path and size.',
    )
    .option('--out <folder>', 'where to write it', '.')
    .option(
      '--from <file>',
      'results of compare, census or claims --json, - for standard input; runs nothing; repeatable',
      collect,
    )
    .option('--strategy <id>', STRATEGY_OPTION, collect)
    .option('--scenarios <n>', 'how many VMs to compare on (default: as in compare)', readCount)
    .option(
      '--axis <name=values>',
      'only these values of an axis of the census; repeatable',
      collect,
    )
    .option('--force', `${FORCE_OPTION}, though it is no report`)
    .addHelpText(
      'after',
      examples([
        'hvmmio report',
        'hvmmio report --out review --strategy ./mine.ts',
        'hvmmio compare --assumptions --json > comparison.json',
        'hvmmio census --json > census.json',
        'hvmmio claims --json > claims.json',
        'hvmmio report --from comparison.json --from census.json --from claims.json',
      ]),
    )
    .action(async ({ out, from, force, ...flags }: ReportFlags) => {
      const [beside] = Object.keys(flags);
      if (from !== undefined && beside !== undefined) {
        throw new InputError(`--${beside}: found beside --from, expected one of the two`);
      }
      const { strategy, scenarios = USUAL_POPULATION.scenarios, axis = [] } = flags;
      const { version, loader } = tools;
      const { report } = await import('../report/command.ts');
      const named = await loadWithBaseline(tools, strategy, undefined);
      const job = { scenarios, axes: axis, ...named, loader };
      const options = { out, from: from ?? null, job, version, force: force ?? false };
      await report(options, process.stdout);
    });
}
