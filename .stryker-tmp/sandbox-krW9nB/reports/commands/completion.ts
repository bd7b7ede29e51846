import { Argument, type Command } from 'commander';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

const SCRIPTS = {
  bash: async () => (await import('../completion/bash.ts')).bashScript,
  zsh: async () => (await import('../completion/zsh.ts')).zshScript,
  fish: async () => (await import('../completion/fish.ts')).fishScript,
} as const;

/** `hvmmio completion`, of all commands that the program has by then. */
export function addCompletion(program: Command, tools: Tools): void {
  program
    .command('completion')
    .summary('print what a shell completes')
    .description(
      'Prints a script for a shell, which then completes commands, options, and ids of strategies, ' +
        'properties, claims and classes of hosts.',
    )
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SCRIPTS)))
    .addHelpText(
      'after',
      examples([
        'source <(hvmmio completion bash)',
        'hvmmio completion zsh > ~/.zfunc/_hvmmio',
        'hvmmio completion fish | source',
      ]),
    )
    .action(async (shell: keyof typeof SCRIPTS) => {
      const { completedOf } = await import('../completion/model.ts');
      const ids = (await tools.loadStrategies()).map(({ id }) => id);
      const script = await SCRIPTS[shell]();
      process.stdout.write(script(completedOf(program, ids)));
    });
}
