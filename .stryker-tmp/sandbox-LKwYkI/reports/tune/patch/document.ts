import { z } from 'zod';
import { ORIGINS } from '../../../properties/tune/member.ts';
import { count, type DocumentOf, ownSchema } from '../../documents/shape.ts';

export const PATCH_FORMAT = 'hvmmio-tune-patch/1';

/** A member of the family as a patch to a kernel tree. */
export const patchShape = z.strictObject({
  $schema: ownSchema(PATCH_FORMAT),
  format: z.literal(PATCH_FORMAT),
  tree: z.string(),
  member: z.strictObject({
    id: z.string(),
    share: z.string(),
    cap: count.nullable(),
    base: z.string(),
    windows: z.enum(ORIGINS),
  }),
  change: z.array(z.string()),
  files: z.array(z.string()),
  /** Of these, those that no compiler saw. */
  notCompiled: z.array(z.string()),
  scenarios: count,
  seed: z.string(),
  equal: count,
  answers: z.array(z.strictObject({ question: z.string(), before: count, after: count })),
  out: z.string().nullable(),
  /** The mail; null where it went into a file. */
  mail: z.string().nullable(),
});

export type PatchDocument = DocumentOf<typeof patchShape>;
