import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { type Diagnosis, diagnosisOf } from './diagnosis.ts';
import { Logs } from './logs.ts';

/** A log or a listing, to be read. */
export interface LogInput {
  /** How messages name it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const LOOKED_FOR =
  'lines of a Linux guest on Hyper-V (dmesg or a console log), /proc/iomem, or lspci -vv';

/** Diagnoses a VM by its logs. An InputError where one cannot be read, or none shows anything known. */
export async function diagnosisOfInputs(
  inputs: readonly LogInput[],
  strategies: readonly Strategy[],
): Promise<Diagnosis> {
  const logs = new Logs();
  for (const [index, { name, chunks }] of inputs.entries()) {
    await logs.read(name, chunks, inputs.length === 1 ? '' : `#${index + 1}`);
  }
  if (logs.isEmpty) {
    const names = inputs.map(({ name }) => name).join(', ');
    throw new InputError(`${names}: found nothing to diagnose, expected ${LOOKED_FOR}`);
  }
  return diagnosisOf(logs, strategies);
}
