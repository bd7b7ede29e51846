import { asMessage } from '../../properties/scenarios/describe.ts';

type ErrorClass = abstract new (...args: never[]) => Error;

/** The exit status of everything that goes wrong. */
export const FAILED = 2;

/** Prints one line of complaint on standard error. */
export function complain(message: string): void {
  process.stderr.write(`hvmmio: ${asMessage(message)}\n`);
}

/**
 * Ends the program with one line: the message of an error of an `expected` class, and anything else as
 * the bug that it is.
 */
export function fail(error: unknown, expected: readonly ErrorClass[]): never {
  const words = error instanceof Error ? error.message : String(error);
  const known = expected.some((one) => error instanceof one);
  complain(known ? words : `unexpected: ${words} (this is a bug in hvmmio)`);
  process.exit(FAILED);
}

/** Errors that nothing awaits end the program too; a reader that has seen enough is not one. */
export function failOnStrayErrors(expected: readonly ErrorClass[]): void {
  process.on('uncaughtException', (error) => fail(error, expected));
  process.stderr.on('error', () => process.exit(process.exitCode ?? FAILED));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(`the output cannot be written (${error.code ?? error.message})`);
    process.exit(FAILED);
  });
}
