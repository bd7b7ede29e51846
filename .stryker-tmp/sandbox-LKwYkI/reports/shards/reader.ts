import { closeSync, openSync, statSync } from 'node:fs';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { type Block, describeShard } from './cut.ts';
import { blockShape, type Header, headerShape, SHARD_FORMAT } from './format.ts';
import { type Line, linesOf } from './lines.ts';
import { unseal } from './seal.ts';

/** No header and no block is longer, in bytes. */
const LONGEST = 1 << 24;
const EXPECTED = 'expected a file that compare or census wrote with --out';

/** A file of blocks that is read from its beginning on. Every error names it, and the line. */
export class ShardReader {
  readonly path: string;
  /** Null where the file ends within its header. */
  readonly header: Header | null;
  /** The header as it stands in the file, or as much as there is of it. */
  readonly headerText: string;
  readonly #file: number;
  readonly #lines: Generator<Line>;
  #line = 1;
  #end = 0;

  /** An InputError where it cannot be read, or does not begin as such a file does. */
  constructor(path: string) {
    this.path = path;
    this.#file = opened(path);
    this.#lines = linesOf(this.#file, LONGEST);
    const first = this.#nextLine();
    this.headerText = first?.text ?? '';
    this.header = first?.isWhole ? this.#headerOf(first.text) : null;
    if (this.header !== null) this.#end = first?.end ?? 0;
    else if (!isBegun(this.headerText)) throw this.#otherThan('something else');
  }

  /** Where what was read and is whole ends, in bytes. */
  get end(): number {
    return this.#end;
  }

  /**
   * What the next line holds of `expected`; undefined where the file ends before that line does. An InputError
   * where it is another block, or not what was written.
   */
  next(expected: Block): unknown {
    const line = this.#nextLine();
    if (!line?.isWhole) return undefined;
    const found = blockShape.safeParse(unseal(line.text, this.headerText)).data;
    if (found === undefined) throw this.#corrupt();
    const { block, from, to, data } = found;
    if (block > expected.block)
      throw this.#wrong(`a gap: found block ${block}, ${wanted(expected)}`);
    if (block < expected.block) {
      throw this.#wrong(`found block ${block} a second time, ${wanted(expected)}`);
    }
    if (from !== expected.from || to !== expected.to) throw this.#corrupt();
    this.#end = line.end;
    return data;
  }

  /** An InputError where anything follows. */
  finish(): void {
    const more = this.#nextLine() !== null;
    this.close();
    if (more) throw this.#wrong('found more, expected the end: its shard has no more blocks');
  }

  close(): void {
    closeSync(this.#file);
  }

  #nextLine(): Line | null {
    const { value, done } = this.#lines.next();
    if (done === true) return null;
    this.#line += 1;
    return value;
  }

  #headerOf(text: string): Header {
    const found = headerShape.safeParse(unseal(text, ''));
    if (found.success) return found.data;
    const [, format] = /^\{"format":"([^"]{1,40})"/.exec(text) ?? [];
    if (format === SHARD_FORMAT) throw this.#corrupt();
    const what = format === undefined ? 'something else' : `the format ${JSON.stringify(format)}`;
    throw this.#otherThan(what);
  }

  #otherThan(what: string): InputError {
    return new InputError(`${this.path}: found ${what}, ${EXPECTED} (${SHARD_FORMAT})`);
  }

  #corrupt(): InputError {
    return this.#wrong('corrupt: the checksum is not that of what the line holds');
  }

  #wrong(what: string): InputError {
    return new InputError(`${this.path}: line ${this.#line - 1}: ${what}`);
  }
}

/** Whether a header may be that was not written to its end. */
function isBegun(text: string): boolean {
  const begins = `{"format":"${SHARD_FORMAT}"`;
  return text.startsWith(begins) || begins.startsWith(text);
}

function wanted({ block }: Block): string {
  return `expected block ${block}`;
}

/** An InputError about a file that does not have all of its shard. */
export function truncated({ path, header }: ShardReader, missing: Block): InputError {
  const shard = header === null ? '' : ` of shard ${describeShard(header.shard)}`;
  const found = `truncated: it ends before block ${missing.block}${shard} does`;
  return new InputError(`${path}: ${found}; the command that wrote it goes on with --resume`);
}

function opened(path: string): number {
  try {
    if (statSync(path).isFile()) return openSync(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`;
    throw new InputError(`${path}: ${why}`);
  }
  throw new InputError(`${path}: found what is no file, ${EXPECTED}`);
}
