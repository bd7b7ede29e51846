import { complain } from './exit.ts';
import { NoneLeftError, StoppedError } from './stopped.ts';

/** Whether what a command looks at is as it should be. */
export type Holding = 'holds' | 'does not hold' | 'cannot tell';

/** What `--exit-code` ends with: `git bisect run` takes 0 for good and 1 for bad, and skips 125. */
const STATUS: Readonly<Record<Holding, number>> = {
  holds: 0,
  'does not hold': 1,
  'cannot tell': 125,
};

/**
 * Runs a command that says whether something holds; where `asked`, the program ends with its status. A
 * strategy that was stopped, which is bad input else, leaves that open.
 */
export async function endWithStatus(
  asked: boolean,
  command: () => Holding | Promise<Holding>,
): Promise<void> {
  if (!asked) {
    await command();
    return;
  }
  // Where a reader leaves before the answer is known, that is what it ends with.
  process.exitCode = STATUS['cannot tell'];
  try {
    process.exitCode = STATUS[await command()];
  } catch (error) {
    if (!(error instanceof StoppedError || error instanceof NoneLeftError)) throw error;
    complain(error.message);
  }
}
