import { basename } from 'node:path';
import { describeValue } from '../../properties/scenarios/describe.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { type Assumed, SWITCHES, USUALLY_ASSUMED } from './assumptions.ts';
import { readIomemFile } from './iomem-file.ts';

const IDS = [...new Set(SWITCHES.map(({ id }) => id.toLowerCase()))];

/**
 * The assumptions that words such as `a1=uefi` and `a3=FILE` ask for, the rest as usual. An InputError
 * where one is not of that form, is asked for twice, or its file cannot be read.
 */
export async function readAssumed(words: readonly string[] = []): Promise<Assumed> {
  let assumed = USUALLY_ASSUMED;
  const seen = new Set<string>();
  for (const word of words) {
    const [, given = '', value = ''] = /^([^=]*)=(.*)$/s.exec(word) ?? [];
    const id = given.toLowerCase();
    checkId(word, id, value);
    if (seen.has(id)) throw complaint(word, `found ${id} a second time, expected it once`);
    seen.add(id);
    assumed = await assume(assumed, word, id, value);
  }
  return assumed;
}

async function assume(before: Assumed, word: string, id: string, value: string): Promise<Assumed> {
  const known = SWITCHES.filter((one) => one.id.toLowerCase() === id);
  const found = known.find((one) => one.value === value);
  if (found !== undefined) {
    return { ...before, assumptions: { ...before.assumptions, ...found.sets } };
  }
  const values = known.map((one) => one.value);
  if (id === 'a3' && value !== '' && value !== '-') {
    const A3 = await readIomemFile(value);
    return { assumptions: { ...before.assumptions, A3 }, iomemFile: basename(value) };
  }
  const expected = `${values.join(', ')}${id === 'a3' ? ' or the path of a file' : ''}`;
  const hint = didYouMean(value, values);
  throw complaint(word, `found ${describeValue(value)}, expected ${expected}${hint}`);
}

function checkId(word: string, id: string, value: string): void {
  if (IDS.includes(id)) return;
  if (!word.includes('=')) {
    const found = `found ${describeValue(word)}`;
    throw complaint(word, `${found}, expected ID=VALUE such as a1=uefi${nearestId(word, '')}`);
  }
  const found = `found ${describeValue(id)}`;
  throw complaint(word, `${found}, expected one of ${IDS.join(', ')}${nearestId(id, value)}`);
}

/** Ids are too short to guess from their letters alone which was meant; their values say more. */
function nearestId(id: string, value: string): string {
  const meant = SWITCHES.filter((one) => one.value === value).map((one) => one.id.toLowerCase());
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return `; did you mean ${JSON.stringify(only)}?`;
  return didYouMean(id.replace(/\W/g, ''), IDS);
}

function complaint(word: string, what: string): InputError {
  return new InputError(`--assume ${describeValue(word)}: ${what}`);
}
