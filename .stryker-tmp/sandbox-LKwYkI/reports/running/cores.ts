import { availableParallelism } from 'node:os';

/** As many workers as the machine runs at once. */
export function allCores(): number {
  return availableParallelism();
}
