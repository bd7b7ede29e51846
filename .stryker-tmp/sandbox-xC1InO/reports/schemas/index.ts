import { z } from 'zod';
import { scenarioSchema } from '../../properties/scenarios/schema.ts';
import { iomemEntries } from '../assume/iomem-entries.ts';
import { censusShape } from '../census/document.ts';
import { claimsShape } from '../claims/document.ts';
import { comparisonShape } from '../compare/document.ts';
import { diagnosisShape } from '../diagnose/document.ts';
import { schemaOf } from '../documents/shape.ts';
import { explanationShape } from '../explain/document.ts';
import { searchShape } from '../find/document.ts';
import { kernelShape } from '../kernel/document.ts';
import { expectedShape } from '../regressions/file.ts';
import { reproductionShape } from '../reproduce/document.ts';
import { reviewShape } from '../review/document.ts';
import { outcomeShape } from '../run/document.ts';
import { shardShape } from '../shards/format.ts';
import { tuneShape } from '../tune/document.ts';
import { patchShape } from '../tune/patch/document.ts';

const SHAPES: Readonly<Record<string, z.ZodType>> = {
  'hvmmio-scenario/1': scenarioSchema,
  'hvmmio-outcome/1': outcomeShape,
  'hvmmio-iomem/1': iomemEntries,
  'hvmmio-comparison/1': comparisonShape,
  'hvmmio-census/1': censusShape,
  'hvmmio-claims/1': claimsShape,
  'hvmmio-search/1': searchShape,
  'hvmmio-explanation/1': explanationShape,
  'hvmmio-reproduction/1': reproductionShape,
  'hvmmio-diagnosis/1': diagnosisShape,
  'hvmmio-kernel/1': kernelShape,
  'hvmmio-review/1': reviewShape,
  'hvmmio-tune/2': tuneShape,
  'hvmmio-tune-patch/1': patchShape,
  'hvmmio-shard/1': shardShape,
  'hvmmio-expected/1': expectedShape,
};

/** The JSON Schema of every document that is read or written, by the name of its file. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(SHAPES).map(([format, shape]) => {
      const $id = schemaOf(format);
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
      return [$id.replace(/.*\//, ''), { $id, title: format, ...schema }];
    }),
  );
}
