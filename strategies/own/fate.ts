/** Below every count of replies. */
const ENDED = -1;
const LONGEST = 2000;

/**
 * What the threads around a strategy share: how many answers there are, how many of its functions were called,
 * and in which words it ended. Whoever waits for an answer is blocked, and learns of these in no other way.
 */
export class Fate {
  readonly buffer: SharedArrayBuffer;
  readonly #counts: Int32Array<SharedArrayBuffer>;
  readonly #words: Uint8Array<SharedArrayBuffer>;

  /** `buffer`: that of another thread's. */
  constructor(buffer = new SharedArrayBuffer(12 + LONGEST)) {
    this.buffer = buffer;
    this.#counts = new Int32Array(buffer, 0, 3);
    this.#words = new Uint8Array(buffer, 12);
  }

  get replies(): number {
    return Atomics.load(this.#counts, 0);
  }

  get hasEnded(): boolean {
    return this.replies === ENDED;
  }

  /** How it ended. */
  get words(): string {
    const length = Atomics.load(this.#counts, 2);
    return new TextDecoder().decode(this.#words.slice(0, length));
  }

  /** Before each call of one of the strategy's functions. */
  called(): void {
    Atomics.add(this.#counts, 1, 1);
  }

  replied(): void {
    Atomics.add(this.#counts, 0, 1);
    Atomics.notify(this.#counts, 0);
  }

  /** The first who knows how it ended says so. */
  ended(words: string): void {
    if (this.hasEnded) return;
    const encoded = new TextEncoder().encode(words).subarray(0, LONGEST);
    this.#words.set(encoded);
    Atomics.store(this.#counts, 2, encoded.length);
    Atomics.store(this.#counts, 0, ENDED);
    Atomics.notify(this.#counts, 0);
  }

  /**
   * Waits for a reply after `replies` of them, at most `limit` milliseconds for each call of one of the strategy's
   * functions.
   */
  wait(replies: number, limit: number): void {
    for (;;) {
      const calls = Atomics.load(this.#counts, 1);
      const late = Atomics.wait(this.#counts, 0, replies, limit) === 'timed-out';
      // Whoever replied before may only now come to wake who waits.
      if (this.replies !== replies) return;
      if (late && Atomics.load(this.#counts, 1) === calls) return;
    }
  }
}
