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
export interface RequestProperty extends Named {
  readonly judges: 'request';
  readonly violatedBy: (window: Window, result: Result) => boolean;
}

/** Judged by how a device stands at the end of a boot. */
export interface DeviceProperty extends Named {
  readonly judges: 'device';
  readonly violatedBy: (word: Word, root: boolean) => boolean;
}

/** Judged within one run of a scenario; part of its outcome. */
export type Property = RequestProperty | DeviceProperty;

/** Judged by comparing several runs; reported beside an outcome. Sorted like violations. */
export interface Relation extends Named {
  readonly judges: 'runs';
  readonly violations: (
    scenario: Scenario,
    strategy: Strategy,
    assumptions?: Assumptions,
  ) => Violation[];
}
