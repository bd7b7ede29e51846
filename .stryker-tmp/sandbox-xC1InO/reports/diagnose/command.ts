import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { openInput } from '../../properties/scenarios/open.ts';
import { scenarioText } from '../find/text.ts';
import { checkTarget, writeWhole } from '../running/write-file.ts';
import { widthOf } from '../words/terminal.ts';
import type { Diagnosis } from './diagnosis.ts';
import { diagnosisJson } from './json.ts';
import { diagnosisOfInputs } from './of-inputs.ts';
import { writeDiagnosis } from './text/text.ts';

/** What to diagnose, and how to tell of it. */
export interface DiagnoseOptions {
  /** Paths of logs and listings, `-` for standard input. */
  readonly files: readonly string[];
  readonly strategies: readonly Strategy[];
  /** Where to write the scenario, `-` for `out` in place of the account; null for nowhere. */
  readonly scenario: string | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
  readonly json: boolean;
}

const EXPECTED = 'a log or a listing';

/**
 * Diagnoses a VM by its logs, writes what it finds and returns it. An InputError, with nothing written, where one cannot be read, none shows
 * anything known, or the scenario file cannot be written.
 */
export async function diagnose(options: DiagnoseOptions, out: Writable): Promise<Diagnosis> {
  const { files, strategies, scenario, force, json } = options;
  const target =
    scenario === null || scenario === '-' ? null : { path: scenario, force, inputs: files };
  if (target !== null) checkTarget(target);
  const inputs = [...new Set(files)].map((file) => openInput(file, EXPECTED));
  const names = inputs.map(({ name }) => name);
  const diagnosis = await diagnosisOfInputs(inputs, strategies);
  const found = diagnosis.judged?.fit.best.scenario ?? null;
  if (scenario !== null && found === null) {
    throw new InputError('--scenario: what the logs say makes no possible VM, so there is none');
  }
  if (scenario === '-' && found !== null) {
    out.write(scenarioText(found));
    return diagnosis;
  }
  if (target !== null && found !== null) writeWhole(target, scenarioText(found));
  out.write(json ? diagnosisJson(diagnosis) : writeDiagnosis(diagnosis, names, widthOf(out)));
  return diagnosis;
}
