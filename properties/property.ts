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

/** Results of a request for which somebody is to blame. */
export type Fault = Extract<Result, 'conflict' | 'starved' | 'moved'>;
/** Words of a device for which somebody is to blame. */
export type FailureWord = Extract<Word, 'refused' | 'undefined' | 'starved'>;

/** Judged request by request. */
export interface RequestProperty extends Named {
  readonly judges: 'request';
  /** What must not come of a request. */
  readonly about: Fault;
  /** The windows that it speaks of. */
  readonly windows: readonly Window[];
  readonly violatedBy: (window: Window, result: Result) => boolean;
}

/** Judged by how a device stands at the end of a boot. */
export interface DeviceProperty extends Named {
  readonly judges: 'device';
  /** The devices that it speaks of. */
  readonly devices: 'root' | 'all';
  /** How none of them may stand. */
  readonly words: readonly FailureWord[];
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

/** A property that a request for one of `windows` violates with the result that it is about. */
export function requestProperty(
  facts: Omit<RequestProperty, 'judges' | 'violatedBy'>,
): RequestProperty {
  const { about, windows } = facts;
  const violatedBy = (window: Window, result: Result) =>
    result === about && windows.includes(window);
  return { ...facts, judges: 'request', violatedBy };
}

/** A property that a device violates by ending a boot with one of `words`. */
export function deviceProperty(
  facts: Omit<DeviceProperty, 'judges' | 'violatedBy'>,
): DeviceProperty {
  const words: readonly Word[] = facts.words;
  const violatedBy = (word: Word, root: boolean) =>
    (root || facts.devices === 'all') && words.includes(word);
  return { ...facts, judges: 'device', violatedBy };
}

/** Whether a property judges requests by that result. */
export function isAbout(property: Property, fault: Fault): boolean {
  return property.judges === 'request' && property.about === fault;
}
