import { z } from 'zod';
import { count, ownSchema, scenarioJson } from '../documents/shape.ts';

export const SEARCH_FORMAT = 'hvmmio-search/1';

const found = z.array(z.strictObject({ kind: z.string(), scenario: scenarioJson }));
const ended = { end: z.enum(['found', 'holds', 'gave up']), tried: count, found };

/** How a search ended, and what it found. */
export const searchShape = z.strictObject({
  $schema: ownSchema(SEARCH_FORMAT),
  format: z.literal(SEARCH_FORMAT),
  strategy: z.string(),
  property: z.string(),
  butNot: z.string().exactOptional(),
  ...ended,
  ordinary: z.strictObject(ended),
  beyond: z.strictObject({ drawn: count, found }).nullable(),
});
