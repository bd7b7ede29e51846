import type { Problem } from '../../../engine/index.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';

const UNITS: Readonly<Record<string, string>> = { k: 'KiB', m: 'MiB', g: 'GiB', '': 'MiB' };

/** The fields of a scenario file that are sizes, by name. */
const SIZES = ['lowMmio', 'framebuffer', 'size', 'dxg'];

/**
 * What a mistyped size, address, number of pixels or version was meant to be; null where nothing near it would
 * do in its place. `json` is the scenario file that has the problem.
 */
export function meantBy({ path }: Problem, json: unknown): string | null {
  const typed = path.reduce<unknown>((value, part) => Reflect.get(Object(value), part), json);
  if (typeof typed !== 'string' && typeof typed !== 'number') return null;
  const near = guesses(path, String(typed).trim()).filter((guess) => guess !== String(typed));
  return near.find((guess) => wouldDo(path, guess, json)) ?? null;
}

function guesses(path: Problem['path'], typed: string): readonly string[] {
  const [, field] = path;
  if (field === 'highMmio') return addresses(typed);
  if (field === 'resolution') return (/^\D*(\d+)/.exec(typed) ?? []).slice(1);
  if (path.at(-1) === 'tools') return (/\d+(\.\d+)*/.exec(typed) ?? []).slice(0, 1);
  return SIZES.includes(String(path.at(-1))) ? sizes(typed) : [];
}

/** Without a unit MiB are the likeliest, then KiB and GiB. */
function sizes(typed: string): readonly string[] {
  const [, amount = '', letter = '', rest] =
    /^(\d[\d,_ ]*(?:\.\d+)?)\s*([kmg]?)(i?b?|bytes?)$/i.exec(typed) ?? [];
  if (rest === undefined) return [];
  const number = Number(amount.replace(/[,_ ]/g, ''));
  const given = letter.toLowerCase();
  const units = given === '' ? ['m', 'k', 'g'] : [given];
  return units.map((unit) => sized(number, unit)).filter((text) => /^[1-9]/.test(text));
}

/** A broken number of a unit is a whole one of the unit below. */
function sized(number: number, unit: string): string {
  const below = unit === 'g' ? 'm' : 'k';
  if (Number.isInteger(number) || unit === below) return `${Math.round(number)}${UNITS[unit]}`;
  return sized(number * 1024, below);
}

/** Lower-case hex; what is no digit was a slip for one, and most addresses end in zeros. */
function addresses(typed: string): readonly string[] {
  const digits = typed
    .toLowerCase()
    .replace(/^(0x|x|h)/, '')
    .replace(/[_`, ]|h$/g, '');
  const hex = digits.replace(/o/g, '0').replace(/l/g, '1');
  return [hex, hex.replace(/[^0-9a-f]/g, '0')]
    .filter((text) => /^[0-9a-f]+$/.test(text))
    .map((text) => `0x${text.replace(/^0+(?=.)/, '')}`);
}

/** Whether a text in that place leaves nothing wrong with it. */
function wouldDo(path: Problem['path'], text: string, json: unknown): boolean {
  const value = /^\d+$/.test(text) ? Number(text) : text;
  const { problem } = readScenario(replaced(json, path, value));
  return problem === null || !within(problem.path, path);
}

/** Whether a problem is with a value itself or with what it belongs to, as the order of two addresses is. */
function within(place: Problem['path'], path: Problem['path']): boolean {
  return place.every((part, at) => part === path[at]);
}

function replaced(json: unknown, path: Problem['path'], value: unknown): unknown {
  const [part, ...others] = path;
  if (part === undefined) return value;
  if (Array.isArray(json)) {
    return json.map((item, at) => (at === part ? replaced(item, others, value) : item));
  }
  return { ...Object(json), [part]: replaced(Reflect.get(Object(json), part), others, value) };
}
