import type { Assumptions, Result, Scenario, Strategy, Window, Word } from '../engine/index.ts';

/** A property that did not hold, where: `boot` counts from 0. */
export interface Violation {
  readonly property: string;
  readonly boot: number;
  readonly device: string;
}

interface Named {
  readonly id: string;
  /** One line: what must not happen. */
  readonly summary: string;
}

/** Judged request by request. */
export interface StepProperty extends Named {
  readonly kind: 'step';
  readonly violatedBy: (window: Window, result: Result) => boolean;
}

/** Judged by how a device stands at the end of a boot. */
export interface WordProperty extends Named {
  readonly kind: 'word';
  readonly violatedBy: (word: Word, root: boolean) => boolean;
}

/** Judged within one run of a scenario; part of its outcome. */
export type Property = StepProperty | WordProperty;

/** Judged by comparing several runs; reported beside an outcome. Sorted like violations. */
export interface Relation extends Named {
  readonly kind: 'relation';
  readonly violations: (
    scenario: Scenario,
    strategy: Strategy,
    assumptions?: Assumptions,
  ) => Violation[];
}
