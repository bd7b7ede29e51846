import type { FirmwareType, Strategy } from '../../engine/index.ts';
import type { Rates } from './rates.ts';

/** Where the family is put to the test: a population of scenarios, host by host. */
export interface Ground {
  /** How many parts there are; each is on one host, with a kernel of one build where that matters. */
  readonly parts: number;
  /** The firmware of a part's host, and CONFIG_SYSFB as its kernels are built: in one way, or in both. */
  built(part: number): { readonly firmware: FirmwareType; readonly sysfb: readonly boolean[] };
  /** What a strategy comes to on the part at `part`. */
  rates(part: number, strategy: Strategy): Rates;
}
