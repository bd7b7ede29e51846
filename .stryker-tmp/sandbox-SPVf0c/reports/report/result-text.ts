import { InputError } from '../../properties/scenarios/input-error.ts';
import type { JsonText } from '../../properties/scenarios/json-text.ts';
import { openInput } from '../../properties/scenarios/open.ts';
import { upTo } from '../../properties/scenarios/up-to.ts';

/** A file of more MiB than this is refused. */
const LARGEST = 16;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a file of results, or of standard input for `-`. An InputError where it cannot be read, as
 * soon as it is too large, or where it is empty or not UTF-8.
 */
export async function readResultText(path: string): Promise<JsonText> {
  const { name, chunks } = openInput(path, 'a file of results');
  const parts: Uint8Array[] = [];
  for await (const chunk of upTo(LARGEST, chunks, name)) parts.push(chunk);
  const text = decode(Buffer.concat(parts), name).trimEnd();
  if (text === '') throw new InputError(`${name}: no results, the file is empty`);
  return { file: name, line: 1, text, oneLine: false };
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  } catch {
    throw new InputError(`${name}: not UTF-8 text`);
  }
}
