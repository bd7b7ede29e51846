import {
  type BootOutcome,
  layOut,
  type Outcome,
  type Range,
  type Scenario,
} from '../../engine/index.ts';
import { describeAddress, describeRange } from '../words/units.ts';
import type { Address, Expectation } from './expectation.ts';
import type { Place } from './facts.ts';

/** One address of the logs beside the model's. */
export interface Compared {
  readonly what: string;
  /** Boot from 0; 1 is the kdump kernel. */
  readonly boot: number;
  readonly place: Place;
  readonly log: string;
  readonly model: string;
  readonly same: boolean;
  /** Bytes that the model's first address lies above the log's; null where one is no address. */
  readonly difference: number | null;
  /** Whether the scenario was made from this very line, so that it proves nothing. */
  readonly given: boolean;
  readonly implied: boolean;
}

function print(address: Address): string {
  if (address === null) return 'none';
  if (typeof address === 'string') return address;
  return typeof address === 'number' ? describeAddress(address) : describeRange(address);
}

function firstOf(address: Address): number | null {
  if (typeof address === 'number') return address;
  return typeof address === 'object' && address !== null ? address.start : null;
}

/** Every address of the logs beside what the model makes of the scenario. */
export function compare(
  expectations: readonly Expectation[],
  scenario: Scenario,
  outcome: Outcome,
): Compared[] {
  const layout = layOut(scenario.host);
  return expectations.flatMap(({ what, boot, place, value, of, given, implied }) => {
    const found = outcome.boots[boot];
    if (found === undefined) return [];
    const model = of({ scenario, layout, boot: found });
    const [log, ours] = [print(value), print(model)];
    const [from, to] = [firstOf(value), firstOf(model)];
    const difference = from === null || to === null ? null : to - from;
    return [
      { what, boot, place, log, model: ours, same: log === ours, difference, given, implied },
    ];
  });
}

/** The window that a device got first, or null. */
export function grantedTo(boot: BootOutcome, device: string, window: string): Range | null {
  const step = boot.steps.find((one) => one.device === device && one.window === window);
  return step?.granted ?? null;
}
