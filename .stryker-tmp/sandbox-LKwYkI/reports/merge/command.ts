import type { Writable } from 'node:stream';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { writeCounted } from '../census/command.ts';
import { countedOf } from '../census/kept.ts';
import type { CompareFormat } from '../compare/choices.ts';
import { writeCompared } from '../compare/command.ts';
import type { Comparison } from '../compare/comparison.ts';
import { comparedOf } from '../compare/kept.ts';
import { collate } from '../shards/collate.ts';

/** Which shards to put together, and how to show what they come to. */
export interface MergeOptions {
  readonly files: readonly string[];
  readonly format: CompareFormat;
  readonly details: boolean;
  /** Whether the program ends with what a comparison finds. */
  readonly decides: boolean;
  /** That of hvmmio: shards of another are refused. */
  readonly version: string;
}

/**
 * Puts the shards of a census or a comparison together and writes what one run without shards would. Returns the
 * comparison, or null where it is a census. An InputError where a file is not as `collate` wants it, or of a
 * census that is to be shown as only a comparison can be.
 */
export function merge(options: MergeOptions, out: Writable): Comparison | null {
  const { files, format, details, decides, version } = options;
  const collated = collate(files, version);
  if (collated.header.command === 'compare') {
    const compared = comparedOf(collated);
    writeCompared(compared, { format, details, version }, out);
    return compared.comparison;
  }
  for (const [option, asked] of [
    ['--details', details],
    ['--exit-code', decides],
  ] as const) {
    if (asked) throw new InputError(`${option}: found it with a census, expected a comparison`);
  }
  if (format !== 'text' && format !== 'json') {
    throw new InputError(`--format: found "${format}" with a census, expected text or json`);
  }
  writeCounted(countedOf(collated), format === 'json', out);
  return null;
}
