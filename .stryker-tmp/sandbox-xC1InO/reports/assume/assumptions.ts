import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../engine/index.ts';
import { counted } from '../words/numbers.ts';

/** One answer to one of the questions on which the public record is silent (model.md section 8). */
export interface Switch {
  readonly id: keyof Assumptions;
  readonly value: string;
  readonly sets: Partial<Assumptions>;
  readonly words: string;
}

/** Every answer that has a name, the default of each question first. */
export const SWITCHES: readonly Switch[] = [
  {
    id: 'A1',
    value: 'full',
    sets: { A1: 'full' },
    words: 'at power-on the host claims all of its framebuffer',
  },
  {
    id: 'A1',
    value: 'uefi',
    sets: { A1: 'uefi' },
    words: 'at power-on the host claims 8 MiB of framebuffer, as UEFI maps',
  },
  {
    id: 'A1',
    value: 'firmware',
    sets: { A1: 'firmware' },
    words: 'at power-on the host claims as much as firmware reports: 3 MiB, on Gen1 64 MiB',
  },
  {
    id: 'A2',
    value: 'released',
    sets: { A2: 'released' },
    words: 'windows of earlier kernels do not bind the next one',
  },
  {
    id: 'A2',
    value: 'kept',
    sets: { A2: 'kept' },
    words: "a device's config window stays its own until it is accepted again or removed",
  },
  {
    id: 'A3',
    value: 'none',
    sets: { A3: [] },
    words: "nothing else is busy in the machine's memory map",
  },
  {
    id: 'A4',
    value: 'released',
    sets: { A4: 'released' },
    words: 'after a move of the framebuffer its old place is free',
  },
  {
    id: 'A4',
    value: 'kept',
    sets: { A4: 'kept' },
    words: 'after a move of the framebuffer its power-on place stays claimed',
  },
  {
    id: 'A5',
    value: 'on-report',
    sets: { A5: 'on-report' },
    words: 'on Gen1 the host claims no framebuffer until a driver reports one',
  },
  {
    id: 'A5',
    value: 'power-on',
    sets: { A5: 'power-on' },
    words: 'on Gen1 the host claims its framebuffer at power-on',
  },
];

/** What verdicts rest on, and the name of the file that A3 was read from; null for none. */
export interface Assumed {
  readonly assumptions: Assumptions;
  readonly iomemFile: string | null;
}

export const USUALLY_ASSUMED: Assumed = { assumptions: DEFAULT_ASSUMPTIONS, iomemFile: null };

/** What is assumed on one question. */
interface Answer {
  readonly id: keyof Assumptions;
  readonly value: string;
  readonly words: string;
  readonly usual: boolean;
}

/** The answer to each question, in order. */
export function answersOf({ assumptions, iomemFile }: Assumed): Answer[] {
  const named = SWITCHES.filter(
    ({ id, value }) => assumptions[id] === value || (id === 'A3' && iomemFile === null),
  ).map(({ id, value, words }) => {
    const first = SWITCHES.find((other) => other.id === id);
    return { id, value, words, usual: first?.value === value };
  });
  if (iomemFile === null) return named;
  const { length } = assumptions.A3;
  const ranges = `${counted(length, 'range')} of the file ${length === 1 ? 'is' : 'are'}`;
  const words = `${ranges} in the machine's memory map too`;
  const file: Answer = { id: 'A3', value: iomemFile, words, usual: false };
  return [...named, file].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The value of each, by id. */
export function assumedValues(assumed: Assumed): Readonly<Record<string, string>> {
  return Object.fromEntries(answersOf(assumed).map(({ id, value }) => [id, value]));
}

/** Those that differ from the defaults, by id. */
export function assumedOtherwise(assumed: Assumed): Readonly<Record<string, string>> {
  const others = answersOf(assumed).filter(({ usual }) => !usual);
  return Object.fromEntries(others.map(({ id, value }) => [id, value]));
}

/** All of them on one line. */
export function assumedInShort(assumed: Assumed): string {
  return answersOf(assumed)
    .map(({ id, value }) => `${id} ${value}`)
    .join(', ');
}
