import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { command, paragraph } from '../words/blocks.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { strategyTemplate } from './template.ts';

/**
 * Writes NAME.ts into a folder and says what to do next. An InputError where the name cannot be an id, or
 * there is such a file; then nothing is written.
 */
export function newStrategy(
  name: string,
  folder: string,
  builtIn: readonly Strategy[],
  out: Writable,
): void {
  checkId(name, builtIn);
  const file = isAbsolute(folder) ? join(folder, `${name}.ts`) : `./${join(folder, `${name}.ts`)}`;
  writeNew(file, strategyTemplate(name));
  out.write(
    toTerminal(
      [
        paragraph(`${file}: a strategy that works as it is, to be changed.`),
        paragraph('What it changes against mainline, which runs today:'),
        command('hvmmio compare', `--strategy ${file}`),
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

/** The file is whole or not there, and one that is there stays as it is. */
function writeNew(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    if (existsSync(file)) throw new InputError(`${file}: is there already, expected a new name`);
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${file}: cannot be written (${code})`);
  } finally {
    rmSync(temporary, { force: true });
  }
}
