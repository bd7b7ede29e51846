import { isAbsolute, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { writeWhole } from '../running/write-file.ts';
import { command, paragraph } from '../words/blocks.ts';
import { shellWord } from '../words/shell-word.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { strategyTemplate } from './template.ts';

/** What to write. */
export interface NewStrategyOptions {
  /** Its id. */
  readonly name: string;
  readonly folder: string;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
}

/**
 * Writes NAME.ts into a folder and says what to do next. An InputError where the name cannot be an id, or
 * there is such a file; then nothing is written.
 */
export function newStrategy(
  { name, folder, force }: NewStrategyOptions,
  builtIn: readonly Strategy[],
  out: Writable,
): void {
  checkId(name, builtIn);
  const file = isAbsolute(folder) ? join(folder, `${name}.ts`) : `./${join(folder, `${name}.ts`)}`;
  writeWhole({ path: file, force }, strategyTemplate(name));
  out.write(
    toTerminal(
      [
        paragraph(`${file}: a strategy that works as it is, to be changed.`),
        paragraph('What it changes against mainline, which runs today:'),
        command('hvmmio compare', `--strategy ${shellWord(file)}`),
      ],
      { width: widthOf(out), apart: 0 },
    ),
  );
}

function checkId(name: string, builtIn: readonly Strategy[]): void {
  const found = `new-strategy: found ${JSON.stringify(name)}`;
  const [ending] = /\.[cm]?[jt]s$/.exec(name) ?? [];
  if (ending !== undefined) {
    const meant = JSON.stringify(name.slice(0, -ending.length));
    throw new InputError(`${found}, expected a name without ending; did you mean ${meant}?`);
  }
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name)) {
    const expected = 'lower-case letters, digits, dots and dashes, such as "low-end-2"';
    throw new InputError(`${found}, expected ${expected}`);
  }
  if (builtIn.some(({ id }) => id === name)) {
    throw new InputError(`${found}, expected a name that no built-in strategy has`);
  }
}
