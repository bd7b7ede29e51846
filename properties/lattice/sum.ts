/** Counts by key, those of the same place together. */
export interface Summed {
  readonly keys: readonly number[];
  readonly counts: readonly number[];
}

/** Adds up counts by key, a number below a bound; few of the keys have any. */
export class Sum {
  readonly #counts: Float64Array;
  #keys: number[] = [];

  constructor(bound: number) {
    this.#counts = new Float64Array(bound);
  }

  add(key: number, count: number): void {
    const before = this.#counts[key] ?? 0;
    if (before === 0) this.#keys.push(key);
    this.#counts[key] = before + count;
  }

  /** Adds each of them, so many times. */
  addAll({ keys, counts }: Summed, times: number): void {
    for (let at = 0; at < keys.length; at++) this.add(keys[at] ?? 0, (counts[at] ?? 0) * times);
  }

  /** What there is, which begins at nothing again. */
  take(): Summed {
    const keys = this.#keys;
    const counts = keys.map((key) => this.#counts[key] ?? 0);
    for (const key of keys) this.#counts[key] = 0;
    this.#keys = [];
    return { keys, counts };
  }
}
