import type { BootOutcome, Step } from '../../engine/index.ts';
import type { Property } from '../property.ts';
import type { Moment } from './moments.ts';

/** Where in an outcome a request that failed is. */
export interface FailedRequest {
  /** From 0, like the index. */
  readonly boot: number;
  readonly index: number;
  readonly step: Step;
}

/** The requests by which a device violates the property in a boot, in order; `moments` are the boot's. */
export function failedIn(
  property: Property,
  device: string,
  moments: readonly Moment[],
  boot: BootOutcome,
): Moment[] {
  const own = moments.filter(({ step }) => step.device === device);
  if (property.judges === 'request') {
    return own.filter(({ step: { window, result } }) => property.violatedBy(window, result));
  }
  const last = own.filter(({ event }) => event === own.at(-1)?.event);
  const word = boot.words.find((said) => said.device === device)?.word;
  return last.filter(({ step }) => step.result === (word === 'starved' ? 'starved' : 'conflict'));
}
