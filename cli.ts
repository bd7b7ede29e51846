#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { InputError } from './properties/scenarios/input-error.ts';
import { compare } from './reports/compare/compare.ts';
import { complain, FAILED, fail, failOnStrayErrors } from './reports/failure.ts';
import { listProperties, listStrategies } from './reports/listing.ts';
import { run } from './reports/run.ts';
import { strategies } from './strategies/index.ts';
import { loadStrategies } from './strategies/load.ts';
import { StrategyError } from './strategies/strategy-error.ts';

const STRATEGY_OPTION = 'a strategy by its id, or a path to a file of one; repeatable';
const EXPECTED = [InputError, StrategyError];
failOnStrayErrors(EXPECTED);

const program = new Command('hvmmio')
  .description('Compares strategies for placing MMIO in Linux guests on Hyper-V.')
  .version(version(), '--version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .exitOverride()
  .configureOutput({
    outputError: (text) =>
      complain(
        text
          .replace(/^error: /, '')
          .trim()
          .replace('\n', ' '),
      ),
  })
  .addHelpText(
    'after',
    `
Examples:
  hvmmio compare                               all strategies on a population of real VMs
  hvmmio run scenario.json                     what becomes of a scenario under every strategy
  hvmmio run scenario.json --strategy merged   under one of them
  hvmmio strategies                            the strategies there are`,
  );

interface RunFlags {
  readonly strategy?: readonly string[];
  readonly json?: true;
  readonly relations?: true;
}

interface CompareFlags {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategy?: readonly string[];
  readonly json?: true;
}

program
  .command('compare')
  .summary('compare strategies on a population of real VMs')
  .description(
    'Draws VMs like those that are met in practice and counts, for each strategy and property, those in\n' +
      'which the strategy violates the property.',
  )
  .option('--scenarios <n>', 'how many VMs to draw', readCount, 2000)
  .option('--seed <text>', 'what to draw them by: letters, digits, dots, dashes', readSeed, '1')
  .option('--strategy <id>', STRATEGY_OPTION, collect)
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  hvmmio compare
  hvmmio compare --scenarios 5000 --seed review-2
  hvmmio compare --strategy original --strategy ./mine.ts --json`,
  )
  .action(async ({ scenarios, seed, strategy, json }: CompareFlags) => {
    const chosen = await loadStrategies(strategy);
    compare({ scenarios, seed, strategies: chosen, json: json ?? false }, process.stdout);
  });

program
  .command('run')
  .summary('run scenarios and tell what became of them')
  .description('Runs each scenario under each strategy and tells what became of it.')
  .argument(
    '<file...>',
    'scenarios as JSON or JSON Lines; - for standard input; or population-SEED-N',
  )
  .option('--strategy <id>', STRATEGY_OPTION, collect)
  .option('--json', 'print a line of JSON for each scenario and strategy')
  .option('--relations', 'judge the properties that relate several runs too')
  .addHelpText(
    'after',
    `
Without --strategy, all built-in strategies are run. A strategy of your own is a file whose default
export is defineStrategy({ ... }), imported from 'hvmmio'.

Examples:
  hvmmio run scenario.json --strategy original --strategy merged
  hvmmio run scenario.json --strategy ./mine.ts --relations
  hvmmio run population-1-39 --strategy original
  zcat scenarios.jsonl.gz | hvmmio run - --json | jq .violations`,
  )
  .action(async (files: string[], { strategy, json, relations }: RunFlags) => {
    const chosen = await loadStrategies(strategy);
    const how = { json: json ?? false, relations: relations ?? false };
    await run({ files, strategies: chosen, ...how }, process.stdout);
  });

program
  .command('strategies')
  .summary('list the strategies')
  .description('Lists the built-in strategies: id and what each does.')
  .addHelpText('after', '\nExample:\n  hvmmio strategies')
  .action(() => {
    process.stdout.write(listStrategies(strategies));
  });

program
  .command('properties')
  .summary('list the properties')
  .description('Lists the properties that are judged: id and what each demands.')
  .addHelpText('after', '\nExample:\n  hvmmio properties')
  .action(() => {
    process.stdout.write(listProperties());
  });

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function readCount(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('expected a whole number from 1 to 9999999');
}

function readSeed(value: string): string {
  if (/^[A-Za-z0-9.-]{1,40}$/.test(value)) return value;
  throw new InvalidArgumentError('expected up to 40 letters, digits, dots and dashes');
}

/** From the package.json beside this file, or above it once it is built into a folder. */
function version(): string {
  const places = ['package.json', '../package.json'];
  const [file] = places.map((place) => new URL(place, import.meta.url)).filter(existsSync);
  if (file === undefined) return 'unknown';
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error, EXPECTED);
  process.exitCode = error.exitCode === 0 ? 0 : FAILED;
}
