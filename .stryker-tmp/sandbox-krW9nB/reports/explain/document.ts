import { z } from 'zod';
import { RESULTS, WINDOWS, WORDS } from '../../engine/index.ts';
import { address, count, ownSchema, range, scenarioJson, violation } from '../documents/shape.ts';

export const EXPLANATION_FORMAT = 'hvmmio-explanation/1';

const step = z.strictObject({
  device: z.string(),
  window: z.enum(WINDOWS),
  granted: range.nullable(),
  result: z.enum(RESULTS),
});
const seen = { step, framebuffer: range.nullable() };
const run = z.strictObject({ label: z.string(), word: z.enum(WORDS) });

const chapter = z.strictObject({
  boot: count,
  kernel: z.string(),
  via: z.record(z.string(), z.unknown()).nullable(),
  lfbBase: address,
  reserved: range.nullable(),
  framebuffer: range.nullable(),
  framebufferLeft: range.nullable(),
  scenes: z.array(z.union([z.strictObject({ removed: z.string() }), z.strictObject(seen)])),
});

/** By its kind: overlap, withheld, moved or no room. */
const cause = z.looseObject({
  kind: z.enum(['overlap', 'withheld', 'moved', 'no room']),
  name: z.string().nullable(),
});

const happened = z.strictObject({
  contrast: z.strictObject({ better: run, worse: run }).nullable(),
  ranges: z.array(range),
  chapters: z.array(chapter),
  failing: z.strictObject({ boot: count, index: count, ...seen }),
  cause,
});

const input = { id: z.string(), boot: count.nullable(), device: z.string().nullable() };
const texts = z.array(z.string());
const value = z.strictObject({ ...input, value: z.string() });

/** Only where the property is violated. */
const analysis = {
  explained: violation,
  happened: happened.nullable(),
  inputs: z.array(
    z.strictObject({
      ...input,
      matters: z.boolean(),
      whole: z.boolean(),
      tried: count,
      keeps: texts,
      ends: texts,
      keepsSizes: z.array(z.unknown()),
      rule: z.unknown(),
    }),
  ),
  together: z.strictObject({
    tried: count,
    seed: z.string(),
    free: z.array(z.strictObject(input)),
    combinations: z.array(z.array(value)),
  }),
  sharedBy: texts,
  cures: z.strictObject({
    strategies: z.array(z.strictObject({ strategy: z.string(), brings: texts })),
    settings: z.array(z.strictObject({ ...input, value: z.string(), brings: texts })),
  }),
};

/** Why a strategy violates a property in a scenario. */
export const explanationShape = z.strictObject({
  $schema: ownSchema(EXPLANATION_FORMAT),
  format: z.literal(EXPLANATION_FORMAT),
  strategy: z.string(),
  assumptions: z.record(z.string(), z.string()),
  property: z.string(),
  violated: z.boolean(),
  violations: z.array(violation),
  ...z.strictObject(analysis).partial().shape,
  replay: z.string(),
  scenario: scenarioJson,
});
