#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { COUNTEREXAMPLES } from './properties/counterexamples.ts';
import { AXES } from './properties/lattice/lattice.ts';
import { InputError } from './properties/scenarios/input-error.ts';
import { readAssumed } from './reports/assume/read.ts';
import { census } from './reports/census/census.ts';
import { allCores } from './reports/census/exhaust.ts';
import { compare } from './reports/compare/compare.ts';
import { explainCommand } from './reports/explain/command.ts';
import { complain, FAILED, fail, failOnStrayErrors } from './reports/failure.ts';
import { find } from './reports/find/find.ts';
import { listProperties, listStrategies } from './reports/listing.ts';
import { run } from './reports/run.ts';
import { strategies } from './strategies/index.ts';
import { loadStrategies, loadStrategy } from './strategies/load.ts';
import { StrategyError } from './strategies/strategy-error.ts';

const STRATEGY_OPTION = 'a strategy by its id, or a path to a file of one; repeatable';
const ASSUME_OPTION = 'an assumption, such as a1=uefi or a3=FILE; repeatable';
/** What a worker loads strategies with, in a checkout and once built. */
const LOADER = new URL(`./strategies/load${import.meta.url.slice(-3)}`, import.meta.url).href;
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
  readonly assume?: readonly string[];
  readonly json?: true;
  readonly relations?: true;
}

interface CompareFlags {
  readonly scenarios: number;
  readonly seed: string;
  readonly strategy?: readonly string[];
  readonly baseline?: string;
  readonly assume?: readonly string[];
  readonly assumptions?: true;
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
  .option(
    '--baseline <id>',
    'the strategy that others are measured by (default: original, or the first)',
  )
  .option('--assume <id=value>', ASSUME_OPTION, collect)
  .option('--assumptions', 'show what changes under other assumptions; takes several times as long')
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  hvmmio compare
  hvmmio compare --scenarios 5000 --seed review-2
  hvmmio compare --strategy original --strategy ./mine.ts --json
  hvmmio compare --baseline merged --assume a1=uefi
  hvmmio compare --assumptions`,
  )
  .action(async ({ scenarios, seed, strategy, baseline, ...flags }: CompareFlags) => {
    const options = {
      scenarios,
      seed,
      strategies: await loadStrategies(strategy),
      baseline,
      assumed: await readAssumed(flags.assume),
      otherAssumptions: flags.assumptions ?? false,
      json: flags.json ?? false,
    };
    compare(options, process.stdout);
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
  .option('--assume <id=value>', ASSUME_OPTION, collect)
  .addHelpText(
    'after',
    `
Without --strategy, all built-in strategies are run. A strategy of your own is a file whose default
export is defineStrategy({ ... }), imported from 'hvmmio'.

Examples:
  hvmmio run scenario.json --strategy original --strategy merged
  hvmmio run scenario.json --strategy ./mine.ts --relations
  hvmmio run population-1-39 --strategy original
  hvmmio run scenario.json --assume a1=uefi --assume a5=power-on
  zcat scenarios.jsonl.gz | hvmmio run - --json | jq .violations`,
  )
  .action(async (files: string[], { strategy, json, relations, assume }: RunFlags) => {
    const chosen = await loadStrategies(strategy);
    const assumed = await readAssumed(assume);
    const how = { json: json ?? false, relations: relations ?? false, assumed };
    await run({ files, strategies: chosen, ...how }, process.stdout);
  });

interface FindFlags {
  readonly full?: true;
  readonly axis?: readonly string[];
  readonly beyond?: number;
  readonly seed: string;
  readonly save?: string | true;
  readonly json?: true;
}

program
  .command('find')
  .summary('find the smallest VM on which a strategy fails')
  .description(
    'Tries the VMs of the lattice from the smallest up, until one violates the property: the smallest there\n' +
      'is. Where none does, all were tried, and that is the proof.',
  )
  .argument('<strategy>', 'a strategy by its id, or a path to a file of one')
  .argument('<property>', 'a property by its id')
  .option('--full', 'in the full lattice, as of census')
  .option('--axis <name=values>', 'only these values of an axis: a,b or a..b; repeatable', collect)
  .option(
    '--beyond <seconds>',
    'then draw any VM for so long, and reduce those that fail',
    readCount,
  )
  .option('--seed <text>', 'what to draw them by', readSeed, '1')
  .option('--save [folder]', `save what is found, by default in ${COUNTEREXAMPLES}`)
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Examples:
  hvmmio find original config-window-accepted
  hvmmio find merged low-window-granted --axis kind=gen2 --axis framebuffer=8MiB
  hvmmio find ./mine.ts bar-window-clear --beyond 10`,
  )
  .action(async (named: string, property: string, flags: FindFlags) => {
    const { full, axis, beyond, seed, save, json } = flags;
    await find(
      {
        strategy: await loadStrategy(named),
        named,
        property,
        loader: LOADER,
        full: full ?? false,
        axes: axis ?? [],
        beyond: beyond ?? null,
        seed,
        save: save === true ? COUNTEREXAMPLES : (save ?? null),
        json: json ?? false,
      },
      process.stdout,
    );
  });

