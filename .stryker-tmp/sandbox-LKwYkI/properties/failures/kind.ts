import { type Host, refusesConfigWindows, type Window } from '../../engine/index.ts';
import type { Fault, Property, Relation } from '../property.ts';

/** Over what a window was granted that the host does not allow there. */
export type ConflictName =
  | 'unreserved framebuffer'
  | 'beyond the reservation'
  | 'moved framebuffer'
  | 'wrong place reserved'
  | 'place left behind'
  | 'window still held';

/** What kept a starved window from room that was there. */
export type StarvationName = 'room withheld' | 'kept from free room';

/** Why video memory was granted elsewhere than where the framebuffer was. */
export type MoveName =
  | 'held by the firmware driver'
  | 'windows in the way'
  | 'no room at its place'
  | 'nothing reserved'
  | 'reservation elsewhere'
  | 'reservation too small';

/** Why a request failed, in a few words; `Cause` has the facts. */
export type CauseName = ConflictName | StarvationName | MoveName;

/** One way to violate a property. Two kinds are the same if their ids are. */
export interface Kind {
  /** Its parts between slashes, lower-case with dashes: PROPERTY/BOOT/WINDOW/CAUSE. */
  readonly id: string;
  readonly property: string;
  /** Null, like the two after it, for a property that relates several runs. */
  readonly boot: 'first kernel' | 'later kernel' | null;
  readonly window: Window | null;
  readonly cause: CauseName | null;
  /** What happens, in one line. */
  readonly sentence: string;
}

const CONFLICTS: Readonly<Record<ConflictName, string>> = {
  'unreserved framebuffer': 'it overlaps the framebuffer, and nothing was reserved',
  'beyond the reservation': 'it overlaps the part of the framebuffer beyond the reservation',
  'moved framebuffer': 'it overlaps the framebuffer, which had moved out of the reservation',
  'wrong place reserved': 'it overlaps the framebuffer, and what was reserved is elsewhere',
  'place left behind': 'it overlaps the place that the framebuffer left and the host kept',
  'window still held': 'it overlaps a window that the host kept for another device',
};

const STARVATIONS: Readonly<Record<StarvationName, string>> = {
  'room withheld': 'the reservation withheld the room for it',
  'kept from free room': "the strategy's own bounds kept it from room that was free",
};

const MOVES: Readonly<Record<MoveName, string>> = {
  'held by the firmware driver': "the firmware's framebuffer driver still held its place",
  'windows in the way': 'other windows were in its place',
  'no room at its place': 'the machine has no room for all of it in its place',
  'nothing reserved': 'nothing was reserved, and there was room before its place',
  'reservation elsewhere': 'what was reserved starts elsewhere',
  'reservation too small': 'what was reserved is too small for it',
};

const CAUSES: Readonly<Record<CauseName, string>> = { ...CONFLICTS, ...STARVATIONS, ...MOVES };

/** Every name. The object has them all, which the library's type for its keys does not say. */
export const CAUSE_NAMES = Object.keys(CAUSES) as readonly CauseName[];

/** What comes of a request that fails for that cause. */
export function resultOf(cause: CauseName): Fault {
  if (cause in CONFLICTS) return 'conflict';
  return cause in STARVATIONS ? 'starved' : 'moved';
}

export function isCause(input: unknown): input is CauseName {
  return typeof input === 'string' && Object.hasOwn(CAUSES, input);
}

const WINDOWS: Readonly<Record<Window, string>> = {
  vram: 'video memory',
  config: 'a config window',
  low: 'a low window',
  high: 'a high window',
  dxg: 'a dxg window',
};

/** Which host a kind speaks of: one, or null for whatever shows it. */
type Where = Pick<Host, 'vmm'> | null;

/** A violation of `property` in a boot (from 0), at a request for `window`, in words for the host that shows it. */
export function kindAt(
  property: Property,
  boot: number,
  window: Window,
  cause: CauseName,
  where: Where,
): Kind {
  const when = boot === 0 ? 'first kernel' : 'later kernel';
  const which = speaksOfOneWindow(property) ? [] : [`${window} window`];
  const parts = [property.id, when, ...which, cause];
  const what = WINDOWS[window];
  const ofRoot = property.judges === 'device' && property.devices === 'root';
  const whose = ofRoot ? `${what} of a root device` : what;
  return {
    id: parts.join('/').replaceAll(' ', '-'),
    property: property.id,
    boot: when,
    window,
    cause,
    sentence: `in ${boot === 0 ? 'the first' : 'a later'} kernel ${whose} ${fate(window, cause, where)}: ${CAUSES[cause]}`,
  };
}

/** The one kind of a property that relates several runs. */
export function relationKind({ id, sentence }: Relation): Kind {
  return { id, property: id, boot: null, window: null, cause: null, sentence };
}

function speaksOfOneWindow(property: Property): boolean {
  return property.judges === 'request' && property.windows.length === 1;
}

function fate(window: Window, cause: CauseName, where: Where): string {
  switch (resultOf(cause)) {
    case 'starved':
      return 'is starved';
    case 'moved':
      return 'is granted elsewhere than where the framebuffer was';
    case 'conflict':
      return window === 'config' ? ofConfig(where) : 'is granted in conflict with the host';
  }
}

function ofConfig(where: Where): string {
  if (where === null) return 'is refused by the host (by OpenVMM, mapped under the framebuffer)';
  return refusesConfigWindows(where)
    ? 'is refused by the host'
    : 'is mapped under the framebuffer by OpenVMM';
}
