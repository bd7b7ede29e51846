import type { Scenario } from '../../engine/index.ts';

/** A scenario on which a claim fails, and the strategy under which it does. */
export interface Counterexample {
  readonly scenario: Scenario;
  readonly strategy: string;
}

/** How a claim fares where one of its premises does not hold; this decides nothing. */
export interface Outside {
  /** Where that is: completes "outside its premises, ...". */
  readonly words: string;
  readonly tried: number;
  readonly failing: number;
  /** The smallest on which it does not hold there, or null. */
  readonly counterexample: Counterexample | null;
}

/** What an evaluator found under one setting of the assumptions. */
export interface Finding {
  /** Cases of which the claim speaks. */
  readonly tried: number;
  readonly failing: number;
  /** The smallest on which it fails; null where it fails on none, or data without a scenario refutes it. */
  readonly smallest: Counterexample | null;
  /** What was counted or cited, in lines; only worked out where it is shown. */
  readonly evidence: () => readonly string[];
  /** How the claim fares outside its premises; only worked out where it is shown. */
  readonly outside: () => readonly Outside[];
}

/** `nothing to judge`: no case of which the claim speaks is left under these assumptions. */
export type Side = 'upheld' | 'refuted' | 'nothing to judge';

/** The same claim with one assumption other than usual, or another answer to a question of its own. */
export interface OtherSide {
  /** Such as `A1=uefi`, or what the claim's own question is called. */
  readonly assumption: string;
  readonly verdict: Side;
  readonly tried: number;
  readonly failing: number;
  /** Only where the verdict is another than usual. */
  readonly counterexample: Counterexample | null;
}

/** How a claim falls. */
export interface ClaimVerdict {
  readonly id: string;
  readonly verdict: 'upheld' | 'refuted' | 'rests on an assumption';
  /** What it comes to under the assumptions that are usually made. */
  readonly usually: Side;
  /** What it was tried on. */
  readonly domain: string;
  readonly tried: number;
  readonly failing: number;
  /** Whether every case of the domain was tried. */
  readonly exhaustive: boolean;
  readonly counterexample: Counterexample | null;
  readonly underAssumptions: readonly OtherSide[];
  readonly evidence: readonly string[];
  readonly outside: readonly Outside[];
}
