import { z } from 'zod';
import { count, ownSchema, scenarioJson } from '../documents/shape.ts';

export const DIAGNOSIS_FORMAT = 'hvmmio-diagnosis/1';

const place = z.strictObject({ file: z.string(), line: count, text: z.string() });
const basis = { how: z.string(), why: z.unknown(), places: z.array(place) };

/** What the logs of a VM say of it; what stands inside verdict and risk is in docs/diagnose.md. */
export const diagnosisShape = z.strictObject({
  $schema: ownSchema(DIAGNOSIS_FORMAT),
  format: z.literal(DIAGNOSIS_FORMAT),
  verdict: z.looseObject({ headline: z.string(), devices: z.array(z.string()) }),
  risk: z.looseObject({ atRisk: z.boolean() }).nullable(),
  troubles: z.array(z.strictObject({ trouble: z.string(), place })),
  facts: z.array(z.looseObject({ what: z.string(), ...basis })),
  devices: z.array(z.looseObject({ id: z.string(), root: z.boolean(), place: place.nullable() })),
  root: z.looseObject(basis),
  settling: z.array(z.unknown()),
  notUnderstood: z.strictObject({ count, places: z.array(place) }),
  unknowns: z.array(z.looseObject({ what: z.string(), options: z.array(z.unknown()) })),
  compared: z.array(z.looseObject({ place })),
  strategy: z.string().nullable(),
  scenario: scenarioJson.nullable(),
  assumptions: z.record(z.string(), z.string()),
});
