import type { Command } from 'commander';
import { COUNTEREXAMPLES } from '../../properties/failures/folders.ts';
import type { FindOptions } from '../find/options.ts';
import { addToJobSummary } from '../running/github.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { collect, exitCodeOption, FORCE_OPTION, readCount, readSeed } from './options.ts';
import type { Tools } from './tools.ts';

interface FindFlags {
  readonly butNot?: string;
  readonly full?: true;
  readonly axis?: readonly string[];
  readonly beyond?: number;
  readonly seed: string;
  readonly save?: string | true;
  readonly force?: true;
  readonly json?: true;
  readonly exitCode?: true;
}

/** `hvmmio find`. */
export function addFind(program: Command, tools: Tools): void {
  program
    .command('find')
    .summary('find the smallest VM on which a strategy fails')
    .description(
      'Tries the VMs of the lattice from the smallest up, until one violates the property: the ' +
        'smallest there is. Then the same among ordinary ones (default kernel settings, devices that ' +
        'exist). Where none does, all were tried, and that is the proof.',
    )
    .argument('<strategy>', 'a strategy by its id, or a path to a file of one')
    .argument('<property>', 'a property by its id')
    .option('--but-not <strategy>', 'only where this strategy does not violate it: an id or a path')
    .option('--full', 'in the full lattice, as in census')
    .option(
      '--axis <name=values>',
      'only these values of an axis: a,b or a..b; repeatable',
      collect,
    )
    .option(
      '--beyond <seconds>',
      'then draw any VM for so long, and reduce those that fail',
      readCount,
    )
    .option('--seed <text>', 'what to draw them by', readSeed, '1')
    .option(
      '--save [folder]',
      `save what is found; by default in ${COUNTEREXAMPLES}, made as small as npm test has it`,
    )
    .option('--force', `${FORCE_OPTION}, though no search saved it`)
    .option('--json', 'print one JSON document')
    .addOption(
      exitCodeOption('no VM is found and all were tried', 'one is found', 'not all were tried'),
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio find original config-window-accepted',
        'hvmmio find merged root-device-works --but-not mainline',
        'hvmmio find merged low-window-granted --axis kind=gen2 --axis framebuffer=8MiB',
        'hvmmio find ./mine.ts bar-window-clear --beyond 10',
      ]),
    )
    .action(async (named: string, property: string, flags: FindFlags) => {
      const { isAbsent } = await import('../find/absent.ts');
      const { find } = await import('../find/command.ts');
      const { writeFindingsMarkdown } = await import('../find/text.ts');
      const { checkOrder } = await import('../running/wrong-words.ts');
      checkOrder(named, property);
      const { butNot, full, axis, beyond, seed, save, force, json, exitCode } = flags;
      const options: FindOptions = {
        strategy: await tools.loadStrategy(named),
        named,
        butNot: butNot === undefined ? null : await tools.loadStrategy(butNot),
        property,
        loader: tools.loader,
        full: full ?? false,
        axes: axis ?? [],
        beyond: beyond ?? null,
        seed,
        save: save === true ? COUNTEREXAMPLES : (save ?? null),
        force: force ?? false,
        json: json ?? false,
      };
      await endWithStatus(exitCode ?? false, async () => {
        const findings = await find(options, process.stdout);
        addToJobSummary(() => writeFindingsMarkdown(findings, options));
        return isAbsent(findings);
      });
    });
}
