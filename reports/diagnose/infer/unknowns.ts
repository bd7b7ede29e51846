import type { Event } from '../../../engine/index.ts';
import { PATHS, type Path } from '../../../properties/settings/path.ts';
import { describeRange, describeSize } from '../../words/units.ts';
import type { Known } from '../known.ts';
import type { Settings } from './settings.ts';

/** One value of a setting. */
interface Option {
  readonly label: string;
  readonly set: (settings: Settings) => Settings;
}

/** A setting that the logs leave open; the first option is the likeliest. */
export interface Unknown {
  readonly id: keyof Settings;
  readonly what: string;
  readonly why: string;
  readonly options: readonly Option[];
}

type Knowns = { readonly [Id in keyof Settings]: Known<Settings[Id]> };

function describePath(path: Path): string {
  const named = PATHS.find(
    ({ value }) =>
      value.syscall === path.syscall && value.fb0 === path.fb0 && value.tools === path.tools,
  );
  if (named !== undefined) return named.label;
  if (path.syscall === 'kexec_file_load') return path.syscall;
  return `${path.syscall}, ${path.fb0}, tools ${path.tools ?? 'newest'}`;
}

function describeOrder(events: readonly Event[]): string {
  const ids = events.map((event) => ('probe' in event ? event.probe : event.remove));
  return ids.length === 0 ? 'nothing' : ids.join(', ');
}

/** How each setting is called and its values are told. */
export const WORDS: {
  readonly [Id in keyof Settings]: {
    readonly what: string;
    readonly label: (value: Settings[Id]) => string;
  };
} = {
  generation: { what: 'generation', label: (value) => `${value}` },
  lowMmio: {
    what: 'low MMIO',
    label: (value) => (value === null ? 'nothing asked' : describeSize(value)),
  },
  highMmio: {
    what: 'high MMIO',
    label: (value) => (value === null ? 'none' : describeRange(value)),
  },
  framebuffer: { what: 'framebuffer size', label: describeSize },
  sysfb: { what: 'CONFIG_SYSFB', label: (value) => (value ? 'on' : 'off') },
  path: { what: 'kdump loaded by', label: describePath },
  first: { what: 'probe order', label: describeOrder },
  kdump: { what: 'kdump kernel loads', label: describeOrder },
  strategy: { what: 'strategy', label: (value) => value },
};

/** The settings that have more than one possible value. */
export function unknownsOf(knowns: Knowns): Unknown[] {
  return [
    ...unknownOf('generation', knowns.generation),
    ...unknownOf('lowMmio', knowns.lowMmio),
    ...unknownOf('highMmio', knowns.highMmio),
    ...unknownOf('framebuffer', knowns.framebuffer),
    ...unknownOf('sysfb', knowns.sysfb),
    ...unknownOf('first', knowns.first),
    ...unknownOf('path', knowns.path),
    ...unknownOf('kdump', knowns.kdump),
    ...unknownOf('strategy', knowns.strategy),
  ];
}

function unknownOf<Id extends keyof Settings>(id: Id, known: Known<Settings[Id]>): Unknown[] {
  if (known.others.length === 0) return [];
  const { what, label } = WORDS[id];
  const options = [known.value, ...known.others].map((value) => ({
    label: label(value),
    set: (settings: Settings): Settings => ({ ...settings, [id]: value }),
  }));
  return [{ id, what, why: known.why, options }];
}

/** The likeliest value of each setting. */
export function likeliest(knowns: Knowns): Settings {
  return {
    generation: knowns.generation.value,
    lowMmio: knowns.lowMmio.value,
    highMmio: knowns.highMmio.value,
    framebuffer: knowns.framebuffer.value,
    sysfb: knowns.sysfb.value,
    path: knowns.path.value,
    first: knowns.first.value,
    kdump: knowns.kdump.value,
    strategy: knowns.strategy.value,
  };
}

export type { Knowns };
