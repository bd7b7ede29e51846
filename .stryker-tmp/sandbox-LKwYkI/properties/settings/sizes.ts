import { writeSize } from '../scenarios/numbers.ts';
import type { Named } from './axis.ts';

/** A size in bytes as a value that is called what files call it. */
export function namedSize(bytes: number): Named<number> {
  const text = writeSize(bytes);
  return { id: text, label: text, value: bytes };
}

/** Whole numbers between `least` and `size`: `least` first and then ever nearer to `size`. */
export function smallerNumbers(size: number, least: number): number[] {
  const numbers: number[] = [];
  for (let step = size - least; step >= 1; step = Math.floor(step / 2)) numbers.push(size - step);
  return numbers;
}
