import type { Result, Slot, Window, Witness, Word } from '../../engine/index.ts';
import type { Property } from '../property.ts';

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

/** A window's place in WINDOWS: looking a text up in a table would cost more than a boot's other steps. */
function windowNumber(window: Window): number {
  switch (window) {
    case 'vram':
      return 0;
    case 'config':
      return 1;
    case 'low':
      return 2;
    case 'high':
      return 3;
    case 'dxg':
      return 4;
  }
}

/** A result's place in RESULTS. */
function resultNumber(result: Result): number {
  switch (result) {
    case 'granted':
      return 0;
    case 'conflict':
      return 1;
    case 'moved':
      return 2;
    case 'starved':
      return 3;
    case 'exhausted':
      return 4;
  }
}

/** A word's place in WORDS. */
function wordNumber(word: Word): number {
  switch (word) {
    case 'works':
      return 0;
    case 'refused':
      return 1;
    case 'undefined':
      return 2;
    case 'starved':
      return 3;
    case 'exhausted':
      return 4;
    case 'absent':
      return 5;
    case 'removed':
      return 6;
  }
}

/**
 * Sees nothing of a boot but which properties it violates: bit i of `mask` is the property at i. What
 * each property says of a step or a word is looked up, so a verdict costs next to nothing.
 */
export class Verdict implements Witness {
  mask = 0;
  readonly #steps: readonly number[];
  /** Of a root device, and of any other. */
  readonly #rootWords: readonly number[];
  readonly #otherWords: readonly number[];

  constructor(properties: readonly Property[]) {
    const bits = (violated: (property: Property) => boolean) =>
      properties.reduce((mask, property, index) => mask + (violated(property) ? 2 ** index : 0), 0);
    this.#steps = WINDOWS.flatMap((window) =>
      RESULTS.map((result) =>
        bits((property) => property.judges === 'request' && property.violatedBy(window, result)),
      ),
    );
    const ofWords = (root: boolean) =>
      WORDS.map((word) =>
        bits((property) => property.judges === 'device' && property.violatedBy(word, root)),
      );
    this.#rootWords = ofWords(true);
    this.#otherWords = ofWords(false);
  }

  bootStarted(): void {
    this.mask = 0;
  }

  answered(_slot: Slot, window: Window, _granted: unknown, result: Result): void {
    if (result !== 'granted')
      this.mask |= this.#steps[RESULTS.length * windowNumber(window) + resultNumber(result)] ?? 0;
  }

  bootEnded(slots: readonly Slot[]): void {
    for (const { root, word } of slots) {
      if (word === null || word === 'works') continue;
      this.mask |= (root ? this.#rootWords : this.#otherWords)[wordNumber(word)] ?? 0;
    }
  }
}