interface CensusFlags {
  readonly full?: true;
  readonly axis?: readonly string[];
  readonly strategy?: readonly string[];
  readonly workers: number;
  readonly json?: true;
}

program
  .command('census')
  .summary('exhaust a lattice of VMs')
  .description(
    'Runs every VM of a stated lattice, in every order of its drivers, under each strategy: what then holds\n' +
      'is no matter of luck. Ctrl-C prints what is done so far.',
  )
  .option('--full', 'every size of framebuffer, not only the ordinary ones and the edges')
  .option('--axis <name=values>', 'only these values of an axis: a,b or a..b; repeatable', collect)
  .option('--strategy <id>', STRATEGY_OPTION, collect)
  .option('--workers <n>', 'how many workers share it', readCount, allCores())
  .option('--json', 'print one JSON document')
  .addHelpText(
    'after',
    `
Axes: ${Object.keys(AXES).join(', ')}.

Examples:
  hvmmio census
  hvmmio census --axis kind=gen2 --axis framebuffer=8MiB --strategy merged
  hvmmio census --full --json`,
  )
  .action(async ({ full, axis, strategy, workers, json }: CensusFlags) => {
    const named = strategy ?? strategies.map(({ id }) => id);
    const chosen = await loadStrategies(named);
    await census(
      {
        strategies: chosen.map(({ id }, index) => ({ id, named: named[index] ?? id })),
        loader: LOADER,
        full: full ?? false,
        axes: axis ?? [],
        workers,
        json: json ?? false,
      },
      process.stdout,
    );
  });

interface ExplainFlags {
  readonly strategy?: string;
  readonly property?: string;
  readonly assume?: readonly string[];
  readonly json?: true;
}

program
  .command('explain')
  .summary('explain why a strategy violates a property in a scenario')
  .description(
    'Tells how a violation came about, which inputs of the scenario matter, and what cures it.',
  )
  .argument(
    '<file|name>',
    'a scenario as JSON; - for standard input; a counterexample, STRATEGY.PROPERTY; or population-SEED-N',
  )
  .option('--strategy <id>', 'a strategy by its id, or a path to a file of one')
  .option('--property <id>', 'a property by its id')
  .option('--assume <id=value>', ASSUME_OPTION, collect)
  .option('--json', 'print a line of JSON for each explanation')
  .addHelpText(
    'after',
    `
Without --strategy and --property, those of the counterexample's name are explained; else, for every
strategy that violates one, the first property that it violates.

Examples:
  hvmmio explain original.config-window-accepted
  hvmmio explain scenario.json --strategy merged
  hvmmio explain population-1-39 --strategy original --property framebuffer-unmoved --json`,
  )
  .action(async (name: string, { strategy, property, json, assume }: ExplainFlags) => {
    const [chosen = null] = strategy === undefined ? [] : await loadStrategies([strategy]);
    const assumed = await readAssumed(assume);
    const what = { name, strategy: chosen, property: property ?? null, json: json ?? false };
    await explainCommand({ ...what, strategies, assumed }, process.stdout);
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
