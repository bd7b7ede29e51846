import type { CensusDocument } from '../census/document.ts';
import type { ClaimsDocument } from '../claims/document.ts';
import type { ComparisonDocument } from '../compare/document.ts';

/** What the page is given, as JSON inside the file; a view of it has a field of its own here. */
export interface PageData {
  readonly format: 'hvmmio-report/1';
  /** The version of hvmmio that wrote the report. */
  readonly version: string;
  /** Null where the report was made without one. */
  readonly comparison: ComparisonDocument | null;
  readonly census: CensusDocument | null;
  readonly claims: ClaimsDocument | null;
  /** The files that these results were read from, as the command line names them; left out where they were run. */
  readonly from?: readonly string[];
}
