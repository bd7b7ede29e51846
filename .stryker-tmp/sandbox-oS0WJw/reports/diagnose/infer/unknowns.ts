import type { Event } from '../../../engine/index.ts';
import { PATHS, type Path } from '../../../properties/settings/path.ts';
import { describeRange, describeSize } from '../../words/units.ts';
import type { Known } from '../known.ts';
import type { Settings } from './settings.ts';
import type { VideoApart } from './video.ts';

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
      value.syscall === path.syscall &&
      value.fb0 === path.fb0 &&
      value.tools === path.tools &&
      value.screenInfo === path.screenInfo,
  );
  if (named !== undefined) return named.label;
  if (path.syscall === 'kexec_file_load') return path.syscall;
  return `${path.syscall}, ${path.fb0}, tools ${path.tools ?? 'newest'}`;
}

function describeOrder(events: readonly Event[]): string {
  const ids = events.map((event) => ('probe' in event ? event.probe : event.remove));
  return ids.length === 0 ? 'nothing' : ids.join(', ');
}

function describeVideo(place: VideoApart): string {
  if (place === null) return 'as any other graphics driver';
  return place === 'memory' ? "in the guest's memory" : describeRange(place);
}

/** How each setting is called and its values are told. */
export const WORDS: {
  readonly [Id in keyof Settings]: {
    readonly what: string;
    readonly label: (value: Settings[Id]) => string;
  };
} = {
  generation: { what: 'generation', label: (value) => `${value}` },
  arch: { what: 'architecture', label: (value) => value },
  console: { what: 'console support', label: (value) => (value ? 'on' : 'off') },
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
  video: { what: 'video memory of hyperv_fb', label: describeVideo },
  first: { what: 'probe order', label: describeOrder },
  kdumpEfi: { what: 'EFI, kdump kernel', label: (value) => (value ? 'on' : 'off') },
  kdump: { what: 'kdump kernel loads', label: describeOrder },
  strategy: { what: 'strategy', label: (value) => value },
};

/** The settings, those first on which others depend. */
const ORDER = [
  'generation',
  'arch',
  'console',
  'lowMmio',
  'highMmio',
  'framebuffer',
  'sysfb',
  'video',
  'first',
  'path',
  'kdumpEfi',
  'kdump',
  'strategy',
] as const;

/** The settings that have more than one possible value. */
export function unknownsOf(knowns: Knowns): Unknown[] {
  return ORDER.flatMap((id) => unknownOf(id, knowns[id]));
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
    arch: knowns.arch.value,
    console: knowns.console.value,
    lowMmio: knowns.lowMmio.value,
    highMmio: knowns.highMmio.value,
    framebuffer: knowns.framebuffer.value,
    sysfb: knowns.sysfb.value,
    path: knowns.path.value,
    kdumpEfi: knowns.kdumpEfi.value,
    video: knowns.video.value,
    first: knowns.first.value,
    kdump: knowns.kdump.value,
    strategy: knowns.strategy.value,
  };
}

export type { Knowns };
