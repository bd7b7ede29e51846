import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type Result,
  type Scenario,
  type Strategy,
  type Window,
  type Word,
} from '../engine/index.ts';

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
type FailureWord = Extract<Word, 'refused' | 'undefined' | 'starved'>;

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

/** What comparing several runs shows. Over budget: it takes too many boots, and nothing is claimed. */
export type RelationVerdict =
  | { readonly type: 'held' }
  | { readonly type: 'violated'; readonly violations: readonly Violation[] }
  | { readonly type: 'over budget'; readonly problem: string };

/** Judged by comparing several runs; reported beside an outcome. */
export interface Relation extends Named {
  readonly judges: 'runs';
  /** What the runs differ in, in the plural: `load orders`. */
  readonly compares: string;
  /** What happens where it is violated, in one line. */
  readonly sentence: string;
  /** Words that a device may have in one run and not in another. */
  readonly setAside: readonly Word[];
  /**
   * Compares the runs, in at most `mostBoots` boots. Violations are sorted by boot, then by device as
   * those of properties are. `assumptions` are the usual ones where none are given.
   */
  readonly judge: (
    scenario: Scenario,
    strategy: Strategy,
    mostBoots: number,
    assumptions?: Assumptions,
  ) => RelationVerdict;
  /**
   * Judges many scenarios under one strategy as `judge` does, each for itself: what those with the very same host and
   * devices have in common is found out once.
   */
  readonly judging: (
    strategy: Strategy,
    assumptions: Assumptions,
  ) => (scenario: Scenario, mostBoots: number) => RelationVerdict;
  /** Whether there are several runs of the scenario to compare. */
  readonly exercisedBy: (scenario: Scenario) => boolean;
  /** Scenarios with which one is compared, for how a device ends the boot at `boot`; they may be many. */
  readonly comparedWith: (scenario: Scenario, boot: number) => Iterable<Scenario>;
}

/** Boots that a relation may take where a single verdict is asked for. */
export const MOST_BOOTS = 2_000_000;

/** A relation that judges one scenario as it does many. */
export function relation(facts: Omit<Relation, 'judges' | 'judge'>): Relation {
  return {
    ...facts,
    judges: 'runs',
    judge: (scenario, strategy, mostBoots, assumptions = DEFAULT_ASSUMPTIONS) =>
      facts.judging(strategy, assumptions)(scenario, mostBoots),
  };
}

/** What a relation's violations come to as a verdict. */
export function verdictOf(violations: readonly Violation[]): RelationVerdict {
  return violations.length === 0 ? { type: 'held' } : { type: 'violated', violations };
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
