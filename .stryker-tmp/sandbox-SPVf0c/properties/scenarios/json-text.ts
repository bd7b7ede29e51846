import { InputError } from './input-error.ts';

/** A JSON text in a file. */
export interface JsonText {
  /** The file, as messages name it. */
  readonly file: string;
  /** The line on which the text begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether the text is that line and nothing more, as in JSON Lines. */
  readonly oneLine: boolean;
}

/**
 * An error at `offset` (in UTF-16 code units) of a text: `FILE:LINE:COLUMN: WHAT`, counted from 1.
 * Where the offset is not known (null), only as much of the place as is.
 */
export function errorAt(source: JsonText, offset: number | null, what: string): InputError {
  return new InputError(`${placeIn(source, offset)}: ${what}`);
}

function placeIn({ file, line, text, oneLine }: JsonText, offset: number | null): string {
  if (offset === null) return oneLine ? `${file}:${line}` : file;
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `${file}:${line + before.length - 1}:${column}`;
}
