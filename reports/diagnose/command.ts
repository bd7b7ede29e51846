import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { openInput } from '../../properties/scenarios/open.ts';
import { scenarioText } from '../find/text.ts';
import { diagnosisOf } from './diagnosis.ts';
import { diagnosisJson } from './json.ts';
import { Logs } from './logs.ts';
import { writeDiagnosis } from './text/text.ts';
import { writeScenarioFile } from './write-scenario.ts';

/** What to diagnose, and how to tell of it. */
export interface DiagnoseOptions {
  /** Paths of logs and listings, `-` for standard input. */
  readonly files: readonly string[];
  readonly strategies: readonly Strategy[];
  /** Where to write the scenario, `-` for `out` in place of the account; null for nowhere. */
  readonly scenario: string | null;
  readonly json: boolean;
}

const EXPECTED = 'a log or a listing';
const LOOKED_FOR =
  'lines of a Linux guest on Hyper-V (dmesg or a console log), /proc/iomem, or lspci -vv';

/**
 * Diagnoses a VM by its logs. An InputError, with nothing written, where one cannot be read, none shows
 * anything known, or the scenario file cannot be written.
 */
export async function diagnose(options: DiagnoseOptions, out: Writable): Promise<void> {
  const { files, strategies, scenario, json } = options;
  const logs = new Logs();
  const inputs = [...new Set(files)].map((file) => openInput(file, EXPECTED));
  const names = inputs.map(({ name }) => name);
  for (const [index, { name, chunks }] of inputs.entries()) {
    await logs.read(name, chunks, inputs.length === 1 ? '' : `#${index + 1}`);
  }
  if (logs.isEmpty) {
    throw new InputError(`${names.join(', ')}: found nothing to diagnose, expected ${LOOKED_FOR}`);
  }
  const diagnosis = diagnosisOf(logs, strategies);
  const found = diagnosis.judged?.fit.best.scenario ?? null;
  if (scenario !== null && found === null) {
    throw new InputError('--scenario: what the logs say makes no possible VM, so there is none');
  }
  if (scenario === '-' && found !== null) {
    out.write(scenarioText(found));
    return;
  }
  if (scenario !== null && found !== null) await writeScenarioFile(scenario, found);
  out.write(json ? diagnosisJson(diagnosis) : writeDiagnosis(diagnosis, names));
}
