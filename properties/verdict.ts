import type { Result, Slot, Window, Witness, Word } from '../engine/index.ts';
import type { Property } from './property.ts';

const WINDOWS: readonly Window[] = ['vram', 'config', 'low', 'high', 'dxg'];
const RESULTS: readonly Result[] = ['granted', 'conflict', 'moved', 'starved', 'exhausted'];
const WORDS: readonly Word[] = [
  'works',
  'refused',
  'undefined',
  'starved',
  'exhausted',
  'absent',
  'removed',
];

type Table<Key extends string> = Readonly<Record<Key, number>>;

function table<Key extends string>(keys: readonly Key[], mask: (key: Key) => number): Table<Key> {
  const entries = keys.map((key) => [key, mask(key)] as const);
  // The entries name every key, which the library's type for them does not say.
  return Object.fromEntries(entries) as Table<Key>;
}

/**
 * Sees nothing of a boot but which properties it violates: bit i of `mask` is the property at i. What
 * each property says of a step or a word is looked up, so a verdict costs next to nothing.
 */
export class Verdict implements Witness {
  mask = 0;
  readonly #steps: Readonly<Record<Window, Table<Result>>>;
  readonly #words: Table<Word>;

  constructor(properties: readonly Property[]) {
    const bits = (violated: (property: Property) => boolean) =>
      properties.reduce((mask, property, index) => mask + (violated(property) ? 2 ** index : 0), 0);
    const results = (window: Window) =>
      table(RESULTS, (result) =>
        bits((property) => property.kind === 'step' && property.violatedBy(window, result)),
      );
    const [vram, config, low, high, dxg] = WINDOWS.map(results);
    if (!vram || !config || !low || !high || !dxg) throw new RangeError('a window is missing');
    this.#steps = { vram, config, low, high, dxg };
    this.#words = table(WORDS, (word) =>
      bits((property) => property.kind === 'word' && property.violatedBy(word, true)),
    );
  }

  bootStarted(): void {
    this.mask = 0;
  }

  answered(_slot: Slot, window: Window, _granted: unknown, result: Result): void {
    if (result !== 'granted') this.mask |= this.#steps[window][result];
  }

  bootEnded(slots: readonly Slot[]): void {
    for (const { root, word } of slots) {
      if (root && word !== null) this.mask |= this.#words[word];
    }
  }
}
