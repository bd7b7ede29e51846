import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scenarioProblem } from '../../engine/index.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { diagnosisJson } from './json.ts';
import { diagnosing } from './testing/diagnosed.ts';
import { mutatedLogs } from './testing/mutate.ts';
import { readLog } from './testing/read.ts';
import { writeDiagnosis } from './text/text.ts';

/** Beside the strategies that kernels follow. */
const diagnosed = diagnosing([original, pre60, merged], { tried: 64, kept: 16 });
/** A listing of lspci goes with a log here: alone it leaves so much open that it takes longest. */
const LOGS = [
  `${readLog('lab-gen2-dmesg')}\n${readLog('gpu-lspci')}`,
  readLog('lab-gen2-iomem'),
  readLog('lab-gen2-kdump-journal'),
  readLog('gen1-serial'),
];

it('no mutation of logs is too much: what is told stays on its lines, and is a valid VM', async () => {
  const logs = mutatedLogs(LOGS);
  await fc.assert(
    fc.asyncProperty(logs, async (bytes) => {
      const diagnosis = await diagnosed(bytes);
      const text = writeDiagnosis(diagnosis, ['f1']);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|NaN/u);
      expect(() => JSON.parse(diagnosisJson(diagnosis))).not.toThrow();
      const scenario = diagnosis.judged?.fit.best.scenario;
      if (scenario === undefined) return;
      expect(scenarioProblem(scenario)).toBeNull();
      const again = readScenario(JSON.parse(JSON.stringify(writeScenario(scenario))));
      expect(again.scenario).toEqual(scenario);
    }),
    { numRuns: 300, seed: 1 },
  );
});
