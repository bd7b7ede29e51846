import type { Command } from 'commander';
import type { BuildKernel } from '../kernel/command.ts';
import { examples } from './help.ts';
import { collect, FORCE_OPTION } from './options.ts';

interface BuildFlags {
  readonly tree: string;
  readonly out?: string;
  readonly kconfig?: readonly string[];
  readonly force?: true;
  readonly json?: true;
}

/** What only this command needs. */
export interface KernelTools {
  /** What compiles a kernel tree, loaded when it is asked for. */
  readonly loadBuild: () => Promise<BuildKernel>;
}

/** `hvmmio kernel build`. */
export function addKernel(program: Command, tools: KernelTools): void {
  const kernel = program
    .command('kernel')
    .summary("turn a kernel tree's own functions into a strategy")
    .description("Turns a kernel tree's own functions into a strategy.");
  kernel
    .command('build')
    .summary('compile a kernel tree into one file')
    .description(
      'Compiles the files of a kernel tree that decide where MMIO goes, whole, into one file of WebAssembly: a strategy for every command. Needs clang and wasm-ld of version 14 or newer; nothing is written into the tree, and it need not be configured.',
    )
    .requiredOption('--tree <dir>', 'the kernel sources')
    .option('--out <file>', 'what to write (default: ./kernel-RELEASE.wasm)')
    .option(
      '--kconfig <name=value>',
      'an option of the kernel, such as HYPERV_VSOCKETS=y; repeatable',
      collect,
    )
    .option('--force', `${FORCE_OPTION}, though it is no such file`)
    .option('--json', 'print one line of JSON')
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio kernel build --tree linux',
          'hvmmio kernel build --tree linux --out patched.wasm',
          'hvmmio compare --strategy kernel:patched.wasm --strategy merged',
        ],
        'SYSFB is no such option: each scenario says for its kernels whether they have it, and the file serves both.',
      ),
    )
    .action(async ({ tree, out, kconfig = [], force, json }: BuildFlags) => {
      const { kernelBuild } = await import('../kernel/command.ts');
      const options = {
        tree,
        out: out ?? null,
        kconfig,
        force: force === true,
        json: json === true,
      };
      await kernelBuild(await tools.loadBuild(), options, process.stdout);
    });
}
