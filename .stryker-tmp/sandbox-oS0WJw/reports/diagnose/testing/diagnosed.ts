import type { Strategy } from '../../../engine/index.ts';
import { writeSize } from '../../../properties/scenarios/numbers.ts';
import { type Diagnosis, diagnosisOf } from '../diagnosis.ts';
import type { Effort } from '../fit.ts';
import { Logs } from '../logs.ts';
import { rowsOf } from '../rows.ts';

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** What is read of texts, each as a file named by its place: `f1`, `f2`. */
export async function logsOf(...texts: readonly (string | Uint8Array)[]): Promise<Logs> {
  const logs = new Logs();
  for (const [index, text] of texts.entries()) {
    await logs.read(`f${index + 1}`, once(Buffer.from(text)));
  }
  return logs;
}

/** Diagnoses texts, each as a file of its own, beside these strategies. */
export function diagnosing(strategies: readonly Strategy[], effort?: Effort) {
  return async (...texts: readonly (string | Uint8Array)[]): Promise<Diagnosis> =>
    diagnosisOf(await logsOf(...texts), strategies, effort);
}

/** What was inferred, in words; where nothing says it, `?` before it, and after it what is as possible. */
export function inWords(diagnosis: Diagnosis): Record<string, string> {
  const words = rowsOf(diagnosis).map(({ what, value, known, settled, others }) => {
    const sure = settled || known.how !== 'assumed';
    return [what, `${sure ? '' : '? '}${[value, ...others].join(' | ')}`];
  });
  return Object.fromEntries(words);
}

/** Each device with its BARs as size/bits. */
export function devicesIn({ inferred }: Diagnosis): string[] {
  return inferred.settled.devices.map((device) => {
    const bars = 'bars' in device ? device.bars : [];
    const sizes = bars.map(({ size, bits }) => `${writeSize(size)}/${bits}`);
    return [device.id, ...sizes, ...(device.root ? ['root'] : [])].join(' ');
  });
}

/** Each address with its line; where the model differs, what it says. */
export function comparedIn({ judged }: Diagnosis): string[] {
  return (judged?.fit.compared ?? []).map(({ what, boot, log, model, same, place }) => {
    const address = `${place.line}: ${boot === 1 ? 'kdump ' : ''}${what} ${log}`;
    return same ? address : `${address}, model ${model}`;
  });
}

export function troublesIn({ troubles }: Diagnosis): string[] {
  return troubles.map(({ trouble, place }) => `${place.line}: ${trouble}`);
}
