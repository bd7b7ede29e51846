import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Scenario, scenarioProblem } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { type Diagnosis, diagnosisOf } from './diagnosis.ts';
import { diagnosisJson } from './json.ts';
import { judgementOf } from './judgement.ts';
import { logsOf } from './testing/diagnosed.ts';
import { mutatedLogs } from './testing/mutate.ts';
import { readLog } from './testing/read.ts';
import { writeDiagnosis } from './text/text.ts';

/** Logs that are mutated: LOGS_MUTATED=100000 tries as many. */
const { LOGS_MUTATED = '600' } = process.env;
const RUNS = Number(LOGS_MUTATED);
/** Of them one in so many is also written down. */
const WRITTEN = 10;

/** Beside the strategies that kernels follow. */
const KERNELS = [original, pre60, merged];
/** So little that thousands can be tried. */
const EFFORT = { tried: 16, kept: 4 };
const LOGS = [
  readLog('lab-gen2-dmesg'),
  readLog('gpu-lspci'),
  readLog('lab-gen2-iomem'),
  readLog('lab-gen2-kdump-journal'),
  readLog('gen1-serial'),
];

function isWritable(diagnosis: Diagnosis): void {
  const text = writeDiagnosis(diagnosis, ['f1']);
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|NaN/u);
  expect(() => JSON.parse(diagnosisJson(diagnosis))).not.toThrow();
}

function isPossible(scenario: Scenario): void {
  expect(scenarioProblem(scenario)).toBeNull();
  const again = readScenario(JSON.parse(JSON.stringify(writeScenario(scenario))));
  expect(again.scenario).toEqual(scenario);
}

it('no mutation of logs is too much: what is said stays on its lines, and is a valid VM', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(mutatedLogs(LOGS), async (bytes) => {
      run += 1;
      const logs = await logsOf(bytes);
      const { fit } = judgementOf(logs, KERNELS, EFFORT);
      if (fit !== null) isPossible(fit.best.scenario);
      if (run % WRITTEN === 0) isWritable(diagnosisOf(logs, KERNELS, EFFORT));
    }),
    { numRuns: RUNS, seed: 1 },
  );
});

it('packed logs that are damaged are refused in one line', async () => {
  const packed = gzipSync(LOGS.join('\n'));
  for (let at = 0; at < packed.length; at += 7) {
    const damaged = packed.with(at, (packed[at] ?? 0) ^ 0x55);
    const refusal = await logsOf(damaged).then(
      () => '',
      (error: unknown) => (error instanceof InputError ? error.message : 'a crash'),
    );
    expect(refusal).toMatch(/^(?:f1: found .*)?$/);
  }
});
