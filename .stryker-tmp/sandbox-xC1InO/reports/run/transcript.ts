import { Recorder } from '../../engine/index.ts';

/** What the kernel of one boot printed. */
export interface Printed {
  /** Before its first driver asked for anything. */
  readonly first: readonly string[];
  /** After each request was answered, up to the next. */
  readonly steps: readonly (readonly string[])[];
}

export const NOTHING_PRINTED: Printed = { first: [], steps: [] };

/** Writes down, beside everything that happens, what kernels print. */
export class Transcript extends Recorder {
  /** Boot by boot; a kernel that prints nothing has empty lists. */
  readonly printedIn: Printed[] = [];
  #lines: string[] = [];
  #steps: string[][] = [];

  printed(line: string): void {
    this.#lines.push(line);
  }

  override bootStarted(...started: Parameters<Recorder['bootStarted']>): void {
    super.bootStarted(...started);
    this.#steps = [];
    this.printedIn.push({ first: this.#lines, steps: this.#steps });
  }

  override answered(...answer: Parameters<Recorder['answered']>): void {
    super.answered(...answer);
    this.#lines = [];
    this.#steps.push(this.#lines);
  }

  override bootEnded(...ended: Parameters<Recorder['bootEnded']>): void {
    super.bootEnded(...ended);
    this.#lines = [];
  }
}
