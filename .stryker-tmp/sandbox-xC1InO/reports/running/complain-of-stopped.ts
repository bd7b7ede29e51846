import { complain, FAILED } from './exit.ts';
import { describeStopped, type Stopped } from './stopped.ts';

/**
 * Says on standard error, a line each, which strategies were stopped, and where there is a command how to
 * see it again; the program then ends with the status of bad input, or the one that is set already.
 */
export function complainOfStopped(
  stopped: readonly Stopped[],
  replay: (one: Stopped) => string | null = () => null,
): void {
  for (const one of stopped) {
    const command = replay(one);
    const again = command === null ? '' : `; to see it again: ${command}`;
    complain(`${describeStopped(one)}; it is left out${again}`);
    // A status that is set already tells more: that something cannot be told, or was interrupted.
    process.exitCode ??= FAILED;
  }
}

/** Says on standard error, a line each, in which scenarios a strategy could not go on: the rest is written. */
export function complainOfLeftOut(leftOut: readonly Stopped[]): void {
  for (const one of leftOut) {
    complain(`${describeStopped(one)}, which is left out for it`);
    process.exitCode = FAILED;
  }
}
