import { z } from 'zod';
import { ORIGINS } from '../../properties/tune/member.ts';
import { count, ownSchema } from '../documents/shape.ts';

export const TUNE_FORMAT = 'hvmmio-tune/2';

/** A weight: exact, and perhaps beyond what a number can hold. */
const weight = z.string().regex(/^\d+$/);
const rates = { conflicts: weight, starved: weight, moved: weight, any: weight };
const member = {
  share: z.string(),
  cap: count.nullable(),
  base: z.string(),
  windows: z.enum(ORIGINS),
  ...rates,
};
const beaters = z.strictObject({ members: count, best: z.strictObject(member).nullable() });

/** A search for a better strategy. */
export const tuneShape = z.strictObject({
  $schema: ownSchema(TUNE_FORMAT),
  format: z.literal(TUNE_FORMAT),
  population: z.string(),
  lattice: z.record(z.string(), z.array(z.string())).exactOptional(),
  exact: z.boolean(),
  parts: count,
  of: count,
  members: count,
  weight,
  leftOut: weight,
  frontier: z.array(z.strictObject({ ...member, alike: count })),
  best: z.strictObject({ ...member, change: z.array(z.string()) }),
  bestByWindows: z.array(z.strictObject(member)),
  mainline: z.array(z.strictObject(member)),
  strategies: z.array(
    z.strictObject({
      strategy: z.string(),
      bound: z.boolean(),
      ...rates,
      beatenBy: beaters,
      beatenAsUsual: beaters,
    }),
  ),
});
