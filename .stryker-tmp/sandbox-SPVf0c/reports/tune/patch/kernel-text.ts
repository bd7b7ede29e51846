import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../properties/scenarios/input-error.ts';

/** A place in a file, and what to call it where it is not found. */
export interface Place {
  readonly like: RegExp;
  readonly words: string;
}

/**
 * A file of a kernel tree while it is edited. Whatever an edit looks for has to stand there: an InputError names
 * the file and the text otherwise.
 */
export class KernelText {
  readonly file: string;
  readonly before: string;
  #tree: string;
  #now: string;

  /** Kernel files hold more than UTF-8, so bytes are characters. */
  constructor(tree: string, file: string) {
    const path = join(tree, file);
    if (!existsSync(path)) throw new InputError(`${tree}: found no ${file}, expected it`);
    this.file = file;
    this.before = readFileSync(path, 'latin1');
    this.#tree = tree;
    this.#now = this.before;
  }

  get now(): string {
    return this.#now;
  }

  /** Whether the text holds such a place. */
  has(like: RegExp): boolean {
    return like.test(this.#now);
  }

  /** Puts a text in the stead of the first such place. */
  replace(place: Place, by: string | ((found: string) => string)): void {
    const { start, end } = this.#find(place, 0, this.#now.length);
    this.#put(start, end, by);
  }

  /** The same, in the body of a function alone. */
  replaceIn(name: string, place: Place, by: string | ((found: string) => string)): void {
    const body = this.#bodyOf(name);
    const { start, end } = this.#find(place, body.start, body.end, name);
    this.#put(start, end, by);
  }

  /** The body of a function, from the line after its first brace to its last line. */
  bodyOf(name: string): string {
    const { start, end } = this.#bodyOf(name);
    return this.#now.slice(start, end);
  }

  #bodyOf(name: string): { start: number; end: number } {
    const head = {
      like: RegExp(`^[a-z][^;{}()]*\\b${name}\\([^;{}]*\\)\\n\\{\\n`, 'm'),
      words: name,
    };
    const { end: start } = this.#find(
      { ...head, words: `function ${name}()` },
      0,
      this.#now.length,
    );
    const end = this.#now.indexOf('\n}\n', start - 1);
    return { start, end: end < 0 ? this.#now.length : end + 1 };
  }

  #find({ like, words }: Place, from: number, to: number, name?: string) {
    const found = like.exec(this.#now.slice(from, to));
    if (found !== null) {
      const start = from + found.index;
      return { start, end: start + found[0].length };
    }
    const where = name === undefined ? '' : ` in ${name}()`;
    throw new InputError(
      `${join(this.#tree, this.file)}: found no ${words}${where}, expected it: the patch changes that place`,
    );
  }

  #put(start: number, end: number, by: string | ((found: string) => string)): void {
    const text = typeof by === 'string' ? by : by(this.#now.slice(start, end));
    this.#now = this.#now.slice(0, start) + text + this.#now.slice(end);
  }
}
