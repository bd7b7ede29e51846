import { Argument, type Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { completedOf } from '../completion/model.ts';
import { zshScript } from '../completion/zsh.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

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
    .action((shell: keyof typeof SCRIPTS) => {
      const ids = tools.strategies.map(({ id }) => id);
      process.stdout.write(SCRIPTS[shell](completedOf(program, ids)));
    });
}
