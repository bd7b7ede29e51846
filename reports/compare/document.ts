import type { Comparison } from './comparison.ts';
import type { Shift } from './shifts.ts';

/** A comparison as a JSON document (format `hvmmio-comparison/1`). */
export interface ComparisonDocument extends Omit<Comparison, 'assumed'> {
  readonly format: 'hvmmio-comparison/1';
  /** Weights of the population by what they decide. */
  readonly population: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of each assumption, by its id, the value that the verdicts rest on. */
  readonly assumptions: Readonly<Record<string, string>>;
  readonly underOtherAssumptions?: readonly Shift[];
}
