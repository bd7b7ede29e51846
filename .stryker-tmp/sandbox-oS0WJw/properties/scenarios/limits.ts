import { MIB, type Problem } from '../../engine/index.ts';
import { valueAt } from './shape-problem.ts';

/** The most of each that a scenario has: part of its format, far above any VM there is. */
export const MOST = {
  devices: 256,
  /** Of one device. */
  bars: 64,
  boots: 32,
  /** Of one boot. */
  events: 1024,
} as const;

/** Bytes of one line, and UTF-16 code units of a scenario over many lines: more are refused. */
export const LONGEST_TEXT = 8 * MIB;

/** Bytes of blank lines before the next text: more are refused, for they may never end. */
export const MOST_BLANK = 16 * MIB;

/** The first list of parsed JSON that is longer than a scenario's may be, or null. */
export function lengthProblem(json: unknown): Problem | null {
  const own = longer(json, ['devices'], 'devices') ?? longer(json, ['boots'], 'boots');
  if (own !== null) return own;
  for (let at = 0; at < lengthAt(json, ['devices']); at++) {
    const bars = longer(json, ['devices', at, 'bars'], 'bars');
    if (bars !== null) return bars;
  }
  for (let at = 0; at < lengthAt(json, ['boots']); at++) {
    const events = longer(json, ['boots', at, 'events'], 'events');
    if (events !== null) return events;
  }
  return null;
}

function longer(json: unknown, path: Problem['path'], what: keyof typeof MOST): Problem | null {
  const length = lengthAt(json, path);
  const most = MOST[what];
  if (length <= most) return null;
  const noun = what === 'bars' ? 'BARs' : what;
  return { path, found: `${length} ${noun}`, expected: `at most ${most}` };
}

function lengthAt(json: unknown, path: Problem['path']): number {
  const list = valueAt(json, path);
  return Array.isArray(list) ? list.length : 0;
}
