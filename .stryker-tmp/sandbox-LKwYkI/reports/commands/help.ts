import type { AddHelpTextContext } from 'commander';
import { type Blocks, command, left, paragraph, section, table } from '../words/blocks.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';

type HelpText = (context: AddHelpTextContext) => string;

/** Commands to try, below a command's options and a sentence on them. */
export function examples(commands: readonly string[], sentence = ''): HelpText {
  const head = commands.length === 1 ? 'Example:' : 'Examples:';
  const shown = commands.map((line) => command(...partsOf(line)));
  return helpText([paragraph(sentence), section(head, ...shown)]);
}

/** Commands to try, each beside what it does. */
export function explainedExamples(commands: readonly (readonly [string, string])[]): HelpText {
  return helpText([section('Examples:', table([left(), left()], commands))]);
}

/** A command in parts that a line may end with: before options, and after a pipe. */
function partsOf(line: string): string[] {
  return line.split(/ (?=--)|(?<= \|) /);
}

function helpText(blocks: Blocks): HelpText {
  return ({ error }) => {
    const width = widthOf(error ? process.stderr : process.stdout);
    return `\n${toTerminal(blocks, { width, apart: 1 })}`.trimEnd();
  };
}
