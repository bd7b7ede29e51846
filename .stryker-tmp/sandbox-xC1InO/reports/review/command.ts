import type { Writable } from 'node:stream';
import { censusDocument } from '../census/json.ts';
import { comparisonDocument } from '../compare/json.ts';
import { schemaOf } from '../documents/shape.ts';
import { checkReport, writeReport } from '../report/write.ts';
import { paintOf } from '../words/colours.ts';
import { toMail } from '../words/mail.ts';
import { toMarkdown } from '../words/markdown.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import type { ReviewFormat } from './choices.ts';
import { REVIEW_FORMAT, type ReviewDocument } from './document.ts';
import { type Review, type ReviewJob, runReview, type SideTools } from './review.ts';
import { reviewBlocks } from './text.ts';

export interface ReviewOptions extends ReviewJob {
  readonly format: ReviewFormat;
  /** That of hvmmio. */
  readonly version: string;
}

/**
 * Reviews a change of a kernel and writes what it changes, the answer first; with a folder `out` a page and both
 * modules there. Errors as `runReview` has them, and an InputError where that folder cannot be written.
 */
export async function review(
  options: ReviewOptions,
  tools: SideTools,
  to: Writable,
): Promise<void> {
  const { out, force, version, format } = options;
  if (out !== null) checkReport(out, force);
  const found = await runReview(options, tools);
  if (found === null) return;
  const document = reviewDocument(found);
  if (out !== null) {
    const { comparison, census } = document;
    const data = { format: 'hvmmio-report/1', version, comparison, census, claims: null } as const;
    writeReport(out, force, data);
  }
  to.write(written(found, document, format, to));
}

function written(
  found: Review,
  document: ReviewDocument,
  format: ReviewFormat,
  to: Writable,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`;
    case 'mail':
      return toMail(reviewBlocks(found));
    case 'markdown':
      return toMarkdown(reviewBlocks(found));
    case 'text': {
      const layout = { width: widthOf(to), paint: paintOf(to), apart: 2 };
      return toTerminal(reviewBlocks(found), layout);
    }
  }
}

/** What the document of a review holds. */
export function reviewDocument({
  subject,
  comparison,
  outcomes,
  census,
  touched,
  coverage,
}: Review): ReviewDocument {
  return {
    $schema: schemaOf(REVIEW_FORMAT),
    format: REVIEW_FORMAT,
    subject,
    comparison: comparisonDocument(comparison, null),
    outcomes,
    census: census && censusDocument(census.subject, census.exhausted),
    touched,
    coverage,
  };
}
