import { z } from 'zod';
import { WORDS } from '../../engine/index.ts';
import { ownSchema } from '../documents/shape.ts';

export const REPRODUCTION_FORMAT = 'hvmmio-reproduction/1';

const step = z.union([z.strictObject({ say: z.string() }), z.strictObject({ run: z.string() })]);

/** The steps for host and guest, and what each boot shows. */
export const reproductionShape = z.strictObject({
  $schema: ownSchema(REPRODUCTION_FORMAT),
  format: z.literal(REPRODUCTION_FORMAT),
  scenario: z.string(),
  strategy: z.string(),
  kernel: z.strictObject({ kind: z.enum(['release', 'patch', 'none']), words: z.string() }),
  vm: z.array(z.string()),
  guest: z.array(step),
  boots: z.array(
    z.strictObject({
      kernel: z.string(),
      todo: z.array(step),
      expect: z.array(
        z.strictObject({ where: z.enum(['log', 'iomem', 'nowhere']), text: z.string() }),
      ),
      devices: z.array(z.strictObject({ device: z.string(), word: z.enum(WORDS) })),
    }),
  ),
  limits: z.array(z.string()),
});
