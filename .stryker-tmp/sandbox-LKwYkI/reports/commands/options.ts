import { InvalidArgumentError, Option } from 'commander';
import { InputError } from '../../properties/scenarios/input-error.ts';

export const STRATEGY_OPTION =
  'a strategy: its id, a path to a file of one, kernel:FILE.wasm or kernel:DIR; repeatable';
export const ASSUME_OPTION = 'an assumption, such as a1=uefi or a3=FILE; repeatable';
export const FORCE_OPTION = 'write over a file that is there';

/** The values of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function readCount(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('expected a whole number from 1 to 9999999');
}

/** Workers of a run: many times what machines run at once. */
const MOST_WORKERS = 1024;

export function readWorkers(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value) && Number(value) <= MOST_WORKERS) return Number(value);
  throw new InvalidArgumentError(`expected a whole number from 1 to ${MOST_WORKERS}`);
}

export function readSeed(value: string): string {
  if (/^[A-Za-z0-9.-]{1,40}$/.test(value)) return value;
  throw new InvalidArgumentError('expected up to 40 letters, digits, dots and dashes');
}

/** `--exit-code` with what 0, 1 and 125 mean for a command, as in `nothing is violated`. */
export function exitCodeOption(holds: string, fails: string, open: string): Option {
  return new Option(
    '--exit-code',
    `end with status 0 where ${holds}, 1 where ${fails}, 125 where ${open}; 2 stays bad input`,
  );
}

/** `--format` with its choices, of which the first is usual. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', `what to print (default: ${formats[0]})`).choices(formats);
}

/** The format asked for, by `--format` or by `--json`; an InputError where these contradict. */
export function chosenFormat<Format extends string>(
  { format, json }: { readonly format?: Format; readonly json?: true },
  usual: Format,
): Format | 'json' {
  if (json === undefined) return format ?? usual;
  if (format === undefined || format === 'json') return 'json';
  throw new InputError(`--format: found "${format}" beside --json, expected one of the two`);
}
