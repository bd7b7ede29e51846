import { type Range, touches } from '../range.ts';

/** The config window that the host holds for a device. */
export interface HeldWindow extends Range {
  readonly device: string;
}

const NONE: readonly HeldWindow[] = [];

/**
 * The config windows that the host accepted and still holds, where it keeps them across kernels (A2): a
 * device's until it is accepted again or removed. None where the host does not keep them.
 */
export class ConfigWindows {
  readonly #keeps: boolean;
  #held = NONE;

  constructor(keeps: boolean) {
    this.#keeps = keeps;
  }

  /** What is held now, in the order of the devices' ids; later changes leave it as it is. */
  get held(): readonly HeldWindow[] {
    return this.#held;
  }

  restore(held: readonly HeldWindow[]): void {
    this.#held = held;
  }

  accept(device: string, { start, end }: Range): void {
    if (!this.#keeps) return;
    const held = [...this.#without(device), { device, start, end }];
    this.#held = held.sort((one, other) => (one.device < other.device ? -1 : 1));
  }

  remove(device: string): void {
    if (this.#keeps) this.#held = this.#without(device);
  }

  /** Whether a window overlaps one that the host holds for another device. */
  overlapsOther(device: string, { start, end }: Range): boolean {
    if (!this.#keeps) return false;
    return this.#held.some((held) => held.device !== device && touches(held, start, end));
  }

  #without(device: string): HeldWindow[] {
    return this.#held.filter((held) => held.device !== device);
  }
}
