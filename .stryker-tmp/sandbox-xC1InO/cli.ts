#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { InputError } from './properties/scenarios/input-error.ts';
import { didYouMean } from './properties/scenarios/nearest.ts';
import { explainedExamples } from './reports/commands/help.ts';
import type { KernelTools } from './reports/commands/kernel.ts';
import type { ReviewTools } from './reports/commands/review.ts';
import type { Tools } from './reports/commands/tools.ts';
import type { SideTools } from './reports/review/review.ts';
import { complain, FAILED, fail, failOnStrayErrors } from './reports/running/exit.ts';
import { beQuiet } from './reports/running/quiet.ts';
import { refuseColours } from './reports/words/colours.ts';
import { widthOf } from './reports/words/terminal.ts';
import { StrategyError } from './strategies/own/strategy-error.ts';
import { UnknownWordError } from './strategies/own/unknown-word.ts';

/** A module's own ending tells a checkout from what was built of it. */
const LOADER = new URL(`./strategies/own/load${import.meta.url.slice(-3)}`, import.meta.url).href;
const loadLoading = () => import('./strategies/own/load.ts');
const loadStrategy = async (named: string) => (await loadLoading()).loadStrategy(named);
const loadBuild = async () => (await import('./strategies/kernel/build/build.ts')).buildKernel;
const loadSides = async (): Promise<SideTools> => {
  const build = await loadBuild();
  const { NEEDED } = await import('./strategies/kernel/build/tree.ts');
  const { countedKernel, kernelStrategy } = await import('./strategies/kernel/kernel-strategy.ts');
  return {
    needed: NEEDED,
    loadStrategy,
    loader: LOADER,
    count: async (tree, id, counted) => {
      const { bytes, lines } = await build(tree, { counted });
      return { ...countedKernel(bytes, id, id), lines };
    },
    build: async (tree, id, scratch) => {
      const { bytes, inputs } = await build(tree, { scratch });
      return { strategy: kernelStrategy(bytes, id, id), bytes, inputs };
    },
  };
};
const tools = {
  loadSides,
  loadStrategy,
  loadStrategies: async (named?: readonly string[]) => (await loadLoading()).loadStrategies(named),
  contentOf: async (named: string) =>
    (await import('./strategies/own/content.ts')).contentOf(named),
  loader: LOADER,
  loadBuild,
  version: version(),
};
const EXPECTED = [InputError, StrategyError];
failOnStrayErrors(EXPECTED);

