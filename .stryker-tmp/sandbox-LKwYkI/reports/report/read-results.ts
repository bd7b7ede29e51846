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
import { CENSUS_FORMAT, type CensusDocument, censusShape } from '../census/document.ts';
import { CLAIMS_FORMAT, type ClaimsDocument, claimsShape } from '../claims/document.ts';
import {
  COMPARISON_FORMAT,
  type ComparisonDocument,
  comparisonShape,
} from '../compare/document.ts';
import type { PageData } from './data.ts';
import { reservedKey } from './reserved-key.ts';
import { readResultText } from './result-text.ts';

/** What a report shows; null where there is none. */
export type Results = Pick<PageData, 'comparison' | 'census' | 'claims'>;
type Result = ComparisonDocument | CensusDocument | ClaimsDocument;

/** Which of the results each format is. */
const FIELDS = {
  [COMPARISON_FORMAT]: 'comparison',
  [CENSUS_FORMAT]: 'census',
  [CLAIMS_FORMAT]: 'claims',
} as const satisfies Record<Result['format'], keyof Results>;

/**
 * The results in these files, or in standard input for `-`. An InputError where one cannot be read, is no
 * comparison, census or list of claims, or is the second of its format.
 */
export async function readResults(paths: readonly string[]): Promise<Results> {
  let results: Results = { comparison: null, census: null, claims: null };
  for (const path of paths) {
    const source = await readResultText(path);
    const found = parseResult(source);
    const field = FIELDS[found.format];
    if (results[field] !== null) {
      const what = `found a second ${JSON.stringify(found.format)}, expected one at most`;
      throw new InputError(`${source.file}: ${what}`);
    }
    results = { ...results, [field]: found };
  }
  return results;
}

/** The results of one JSON text; an InputError with the place in it where they are none. */
export function parseResult(source: JsonText): Result {
  const json = parseJson(source);
  const format = valueAt(json, ['format']);
  if (format === COMPARISON_FORMAT) {
    return checked(source, json, comparisonShape, 'a comparison');
  }
  if (format === CENSUS_FORMAT) {
    return checked(source, json, censusShape, 'a census');
  }
  if (format === CLAIMS_FORMAT) {
    return checked(source, json, claimsShape, 'verdicts on claims');
  }
  const path = typeof json === 'object' && json !== null && !Array.isArray(json) ? ['format'] : [];
  const what = path.length === 0 ? 'an object with the format ' : '';
  const expected = `${what}"${COMPARISON_FORMAT}", "${CENSUS_FORMAT}" or "${CLAIMS_FORMAT}"`;
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
): Document {
  const reserved = reservedKey(json);
  if (reserved !== null) throw problemIn(source, reserved);
  const parsed = shape.safeParse(json);
  if (!parsed.success) throw problemIn(source, shapeProblem(parsed.error.issues, json, what));
  return parsed.data;
}

function problemIn(source: JsonText, { problem, inKey }: ShapeProblem): InputError {
  const offset = (inKey ? offsetOfKey : offsetOfValue)(source.text, problem.path);
  return errorAt(source, offset, describeProblem(problem));
}
