import { z } from 'zod';
import { fields, list, oneOf } from '../../properties/scenarios/shape.ts';
import { censusShape } from '../census/document.ts';
import { comparisonShape } from '../compare/document.ts';
import { count, type DocumentOf, name, ownSchema, text } from '../documents/shape.ts';

export const REVIEW_FORMAT = 'hvmmio-review/1';

const seen = fields('scenarios and the smallest of them', {
  scenarios: count,
  smallest: name.nullable(),
});

const paths = list('a list of paths', text);

const changedLine = fields('a changed line', {
  side: oneOf(['base', 'head']),
  file: text,
  line: count,
  text: z.string(),
  function: z.string().nullable(),
  kind: oneOf(['counted', 'nothing', 'uncalled', 'left out', 'unconfigured', 'not compiled']),
  vms: count.nullable(),
});

/** The shape of a review. Each error's message says what is expected. */
export const reviewShape = fields('a review', {
  $schema: ownSchema(REVIEW_FORMAT),
  format: z.literal(REVIEW_FORMAT, { error: `"${REVIEW_FORMAT}"` }),
  /** What is reviewed, as in `v2.mbox on linux`. */
  subject: text,
  /** Of `head` against what it is a change of, or a strategy. */
  comparison: comparisonShape,
  /** On how many of the comparison's VMs both come out alike: every window, device, reservation. */
  outcomes: fields('outcomes', {
    scenarios: count,
    unchanged: count,
    /** A property of a single run is violated under one of them alone, by a device in a boot. */
    judgedOtherwise: seen,
    /** No property tells them apart. */
    placedOtherwise: seen,
    where: fields('what those with another outcome share', {
      traits: list('a list of traits', text),
      scenarios: count,
    }).nullable(),
  }),
  /** Of the narrowed lattice; null where one of them could not go on in it. */
  census: censusShape.nullable(),
  /** Files of the patch, from the tree's root; null where head is no change of the other. */
  touched: fields('what a patch touches', { compiled: paths, notCompiled: paths }).nullable(),
  /** Which changed lines a VM reached; null where `touched` is, or head is held to a strategy. */
  coverage: fields('coverage', {
    vms: count,
    lines: list('a list of lines', changedLine).nullable(),
    /** Why it could not be measured. */
    refused: z.string().nullable(),
  }).nullable(),
});

/** A review as a JSON document. */
export type ReviewDocument = DocumentOf<typeof reviewShape>;
