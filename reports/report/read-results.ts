import type { z } from 'zod';
import { describeProblem, describeValue } from '../../properties/scenarios/describe.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { parseJson } from '../../properties/scenarios/json-parse.ts';
import { errorAt, type JsonText } from '../../properties/scenarios/json-text.ts';
import { offsetOfKey, offsetOfValue } from '../../properties/scenarios/json-tree.ts';
import {
  type ShapeProblem,
  shapeProblem,
  valueAt,
} from '../../properties/scenarios/shape-problem.ts';
import type { CensusDocument } from '../census/document.ts';
import type { ComparisonDocument } from '../compare/document.ts';
import { censusMisfits } from './census-misfits.ts';
import { CENSUS_FORMAT, censusShape } from './census-shape.ts';
import { comparisonMisfits } from './comparison-misfits.ts';
import { COMPARISON_FORMAT, comparisonShape } from './comparison-shape.ts';
import type { PageData } from './data.ts';
import type { Misfit } from './misfit.ts';
import { reservedKey } from './reserved-key.ts';
import { readResultText } from './result-text.ts';

/** What a report shows; null where there is none. */
export type Results = Pick<PageData, 'comparison' | 'census'>;

/**
 * The results in these files, or in standard input for `-`. An InputError where one cannot be read, is no
 * comparison or census, does not fit together, or is the second of its format.
 */
export async function readResults(paths: readonly string[]): Promise<Results> {
  let results: Results = { comparison: null, census: null };
  for (const path of paths) {
    const source = await readResultText(path);
    const found = parseResult(source);
    const before = found.format === CENSUS_FORMAT ? results.census : results.comparison;
    if (before !== null) {
      const what = `found a second ${JSON.stringify(found.format)}, expected one at most`;
      throw new InputError(`${source.file}: ${what}`);
    }
    results =
      found.format === CENSUS_FORMAT
        ? { ...results, census: found }
        : { ...results, comparison: found };
  }
  return results;
}

/** The results of one JSON text; an InputError with the place in it where they are none. */
export function parseResult(source: JsonText): ComparisonDocument | CensusDocument {
  const json = parseJson(source);
  const format = valueAt(json, ['format']);
  if (format === COMPARISON_FORMAT) {
    return checked(source, json, comparisonShape, 'a comparison', comparisonMisfits);
  }
  if (format === CENSUS_FORMAT)
    return checked(source, json, censusShape, 'a census', censusMisfits);
  const path = typeof json === 'object' && json !== null && !Array.isArray(json) ? ['format'] : [];
  const what = path.length === 0 ? 'an object with the format ' : '';
  const expected = `${what}"${COMPARISON_FORMAT}" or "${CENSUS_FORMAT}"`;
  throw problemIn(source, {
    problem: { path, found: describeValue(valueAt(json, path)), expected },
    inKey: false,
  });
}

function checked<Document>(
  source: JsonText,
  json: unknown,
  shape: z.ZodType<Document>,
  what: string,
  misfits: (document: Document) => Iterable<Misfit>,
): Document {
  const reserved = reservedKey(json);
  if (reserved !== null) throw problemIn(source, reserved);
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw problemIn(source, shapeProblem(parsed.error.issues, json, what));
  for (const { path, expected } of misfits(parsed.data)) {
    const problem = { path, found: describeValue(valueAt(json, path)), expected };
    throw problemIn(source, { problem, inKey: false });
  }
  return parsed.data;
}

function problemIn(source: JsonText, { problem, inKey }: ShapeProblem): InputError {
  const offset = (inKey ? offsetOfKey : offsetOfValue)(source.text, problem.path);
  return errorAt(source, offset, describeProblem(problem));
}
