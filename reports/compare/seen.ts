/** Scenarios, and the smallest of them by name, ordinary ones first; null where there is none. */
export interface Seen {
  readonly scenarios: number;
  readonly smallest: string | null;
}

/** Scenarios that differ in nothing but their names. */
export interface Shown {
  /** The name of the first. */
  readonly name: string | null;
  /** The lower, the smaller they are: see placesShown. */
  readonly place: number;
  /** How many they are. */
  readonly times: number;
}

/** Counts scenarios, and keeps the one of them to show. */
export class SeenCount {
  scenarios = 0;
  #smallest: Shown | null = null;

  add(shown: Shown): void {
    this.scenarios += shown.times;
    if (this.#smallest === null || shown.place < this.#smallest.place) this.#smallest = shown;
  }

  get seen(): Seen {
    return { scenarios: this.scenarios, smallest: this.#smallest?.name ?? null };
  }
}
