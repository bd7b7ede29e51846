import { ByteReader, ByteWriter, signed, text, unsigned } from './bytes.ts';
import { lowerBody } from './lower-body.ts';
import { indexModule, type ModuleIndex } from './module-index.ts';
import { OP, TYPE } from './opcodes.ts';
import { readSections, SECTION, type Section, writeModule } from './sections.ts';

/** In limits: the flag of 64-bit indices. */
const IS_64_BIT = 4;
const FUEL = 'fuel';

/** What the lowering of code goes by. */
interface Context {
  readonly index: ModuleIndex;
  readonly hasTable64: boolean;
  /** The number of the global that counts steps down. */
  readonly fuel: number;
}

/**
 * Makes of a wasm64 module one for a memory of 32-bit addresses, which every engine runs: `long` and pointers
 * stay 64 bits wide in its code. An address in the first 4096 bytes or past 4 GiB traps, as a null pointer
 * would in a kernel. The exported mutable i32 global `fuel` counts down at every round of a loop; at 0 the
 * module traps (what calls itself without end runs out of the engine's stack). A RangeError where it holds what no C compiler emits for this target.
 */
export function lowerTo32(bytes: Uint8Array): Uint8Array {
  const sections = readSections(bytes);
  const index = indexModule(sections);
  const globals = countOf(sections, SECTION.global);
  const hasTable64 = tableIs64(sections);
  const context = { index, hasTable64, fuel: index.importedGlobals + globals };
  const kept = sections.filter(({ id, name }) => id !== SECTION.custom || name === 'name');
  const ordered = kept.some(({ id }) => id === SECTION.global) ? kept : withGlobals(kept);
  return writeModule(ordered.map((section) => [section.id, lowerSection(section, context)]));
}

/** A section of no globals, where the format wants it. */
function withGlobals(sections: readonly Section[]): readonly Section[] {
  const content = Uint8Array.of(0);
  const empty = { id: SECTION.global, name: '', content, body: 0 };
  const after = sections.findIndex(({ id }) => id > SECTION.global || id === SECTION.custom);
  return sections.toSpliced(after < 0 ? sections.length : after, 0, empty);
}

function lowerSection(section: Section, context: Context): ArrayLike<number> {
  const reader = new ByteReader(section.content);
  switch (section.id) {
    case SECTION.table:
      return list(reader, () => [reader.byte(), ...limits(reader)]);
    case SECTION.memory:
      return list(reader, () => limits(reader));
    case SECTION.global:
      return appended(reader, [TYPE.i32, 1, OP.i32Const, 0, OP.end]);
    case SECTION.export:
      return appended(reader, [...text(FUEL), 3, ...unsigned(context.fuel)]);
    case SECTION.element:
      return list(reader, () => elements(reader));
    case SECTION.code:
      return lowerCode(reader, context);
    case SECTION.data:
      return list(reader, () => dataSegment(reader));
    default:
      return section.content;
  }
}

function countOf(sections: readonly Section[], id: number): number {
  const section = sections.find((one) => one.id === id);
  return section === undefined ? 0 : new ByteReader(section.content).unsigned();
}

function tableIs64(sections: readonly Section[]): boolean {
  const table = sections.find(({ id }) => id === SECTION.table);
  if (table === undefined) return false;
  const reader = new ByteReader(table.content);
  if (reader.unsigned() === 0) return false;
  reader.byte();
  return (reader.byte() & IS_64_BIT) !== 0;
}

function list(reader: ByteReader, read: () => ArrayLike<number>): Uint8Array {
  const out = new ByteWriter();
  const count = reader.unsigned();
  out.append(unsigned(count));
  for (let place = 0; place < count; place++) out.append(read());
  return out.done();
}

/** A list with one item more. */
function appended(reader: ByteReader, item: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  out.append(unsigned(reader.unsigned() + 1));
  out.append(reader.bytes.subarray(reader.at));
  out.append(item);
  return out.done();
}

function limits(reader: ByteReader): number[] {
  const flags = reader.byte();
  const sizes = [reader.unsigned(), ...(flags % 2 === 1 ? [reader.unsigned()] : [])];
  return [flags & ~IS_64_BIT, ...sizes.flatMap(unsigned)];
}

/** Where a segment begins: a constant, 32 bits wide. */
function constantOffset(reader: ByteReader): number[] {
  const op = reader.byte();
  if (op !== OP.i32Const && op !== OP.i64Const) {
    throw new RangeError(`found a segment that begins at no constant (opcode ${op})`);
  }
  const value = BigInt.asIntN(32, reader.signed());
  reader.byte();
  return [OP.i32Const, ...signed(value), OP.end];
}

function elements(reader: ByteReader): number[] {
  const flags = reader.unsigned();
  if (flags !== 0) throw new RangeError(`found a table's segment of kind ${flags}`);
  const offset = constantOffset(reader);
  const functions = reader.times(reader.unsigned(), () => reader.unsigned());
  return [0, ...offset, ...unsigned(functions.length), ...functions.flatMap(unsigned)];
}

function dataSegment(reader: ByteReader): number[] {
  const flags = reader.unsigned();
  if (flags > 1) throw new RangeError(`found a data segment of kind ${flags}`);
  const offset = flags === 0 ? constantOffset(reader) : [];
  const content = reader.take(reader.unsigned());
  return [flags, ...offset, ...unsigned(content.length), ...content];
}

function lowerCode(reader: ByteReader, { index, ...context }: Context): Uint8Array {
  const out = new ByteWriter();
  const count = reader.unsigned();
  out.append(unsigned(count));
  for (let place = 0; place < count; place++) {
    const size = reader.unsigned();
    const body = reader.take(size);
    const params = index.functions[place]?.params.length ?? 0;
    const lowered = lowerBody(body, { ...context, params });
    out.append(unsigned(lowered.length));
    out.append(lowered);
  }
  return out.done();
}
