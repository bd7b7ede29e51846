import { z } from 'zod';
import { WINDOWS, WORDS } from '../../engine/index.ts';
import { address, range, violation } from '../documents/shape.ts';

const step = z.strictObject({
  device: z.string(),
  window: z.enum(WINDOWS),
  granted: range.nullable(),
  why: z.enum(['starved', 'exhausted']).nullable(),
  conflict: z.boolean(),
});

const boot = z.strictObject({
  ranges: z.array(range),
  lfbBase: address,
  reserved: range.nullable(),
  framebuffer: range.nullable(),
  steps: z.array(step),
  devices: z.record(z.string(), z.enum(WORDS)),
});

/** An outcome, as model.md has it in section 6. */
export const outcomeShape = z.strictObject({
  format: z.literal('hvmmio-outcome/1'),
  strategy: z.string(),
  assumptions: z.record(z.string(), z.string()).exactOptional(),
  boots: z.array(boot).min(1),
  violations: z.array(violation),
  relations: z.array(violation).exactOptional(),
});
