const HIGH_BIT = 0x80;

/** Reads the bytes of a WebAssembly file from one place on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('a WebAssembly file ends too early');
    return byte;
  }

  /** An unsigned LEB128 number; exact below 2^53. */
  unsigned(): number {
    let value = 0;
    for (let factor = 1; ; factor *= HIGH_BIT) {
      const byte = this.byte();
      value += (byte % HIGH_BIT) * factor;
      if (byte < HIGH_BIT) return value;
    }
  }

  /** A signed LEB128 number of up to 64 bits. */
  signed(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte % HIGH_BIT) << shift;
      if (byte < HIGH_BIT) return BigInt.asIntN(Number(shift) + 7, value);
    }
  }

  skipNumber(): void {
    while (this.byte() >= HIGH_BIT);
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.unsigned()));
  }

  take(count: number): Uint8Array {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** Calls that many times; what it answers, in order. */
  times<Item>(count: number, read: (place: number) => Item): Item[] {
    return Array.from({ length: count }, (_, place) => read(place));
  }
}

/** An unsigned LEB128 number, of a whole number below 2^53. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= HIGH_BIT; rest = Math.floor(rest / HIGH_BIT)) {
    bytes.push((rest % HIGH_BIT) + HIGH_BIT);
  }
  return [...bytes, rest];
}

/** A signed LEB128 number. */
export function signed(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(BigInt.asUintN(7, rest));
    if (rest === BigInt.asIntN(7, rest)) return [...bytes, low];
    bytes.push(low + HIGH_BIT);
  }
}

/** A text with its length before it. */
export function text(value: string): number[] {
  const bytes = new TextEncoder().encode(value);
  return [...unsigned(bytes.length), ...bytes];
}

/** Bytes that are appended to without end. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(...bytes: readonly number[]): void {
    this.append(bytes);
  }

  append(bytes: ArrayLike<number>): void {
    const length = this.#length + bytes.length;
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(2 * length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = length;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
