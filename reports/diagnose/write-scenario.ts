import { rename, rm, writeFile } from 'node:fs/promises';
import type { Scenario } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { scenarioText } from '../find/text.ts';

/** Writes a scenario file, by way of a temporary one; an InputError where it cannot be written. */
export async function writeScenarioFile(path: string, scenario: Scenario): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, scenarioText(scenario));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${path}: cannot be written (${code})`);
  }
}
