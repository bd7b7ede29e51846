import { ByteReader } from './bytes.ts';
import type { Section } from './sections.ts';

/** A place in code or data that refers to a symbol. */
export interface Relocation {
  /** Bytes from the beginning of the section's content. */
  readonly at: number;
  /** A call; the address of a function; the address of data. */
  readonly kind: 'call' | 'pointer' | 'data';
  /** The symbol's place in the symbol table. */
  readonly symbol: number;
}

/** By the numbers of WebAssembly's tool conventions; other numbers refer to no function and no data. */
const KINDS: ReadonlyMap<number, Relocation['kind']> = new Map([
  ...[0, 26].map((type) => [type, 'call'] as const),
  ...[1, 2, 12, 18, 19, 24].map((type) => [type, 'pointer'] as const),
  ...[3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25].map((type) => [type, 'data'] as const),
]);
/** After these stands a number that is added. */
const WITH_ADDEND = new Set([3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25]);

/** The relocations of the custom section of that name; none where there is no such section. */
export function readRelocations(sections: readonly Section[], name: string): readonly Relocation[] {
  const section = sections.find((one) => one.name === name);
  if (section === undefined) return [];
  const reader = new ByteReader(section.content, section.body);
  reader.skipNumber();
  const all = reader.times(reader.unsigned(), () => readRelocation(reader));
  return all.filter((one) => one !== null);
}

function readRelocation(reader: ByteReader): Relocation | null {
  const type = reader.byte();
  const [at, symbol] = [reader.unsigned(), reader.unsigned()];
  if (WITH_ADDEND.has(type)) reader.skipNumber();
  const kind = KINDS.get(type);
  return kind === undefined ? null : { at, kind, symbol };
}
