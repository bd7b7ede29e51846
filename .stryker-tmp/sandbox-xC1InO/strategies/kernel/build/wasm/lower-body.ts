import { ByteReader, ByteWriter, signed, unsigned } from './bytes.ts';
import { NO_RESULT, OP, PREFIXED, storedType, TYPE } from './opcodes.ts';

/** No object lies below: what reads or writes there has followed a null pointer. */
const FIRST_ADDRESS = 4096;
const LIMIT = 2 ** 32;

interface BodyContext {
  readonly params: number;
  readonly hasTable64: boolean;
  /** The number of the global that counts steps down. */
  readonly fuel: number;
}

/** The body of a function, its locals first, for a memory of 32-bit addresses. */
export function lowerBody(body: Uint8Array, context: BodyContext): Uint8Array {
  return new BodyLowering(body, context).run();
}

/** Goes through the instructions of one function. */
class BodyLowering {
  readonly #in: ByteReader;
  readonly #out = new ByteWriter();
  readonly #context: BodyContext;
  readonly #groups: (readonly [count: number, type: number])[] = [];
  readonly #spare = new Map<string, number[]>();
  #locals: number;

  constructor(body: Uint8Array, context: BodyContext) {
    this.#in = new ByteReader(body);
    this.#context = context;
    this.#locals = context.params;
  }

  run(): Uint8Array {
    const reader = this.#in;
    const groups = reader.times(
      reader.unsigned(),
      () => [reader.unsigned(), reader.byte()] as const,
    );
    for (const group of groups) this.#declare(...group);
    while (reader.at < reader.bytes.length) this.#instruction();
    const whole = new ByteWriter();
    whole.append(unsigned(this.#groups.length));
    for (const [count, type] of this.#groups) whole.push(...unsigned(count), type);
    whole.append(this.#out.done());
    return whole.done();
  }

  #declare(count: number, type: number): void {
    this.#groups.push([count, type]);
    this.#locals += count;
  }

  /** A local of the lowering's own; of the same use there is one a function. */
  #local(use: string, type: number): number[] {
    const known = this.#spare.get(use);
    if (known !== undefined) return known;
    const local = unsigned(this.#locals);
    this.#declare(1, type);
    this.#spare.set(use, local);
    return local;
  }

  /** One step less; at none left the module traps. */
  #burn(): void {
    const fuel = unsigned(this.#context.fuel);
    this.#out.push(OP.globalGet, ...fuel, OP.i32Eqz);
    this.#out.push(OP.if, NO_RESULT, OP.unreachable, OP.end);
    this.#out.push(OP.globalGet, ...fuel, OP.i32Const, 1, OP.i32Sub, OP.globalSet, ...fuel);
  }

  /**
   * The address on the stack, 64 bits wide, becomes one of 32. One that is out of range, the instruction's
   * own `offset` included, becomes the last of 4 GiB, where every access traps.
   */
  #address(offset: number): void {
    const address = this.#local('address', TYPE.i64);
    const least = Math.max(0, FIRST_ADDRESS - offset);
    this.#out.push(OP.localTee, ...address, OP.i32WrapI64, OP.i32Const, ...signed(-1n));
    this.#out.push(OP.localGet, ...address, OP.i64Const, ...signed(BigInt(least)), OP.i64Sub);
    this.#out.push(OP.i64Const, ...signed(BigInt(LIMIT - FIRST_ADDRESS)), OP.i64LtU, OP.select);
  }

  #access(op: number): void {
    const align = this.#in.unsigned();
    const offset = this.#in.unsigned();
    if (offset >= LIMIT) throw new RangeError('found an offset past 4 GiB');
    if (op < OP.firstStore) {
      this.#address(offset);
    } else {
      const type = storedType(op);
      const value = this.#local(`value ${type}`, type);
      this.#out.push(OP.localSet, ...value);
      this.#address(offset);
      this.#out.push(OP.localGet, ...value);
    }
    this.#out.push(op, ...unsigned(align), ...unsigned(offset));
  }

  /** memory.copy and memory.fill: an address or value, and a size, above the address. */
  #bulk(kind: number): void {
    const isCopy = kind === PREFIXED.memoryCopy;
    this.#in.take(isCopy ? 2 : 1);
    const size = this.#local('size', TYPE.i32);
    const second = this.#local('second', TYPE.i32);
    this.#out.push(OP.i32WrapI64, OP.localSet, ...size);
    if (isCopy) this.#address(0);
    this.#out.push(OP.localSet, ...second);
    this.#address(0);
    this.#out.push(OP.localGet, ...second, OP.localGet, ...size);
    this.#out.push(OP.prefixed, kind, ...(isCopy ? [0, 0] : [0]));
  }

  #prefixed(from: number): void {
    const kind = this.#in.unsigned();
    if (kind === PREFIXED.memoryCopy || kind === PREFIXED.memoryFill) this.#bulk(kind);
    else if (kind < 8) this.#copyFrom(from);
    else throw new RangeError(`found an instruction 0xfc ${kind}, which is not lowered`);
  }

  #copyFrom(from: number): void {
    this.#out.append(this.#in.bytes.subarray(from, this.#in.at));
  }

  #instruction(): void {
    const from = this.#in.at;
    const op = this.#in.byte();
    if (op >= OP.firstLoad && op <= OP.lastStore) this.#access(op);
    else if (op === OP.memorySize || op === OP.memoryGrow) this.#pages(op);
    else if (op === OP.prefixed) this.#prefixed(from);
    else this.#plain(op, from);
  }

  /** Counts of pages are 64 bits wide in C. */
  #pages(op: number): void {
    this.#in.byte();
    if (op === OP.memorySize) this.#out.push(op, 0, OP.i64ExtendI32U);
    else this.#out.push(OP.i32WrapI64, op, 0, OP.i64ExtendI32S);
  }

  #plain(op: number, from: number): void {
    if (op === OP.callIndirect && this.#context.hasTable64) this.#out.push(OP.i32WrapI64);
    this.#skipOperands(op);
    this.#copyFrom(from);
    if (op === OP.loop) this.#burn();
  }

  #skipOperands(op: number): void {
    const numbers = NUMBERS.get(op);
    if (numbers !== undefined) this.#skipNumbers(numbers);
    else if (op === OP.brTable) this.#skipNumbers(this.#in.unsigned() + 1);
    else if (op === OP.selectTyped) this.#in.take(this.#in.unsigned());
    else if (op === OP.f32Const) this.#in.take(4);
    else if (op === OP.f64Const) this.#in.take(8);
    else if (op > OP.select && (op < OP.i32Eqz || op > OP.lastPlain)) {
      throw new RangeError(`found the opcode ${op}, which is not lowered`);
    }
  }

  #skipNumbers(count: number): void {
    for (let left = count; left > 0; left--) this.#in.skipNumber();
  }
}

/** How many LEB128 numbers follow an opcode that stays as it is. */
const NUMBERS: ReadonlyMap<number, number> = new Map([
  [OP.block, 1],
  [OP.loop, 1],
  [OP.if, 1],
  [OP.br, 1],
  [OP.brIf, 1],
  [OP.call, 1],
  [OP.callIndirect, 2],
  [OP.localGet, 1],
  [OP.localSet, 1],
  [OP.localTee, 1],
  [OP.globalGet, 1],
  [OP.globalSet, 1],
  [OP.i32Const, 1],
  [OP.i64Const, 1],
]);
