import { readSync } from 'node:fs';

const CHUNK = 1 << 16;
const LINE_FEED = 10;

/** A line of a file. */
export interface Line {
  readonly text: string;
  /** Where the next one begins, in bytes. */
  readonly end: number;
  /** Whether it ends with a line feed, as every line does that was written to its end. */
  readonly isWhole: boolean;
}

/** A longer line than `longest` bytes comes cut off there, as one that is not whole, and is the last. */
export function* linesOf(file: number, longest: number): Generator<Line> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  let end = 0;
  for (;;) {
    const read = readSync(file, chunk);
    if (read === 0) break;
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    for (let at = rest.indexOf(LINE_FEED); at >= 0; at = rest.indexOf(LINE_FEED)) {
      end += at + 1;
      yield { text: rest.toString('utf8', 0, at), end, isWhole: true };
      rest = rest.subarray(at + 1);
    }
    if (rest.length > longest) break;
  }
  if (rest.length > 0)
    yield { text: rest.toString('utf8'), end: end + rest.length, isWhole: false };
}
