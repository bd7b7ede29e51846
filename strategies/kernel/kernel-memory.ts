import type { Range } from '../../engine/index.ts';
import type { Exports } from './exports.ts';

const BUSY = 0x80000000;
const decoder = new TextDecoder('latin1');
const encoder = new TextEncoder();

/** Resources that are followed at a time: a machine has some hundreds, and a list in a circle has no end. */
const MOST_FOLLOWED = 1 << 16;

/** A module's data is not as a kernel's is: it points out of its memory, or in circles. */
export class WildPointer extends Error {}

/** How many resources a walk of a tree may still follow. */
export class Walk {
  #left = MOST_FOLLOWED;

  step(): void {
    this.#left -= 1;
    if (this.#left < 0) throw new WildPointer('has resources that are linked without an end');
  }
}

/** Offsets of the fields of a `struct resource`, in bytes. */
interface Layout {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
  readonly name: number;
  readonly sibling: number;
  readonly child: number;
}

/** A module's memory: the kernel's data as C lays it out, with pointers and longs of 64 bits. */
export class KernelMemory {
  readonly bytes: Uint8Array;
  readonly #doubles: Float64Array;
  readonly #view: DataView;
  readonly #layout: Layout;

  constructor({ memory, layout }: Pick<Exports, 'memory' | 'layout'>) {
    this.bytes = new Uint8Array(memory.buffer);
    this.#doubles = new Float64Array(memory.buffer);
    this.#view = new DataView(memory.buffer);
    this.#layout = {
      start: layout(0),
      end: layout(1),
      flags: layout(2),
      name: layout(3),
      sibling: layout(5),
      child: layout(6),
    };
  }

  u32(address: number): number {
    this.#check(address, 4);
    return this.#view.getUint32(address, true);
  }

  /** An unsigned number of 64 bits; above 2^53 the nearest that there is. */
  u64(address: number): number {
    return this.u32(address) + this.u32(address + 4) * 2 ** 32;
  }

  /** Writes numbers one after another, from an address that is a multiple of 8. */
  writeDoubles(address: number, numbers: readonly number[]): void {
    this.#check(address, 8 * numbers.length);
    this.#doubles.set(numbers, address / 8);
  }

  /** The text that starts at an address; none for 0 and for what lies outside of the memory. */
  text(address: number): string {
    if (address === 0) return '';
    const end = this.bytes.indexOf(0, address);
    return decoder.decode(this.bytes.subarray(address, end < 0 ? address : end));
  }

  /** Writes a text, with the 0 that ends it, where `room` gives so many bytes; returns where. */
  write(text: string, room: (size: number) => number): number {
    const encoded = encoder.encode(`${text}\0`);
    const address = room(encoded.length);
    this.#check(address, encoded.length);
    this.bytes.set(encoded, address);
    return address;
  }

  /** A resource's range; null where there is no resource. */
  range(resource: number): Range | null {
    if (resource === 0) return null;
    const { start, end } = this.#layout;
    return { start: this.u64(resource + start), end: this.u64(resource + end) };
  }

  flags(resource: number): number {
    return this.u32(resource + this.#layout.flags);
  }

  isBusy(resource: number): boolean {
    return (this.flags(resource) & BUSY) !== 0;
  }

  /** The address of a resource's name. */
  nameAt(resource: number): number {
    return this.u32(resource + this.#layout.name);
  }

  /** The resource and those after it on its level, in address order. */
  *siblings(first: number, walk = new Walk()): Generator<number> {
    for (let one = first; one !== 0; one = this.u32(one + this.#layout.sibling)) {
      walk.step();
      yield one;
    }
  }

  firstChild(resource: number): number {
    return this.u32(resource + this.#layout.child);
  }

  /** A WildPointer where there is no memory for so many bytes; none is left where a module has grown its own. */
  #check(address: number, size: number): void {
    if (address >= 0 && address + size <= this.bytes.length) return;
    throw new WildPointer('points where there is no memory');
  }
}
