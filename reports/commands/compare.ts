import type { Command } from 'commander';
import { COMPARE_FORMATS, type CompareFormat, USUAL_POPULATION } from '../compare/choices.ts';
import type { CompareOptions } from '../compare/command.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { checkNoArguments, loadWithBaseline } from './named.ts';
import {
  ASSUME_OPTION,
  chosenFormat,
  collect,
  exitCodeOption,
  formatOption,
  readCount,
  readSeed,
  STRATEGY_OPTION,
} from './options.ts';
import type { Tools } from './tools.ts';

interface CompareFlags {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategy?: readonly string[];
  readonly baseline?: string;
  readonly assume?: readonly string[];
  readonly assumptions?: true;
  readonly property?: readonly string[];
  readonly class?: readonly string[];
  readonly details?: true;
  readonly format?: CompareFormat;
  readonly json?: true;
  readonly exitCode?: true;
}

/** `hvmmio compare`: the main job. */
export function addCompare(program: Command, tools: Tools): void {
  program
    .command('compare')
    .summary('compare strategies on a population of real VMs')
    .description(
      'Draws VMs like those that are met in practice and says how often each strategy fails on ' +
        'them, where, and what it costs. Of two strategies also where only the one fails, and where ' +
        'only the other.',
    )
    .allowExcessArguments()
    .option('--scenarios <n>', 'how many VMs to draw', readCount, USUAL_POPULATION.scenarios)
    .option(
      '--seed <text>',
      'what to draw them by: letters, digits, dots, dashes',
      readSeed,
      USUAL_POPULATION.seed,
    )
    .option('--strategy <id>', STRATEGY_OPTION, collect)
    .option(
      '--baseline <id>',
      'what others are measured by, compared too (default: mainline for files, the first of two, ' +
        'else original)',
    )
    .option('--property <id>', 'only this property; repeatable', collect)
    .option('--class <id>', 'only VMs of this class of hosts; repeatable', collect)
    .option('--details', 'intervals, paired tests, classes of hosts, kinds, the population too')
    .option('--assume <id=value>', ASSUME_OPTION, collect)
    .option(
      '--assumptions',
      'show what changes under other assumptions; takes several times as long',
    )
    .addOption(formatOption(COMPARE_FORMATS))
    .option('--json', 'short for --format json: one document')
    .addOption(
      exitCodeOption(
        'no strategy is worse than the baseline',
        'one is, beyond chance',
        'that cannot be told',
      ),
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio compare',
        'hvmmio compare --details',
        'hvmmio compare --strategy ./mine.ts',
        'hvmmio compare --strategy merged --strategy half-capped --format mail',
        'hvmmio compare --class azure-gen2 --property root-device-works',
        'hvmmio compare --scenarios 5000 --seed review-2',
        'hvmmio compare --baseline merged --assume a1=uefi',
        'hvmmio compare --assumptions',
        'hvmmio compare --format csv > rates.csv',
      ]),
    )
    .action(
      async ({ scenarios, seed, strategy, baseline, ...flags }: CompareFlags, command: Command) => {
        checkNoArguments(command);
        const { readAssumed } = await import('../assume/read.ts');
        const { compare } = await import('../compare/command.ts');
        const { compareInJob } = await import('../compare/github.ts');
        const { noneIsWorse } = await import('../compare/worse.ts');
        const options: CompareOptions = {
          scenarios,
          seed,
          ...(await loadWithBaseline(tools, strategy, baseline)),
          assumed: await readAssumed(flags.assume),
          properties: flags.property,
          classes: flags.class,
          details: flags.details ?? false,
          otherAssumptions: flags.assumptions ?? false,
          format: chosenFormat(flags, 'text'),
          version: tools.version,
        };
        const decides = flags.exitCode ?? false;
        await endWithStatus(decides, () => {
          const compared = compare(options, process.stdout);
          compareInJob(compared, { ...options, decides });
          return noneIsWorse(compared.comparison);
        });
      },
    );
}
