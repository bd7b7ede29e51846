import cliProgress from 'cli-progress';
import { isQuiet } from './quiet.ts';

interface ProgressBar {
  /** `more` are values that the format names. */
  start(of: number, done: number, more?: object): void;
  update(done: number, more?: object): void;
  setTotal(of: number): void;
  increment(): void;
  stop(): void;
}

const SILENT: ProgressBar = {
  start() {},
  update() {},
  setTotal() {},
  increment() {},
  stop() {},
};

/** A progress bar on standard error; silent where that is no terminal, or where quiet was asked for. */
export function progressBar(format: string): ProgressBar {
  if (isQuiet()) return SILENT;
  // The terminal stays as it is, its cursor shown and long lines broken: whatever ends the program then has
  // nothing to restore. A line of the bar is cut to the terminal's width.
  return new cliProgress.SingleBar({ format, clearOnComplete: true, linewrap: true });
}
