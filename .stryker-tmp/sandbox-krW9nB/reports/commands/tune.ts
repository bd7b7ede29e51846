import type { Command } from 'commander';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { POPULATIONS } from '../../properties/tune/population-ids.ts';
import { allCores } from '../running/cores.ts';
import { examples } from './help.ts';
import { collect, FORCE_OPTION, readWorkers } from './options.ts';
import type { ReviewTools } from './review.ts';
import type { Tools } from './tools.ts';

interface TuneFlags {
  readonly population: string;
  readonly axis?: readonly string[];
  readonly workers: number;
  readonly write?: string;
  readonly patch?: true;
  readonly tree?: string;
  readonly member?: string;
  readonly out?: string;
  readonly force?: true;
  readonly json?: true;
}

/** `hvmmio tune`. */
export function addTune(program: Command, tools: Tools & ReviewTools): void {
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
    .option('--patch', 'write the best one as a patch to a kernel tree, a mail for git am')
    .option('--tree <dir>', 'with --patch: the kernel sources; nothing is written into them')
    .option('--member <id>', 'with --patch: this one in place of the best, without a search')
    .option('--out <file>', 'with --patch: where to write it (default: the output)')
    .option('--force', FORCE_OPTION)
    .option('--workers <n>', 'how many workers share it', readWorkers, allCores())
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples([
        'hvmmio tune',
        'hvmmio tune --population azure --write ./best.ts',
        'hvmmio tune --population lattice --axis kind=gen2 --json',
        'hvmmio tune --patch --tree linux --out best.patch',
        'hvmmio tune --patch --tree linux --member tuned-4-8-128mib-mainline-all-top',
      ]),
    )
    .action(async (flags: TuneFlags) => {
      const { population, axis: axes = [], workers, write, json = false } = flags;
      const { bestMember, tune } = await import('../tune/command.ts');
      const force = flags.force ?? false;
      const { loader } = tools;
      const search = { population, axes, workers, loader };
      const patch = patchAsked(flags);
      if (patch === null) {
        const others = await tools.loadStrategies();
        await tune({ ...search, others, write: write ?? null, force, json }, process.stdout);
        return;
      }
      const { tunePatch } = await import('../tune/patch/command.ts');
      const { memberNamed } = await import('../tune/patch/named-member.ts');
      const { member } = flags;
      const find = async () => (member === undefined ? bestMember(search) : memberNamed(member));
      await tunePatch(
        (await tools.loadSides()).build,
        find,
        { ...patch, force, json },
        process.stdout,
      );
    });
}

/** Which patch is asked for; null for none. An InputError where options do not go together. */
function patchAsked(
  flags: TuneFlags,
): { readonly tree: string; readonly out: string | null } | null {
  const { patch, tree, write, out = null } = flags;
  if (patch === undefined) {
    const alone = (['tree', 'member', 'out'] as const).find((name) => flags[name] !== undefined);
    if (alone === undefined) return null;
    throw new InputError(
      `--${alone}: found ${JSON.stringify(flags[alone])}, expected it with --patch alone`,
    );
  }
  if (tree === undefined) {
    throw new InputError('--patch: found no --tree, expected the folder of a kernel tree');
  }
  if (write !== undefined) {
    throw new InputError('--write: found it beside --patch, expected one of the two');
  }
  return { tree, out };
}
