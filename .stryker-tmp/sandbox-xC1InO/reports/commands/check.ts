import type { Command } from 'commander';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { USUAL_POPULATION } from '../compare/choices.ts';
import { complain } from '../running/exit.ts';
import { examples } from './help.ts';
import { readCount, readSeed } from './options.ts';
import type { Tools } from './tools.ts';

/** At which `git bisect run` stops, where 2 would count as a bad commit. */
const STOP = 128;

interface CheckFlags {
  readonly tree: string;
  readonly property: string;
  readonly scenarios: number;
  readonly seed: string;
}

/** `hvmmio check`. */
export function addCheck(program: Command, { loadStrategy }: Pick<Tools, 'loadStrategy'>): void {
  program
    .command('check')
    .summary('whether a kernel tree holds a property, for git bisect run')
    .description(
      'Builds a kernel tree and says in one sentence whether its own functions hold a property. Exit status: 0 it holds, 1 it fails, 125 it cannot be told (the tree cannot be built), 128 the property or a file is none: git bisect run stops there.',
    )
    .argument('[file...]', 'scenarios as for run (default: those that compare draws)')
    .requiredOption('--tree <dir>', 'the kernel sources')
    .requiredOption('--property <id>', 'what to hold the tree to')
    .option('--scenarios <n>', 'how many VMs to draw', readCount, USUAL_POPULATION.scenarios)
    .option('--seed <text>', 'what to draw them by', readSeed, USUAL_POPULATION.seed)
    .addHelpText(
      'after',
      examples([
        'hvmmio check --tree linux --property root-device-works',
        'git bisect run hvmmio check --tree . --property root-device-works case.json',
      ]),
    )
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const { check } = await import('../review/check.ts');
      try {
        process.exitCode = await check({ files, ...flags, load: loadStrategy }, process.stdout);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        complain(error.message);
        process.exitCode = STOP;
      }
    });
}
