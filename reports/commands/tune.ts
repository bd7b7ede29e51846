import type { Command } from 'commander';
import { POPULATIONS } from '../../properties/tune/populations.ts';
import { allCores } from '../census/exhaust.ts';
import { tune } from '../tune/command.ts';
import { examples } from './help.ts';
import { collect, FORCE_OPTION, readCount } from './options.ts';
import type { Tools } from './tools.ts';

interface TuneFlags {
  readonly population: string;
  readonly axis?: readonly string[];
  readonly workers: number;
  readonly write?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `hvmmio tune`. */
export function addTune(program: Command, tools: Tools): void {
  program
    .command('tune')
    .summary('search a family of strategies for a better one')
    .description(
      'Puts a family of strategies to a population, every VM by its exact weight: how often each lets a window ' +
        'into the framebuffer, how often it keeps one from room, which of them nothing beats, and where the ' +
        'built-in strategies stand. Ctrl-C prints what is done so far.',
    )
    .option('--population <name>', `one of ${POPULATIONS.join(', ')}`, POPULATIONS[0])
    .option(
      '--axis <name=values>',
      'only these values of an axis of the lattice: a,b or a..b; repeatable',
      collect,
    )
    .option('--write <file.ts>', 'write the best one as a strategy file')
    .option('--force', FORCE_OPTION)
    .option('--workers <n>', 'how many workers share it', readCount, allCores())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples([
        'hvmmio tune',
        'hvmmio tune --population azure --write ./best.ts',
        'hvmmio tune --population lattice --axis kind=gen2 --json',
      ]),
    )
    .action(async ({ population, axis, workers, write, force, json }: TuneFlags) => {
      await tune(
        {
          population,
          axes: axis ?? [],
          others: tools.strategies,
          loader: tools.loader,
          workers,
          write: write ?? null,
          force: force ?? false,
          json: json ?? false,
        },
        process.stdout,
      );
    });
}
