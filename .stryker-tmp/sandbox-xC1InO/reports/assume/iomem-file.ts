import type { IomemEntry } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { errorAt, type JsonText } from '../../properties/scenarios/json-text.ts';
import { readJsonTexts } from '../../properties/scenarios/json-texts.ts';
import { openInput } from '../../properties/scenarios/open.ts';
import { LIST, parseIomem } from './iomem-entries.ts';

/** Reads what else the machine's tree holds (A3); an InputError where the file is not such a list. */
export async function readIomemFile(path: string): Promise<readonly IomemEntry[]> {
  const { name, chunks } = openInput(path);
  let source: JsonText | null = null;
  for await (const text of readJsonTexts(chunks, name)) {
    if (source !== null) {
      throw errorAt(text, 0, `found a second JSON text, expected ${LIST} and nothing more`);
    }
    source = text;
  }
  if (source === null) throw new InputError(`${name}: found nothing, expected ${LIST}`);
  return parseIomem(source);
}
