import type { Scenario } from '../../engine/index.ts';

/** A scenario to explain, and what its name says about it. */
export interface ScenarioSource {
  readonly scenario: Scenario;
  /** What `hvmmio run` takes to run the same. */
  readonly file: string;
  /** Whether `file` is a name that means the same scenario everywhere, and no path. */
  readonly known: boolean;
  readonly strategy: string | null;
  readonly property: string | null;
  /** The id of the kind of failure. */
  readonly kind: string | null;
}
