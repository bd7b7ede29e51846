import type { Command } from 'commander';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { COMPARE_FORMATS, type CompareFormat, USUAL_POPULATION } from '../compare/choices.ts';
import type { CompareOptions } from '../compare/command.ts';
import { allCores } from '../running/cores.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { addKeeping, type KeepingFlags, readKept } from './keeping.ts';
import { checkNoArguments, loadWithBaseline } from './named.ts';
import {
  ASSUME_OPTION,
  chosenFormat,
  collect,
  exitCodeOption,
  formatOption,
  readCount,
  readSeed,
  readWorkers,
  STRATEGY_OPTION,
} from './options.ts';
import type { Tools } from './tools.ts';

interface CompareFlags extends KeepingFlags {
  readonly workers?: number;
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
  const command = program
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
    );
  addKeeping(command)
    .option(
      '--workers <n>',
      'how many workers share it (default: every core where that saves time)',
      readWorkers,
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
        'hvmmio compare --scenarios 40000 --out compare.jsonl --resume',
        'hvmmio compare --scenarios 40000 --shard 0/4 --out 0.jsonl',
      ]),
    )
    .action(
      async ({ scenarios, seed, strategy, baseline, ...flags }: CompareFlags, command: Command) => {
        checkNoArguments(command);
        const { readAssumed } = await import('../assume/read.ts');
        const { compare } = await import('../compare/command.ts');
        const { compareInJob } = await import('../compare/github.ts');
        const { noneIsWorse } = await import('../compare/worse.ts');
        const { areModelled } = await import('../compare/judged-sample.ts');
        const { workersFor } = await import('../compare/shared.ts');
        const named = await loadWithBaseline(tools, strategy, baseline);
        const kept = await readKept(flags, named.strategies, named.files, tools, shownBy(flags));
        if (kept === null && flags.workers !== undefined && !areModelled(named)) {
          const found = 'found a strategy from a file or a kernel, which is asked VM by VM';
          throw new InputError(
            `--workers: ${found}, expected built-in ones, or --out FILE with it`,
          );
        }
        const options: CompareOptions = {
          scenarios,
          seed,
          ...named,
          assumed: await readAssumed(flags.assume),
          properties: flags.property,
          classes: flags.class,
          details: flags.details ?? false,
          otherAssumptions: flags.assumptions ?? false,
          format: chosenFormat(flags, 'text'),
          version: tools.version,
        };
        const decides = flags.exitCode ?? false;
        const { loader } = tools;
        await endWithStatus(decides, async () => {
          const compared =
            kept === null
              ? await compare(
                  options,
                  { loader, workers: workersFor(options, flags.workers) },
                  process.stdout,
                )
              : await (await import('../compare/kept.ts')).compareKept(
                  { ...options, loader, workers: flags.workers ?? allCores() },
                  kept,
                  process.stdout,
                );
          if (compared === null) return 'cannot tell';
          compareInJob(compared, { ...options, decides });
          return noneIsWorse(compared.comparison);
        });
      },
    );
}

/** Those of the flags that say how to show a result. */
function shownBy({ details, format, json, exitCode }: Partial<CompareFlags>) {
  return { details, format, json, 'exit-code': exitCode };
}