const program = new Command('hvmmio')
  .description('Compares strategies for placing MMIO in Linux guests on Hyper-V.')
  .version(tools.version, '--version', 'print the version')
  .option('--quiet', 'show no progress')
  .option('--no-color', 'never in colour')
  .on('option:quiet', beQuiet)
  .on('option:no-color', refuseColours)
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .configureHelp({ minWidthToWrap: 20 })
  .exitOverride()
  .configureOutput({
    getOutHelpWidth: () => widthOf(process.stdout),
    getErrHelpWidth: () => widthOf(process.stderr),
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
    explainedExamples([
      ['hvmmio compare', 'all strategies on a population of real VMs'],
      ['hvmmio run scenario.json', 'what becomes of a scenario under every strategy'],
      ['hvmmio run scenario.json --strategy merged', 'under one of them'],
      ['hvmmio census', 'every VM of a lattice, in every order of its drivers'],
      ['hvmmio find original config-window-accepted', 'the smallest VM that fails, with its proof'],
      ['hvmmio explain original.config-window-accepted', 'why, what matters, what cures it'],
      ['hvmmio new-strategy mine', 'a strategy of your own to start from'],
      ['hvmmio diagnose dmesg.txt iomem.txt', "whether a VM's next kdump is at risk, by its logs"],
      ['hvmmio reproduce original.config-window-accepted', 'a scenario as steps for a real host'],
      ['hvmmio kernel build --tree linux', "a kernel tree's own functions as a strategy"],
      ['hvmmio check --tree linux --property root-device-works', 'one answer, for git bisect run'],
      ['hvmmio tune', 'the best of a family of strategies'],
      ['hvmmio sample --scenarios 20', 'the VMs that compare draws, as scenario files'],
      ['hvmmio claims', 'how what was claimed on the lists falls'],
      ['hvmmio report', 'all of it as one page to look at'],
      ['hvmmio strategies', 'the strategies there are'],
    ]),
  );

/** What adds the commands of these names; of a command that is named no other is loaded. */
interface Adder {
  readonly names: readonly string[];
  readonly load: () => Promise<
    (program: Command, tools: Tools & KernelTools & ReviewTools) => void
  >;
}

/** In the order in which help lists them. */
const ADDERS: readonly Adder[] = [
  {
    names: ['compare'],
    load: async () => (await import('./reports/commands/compare.ts')).addCompare,
  },
  {
    names: ['sample'],
    load: async () => (await import('./reports/commands/sample.ts')).addSample,
  },
  { names: ['run'], load: async () => (await import('./reports/commands/run.ts')).addRun },
  { names: ['census'], load: async () => (await import('./reports/commands/census.ts')).addCensus },
  { names: ['merge'], load: async () => (await import('./reports/commands/merge.ts')).addMerge },
  { names: ['find'], load: async () => (await import('./reports/commands/find.ts')).addFind },
  { names: ['claims'], load: async () => (await import('./reports/commands/claims.ts')).addClaims },
  {
    names: ['diagnose'],
    load: async () => (await import('./reports/commands/diagnose.ts')).addDiagnose,
  },
  {
    names: ['explain'],
    load: async () => (await import('./reports/commands/explain.ts')).addExplain,
  },
  { names: ['report'], load: async () => (await import('./reports/commands/report.ts')).addReport },
  {
    names: ['reproduce'],
    load: async () => (await import('./reports/commands/reproduce.ts')).addReproduce,
  },
  {
    names: ['new-strategy'],
    load: async () => (await import('./reports/commands/new-strategy.ts')).addNewStrategy,
  },
  {
    names: ['strategies', 'properties', 'assumptions'],
    load: async () => (await import('./reports/commands/listings.ts')).addListings,
  },
  { names: ['kernel'], load: async () => (await import('./reports/commands/kernel.ts')).addKernel },
  { names: ['check'], load: async () => (await import('./reports/commands/check.ts')).addCheck },
  {
    names: ['review'],
    load: async () => (await import('./reports/commands/review.ts')).addReview,
  },
  { names: ['tune'], load: async () => (await import('./reports/commands/tune.ts')).addTune },
  {
    // It tells of all others: where it is named, they are all loaded.
    names: [],
    load: async () => (await import('./reports/commands/completion.ts')).addCompletion,
  },
];

const named = ADDERS.filter(({ names }) => names.includes(process.argv[2] ?? ''));
for (const { load } of named.length > 0 ? named : ADDERS) (await load())(program, tools);

/** The help of a command that there is not would be that of all, without a word of why. */
function checkHelped([command, word]: readonly string[]): void {
  const known = program.commands.map((one) => one.name());
  if (command !== 'help' || word === undefined || [...known, 'help'].includes(word)) return;
  const expected = 'expected one that "hvmmio help" lists';
  throw new InputError(
    `unknown command ${JSON.stringify(word)}, ${expected}${didYouMean(word, known)}`,
  );
}

/** From the package.json beside this file, or above it once it is built into a folder. */
function version(): string {
  const places = ['package.json', '../package.json'];
  const [file] = places.map((place) => new URL(place, import.meta.url)).filter(existsSync);
  if (file === undefined) return 'unknown';
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** Strategies and properties do not know each other: what a word was meant to be is guessed here. */
function withHint(error: unknown): unknown {
  if (!(error instanceof UnknownWordError)) return error;
  const { word, known } = error.unknown;
  return new StrategyError(`${error.message}${didYouMean(word, known)}`);
}

try {
  checkHelped(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) fail(withHint(error), EXPECTED);
  if (error.code === 'commander.help') complain('found no command, expected one of those above');
  process.exitCode = error.exitCode === 0 ? 0 : FAILED;
}
