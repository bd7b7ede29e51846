import { InputError } from '../../../properties/scenarios/input-error.ts';
import { parseResult } from '../read-results.ts';

/** Reads the text of a file `r.json`. */
export function parse(text: string) {
  return parseResult({ file: 'r.json', line: 1, text, oneLine: false });
}

/** The message of the InputError that a text ends in; any other error is thrown on. */
export function messageOf(text: string): string {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no error';
}
