import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  writeSync,
} from 'node:fs';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { complain } from '../running/exit.ts';
import { stoppable } from '../running/interrupt.ts';
import { progressBar } from '../running/progress.ts';
import { describeStopped, type Stopped } from '../running/stopped.ts';
import { cannotWrite } from '../running/write-file.ts';
import { counted } from '../words/numbers.ts';
import { type Block, blocksOf } from './cut.ts';
import { differenceOf } from './difference.ts';
import type { Header } from './format.ts';
import { ShardReader } from './reader.ts';
import { seal } from './seal.ts';

/** Where a shard is kept, and whether what is there already is gone on with. */
export interface Keeping {
  readonly path: string;
  readonly resume: boolean;
}

/** Does blocks in any order, and hands over what each comes to. */
export type DoBlocks = (
  left: readonly Block[],
  stop: AbortSignal,
  take: (data: object, block: Block) => void,
) => Promise<void>;

/**
 * Does the blocks of a shard that its file does not have yet, and writes each as it is done after those before it:
 * the file is the same to the byte however often it was gone on with, by how many workers, and by how many runs at a
 * time: each writes the same bytes at the same places, and cuts nothing off before the last. A line that was not
 * written to its end is written again. Ctrl-C ends it with the blocks that are begun. Returns whether all are
 * done. An InputError where the file is of something else, or cannot be written.
 */
export async function fill(
  { path, resume }: Keeping,
  header: Header,
  doBlocks: DoBlocks,
): Promise<boolean> {
  checkNoLink(path);
  const first = seal(header, '');
  const blocks = [...blocksOf(header.shard, header.units, header.size)];
  const { done, end } = resume && existsSync(path) ? kept(path, header, blocks) : NOTHING;
  const file = opened(path, resume);
  const bar = progressBar(`${header.command} {bar} {value}/{total} blocks, {eta_formatted} left`);
  bar.start(blocks.length, done);
  try {
    let at = end;
    const append = (line: string) => {
      at = writing(path, () => writeAll(file, `${line}\n`, at));
    };
    if (end === 0) append(first);
    const ahead = new Map<number, object>();
    const left = blocks.slice(done);
    let next = 0;
    const take = (data: object, { block }: Block) => {
      ahead.set(block, data);
      for (;;) {
        const due = left[next];
        const found = due && ahead.get(due.block);
        if (due === undefined || found === undefined) return;
        append(seal({ ...due, data: found }, first));
        ahead.delete(due.block);
        next += 1;
        bar.increment();
      }
    };
    await stoppable((stop) => doBlocks(left, stop, take));
    writing(path, () => {
      if (next === left.length) ftruncateSync(file, at);
      fsyncSync(file);
    });
    if (next < left.length) complain(unfinished(path, done + next, blocks.length));
    return next === left.length;
  } finally {
    bar.stop();
    closeSync(file);
  }
}

/** An InputError about a strategy that did wrong: no shard leaves one out, as the others would not. */
export function stoppedInShard(stopped: Stopped, replay: string): InputError {
  const otherwise = 'with --out none is left out: name the others with --strategy, and a new file';
  return new InputError(`${describeStopped(stopped)}; ${otherwise}; to see it again: ${replay}`);
}

function unfinished(path: string, done: number, of: number): string {
  return `${path}: stopped with ${done} of ${counted(of, 'block')}; --resume goes on with it`;
}

const NOTHING = { done: 0, end: 0 };

/** How many of the blocks a file has, and where these end; an InputError where it is of something else. */
function kept(path: string, header: Header, blocks: readonly Block[]) {
  const reader = new ShardReader(path);
  try {
    if (reader.header === null) {
      if (seal(header, '').startsWith(reader.headerText)) return NOTHING;
      throw new InputError(`${path}: found something else, expected a file of this very command`);
    }
    const difference = differenceOf(reader.header, header);
    if (difference !== null) throw new InputError(`${path}: ${difference}, as asked`);
    let done = 0;
    for (const block of blocks) {
      if (reader.next(block) === undefined) return { done, end: reader.end };
      done += 1;
    }
    return { done, end: reader.end };
  } finally {
    reader.close();
  }
}

/** An InputError where a link is: what it leads to was not named. */
function checkNoLink(path: string): void {
  if (isLink(path)) throw new InputError(`${path}: found a link, expected a file's own path`);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function opened(path: string, resume: boolean): number {
  if (existsSync(path) && !resume) {
    throw new InputError(
      `${path}: found a file that is there already, expected a new name, or --resume to go on with it`,
    );
  }
  try {
    return openSync(path, resume ? constants.O_RDWR | constants.O_CREAT : 'wx');
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Writes all of a text at a place; returns where it ends. */
function writeAll(file: number, text: string, place: number): number {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, place + written);
  }
  return place + written;
}

function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const { message } = cannotWrite(path, error);
    throw new InputError(`${message}; what it has stays, and --resume goes on with it`);
  }
}
