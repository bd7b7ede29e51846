import {
  RESULTS,
  type Result,
  type Slot,
  WINDOWS,
  type Window,
  type Witness,
  WORDS,
  type Word,
} from '../../engine/index.ts';
import type { Property } from '../property.ts';

/** A window's number: looking its name up in a table would cost as much as some of a boot's steps. */
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

function stepNumber(window: Window, result: Result): number {
  return RESULTS.length * windowNumber(window) + resultNumber(result);
}

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
  readonly #steps: number[] = [];
  /** Of a root device, and of any other. */
  readonly #rootWords: number[] = [];
  readonly #otherWords: number[] = [];

  constructor(properties: readonly Property[]) {
    const bits = (violated: (property: Property) => boolean) =>
      properties.reduce((mask, property, index) => mask + (violated(property) ? 2 ** index : 0), 0);
    for (const window of WINDOWS) {
      for (const result of RESULTS) {
        this.#steps[stepNumber(window, result)] = bits(
          (property) => property.judges === 'request' && property.violatedBy(window, result),
        );
      }
    }
    for (const word of WORDS) {
      const ofWord = (root: boolean) =>
        bits((property) => property.judges === 'device' && property.violatedBy(word, root));
      this.#rootWords[wordNumber(word)] = ofWord(true);
      this.#otherWords[wordNumber(word)] = ofWord(false);
    }
  }

  bootStarted(): void {
    this.mask = 0;
  }

  answered(_slot: Slot, window: Window, _granted: unknown, result: Result): void {
    if (result !== 'granted') this.mask |= this.#steps[stepNumber(window, result)] ?? 0;
  }

  bootEnded(slots: readonly Slot[]): void {
    for (const { root, word } of slots) {
      if (word === null || word === 'works') continue;
      this.mask |= (root ? this.#rootWords : this.#otherWords)[wordNumber(word)] ?? 0;
    }
  }
}
