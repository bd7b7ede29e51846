import { ByteReader, text, unsigned } from './bytes.ts';

/** The numbers of sections. */
export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  element: 9,
  code: 10,
  data: 11,
} as const;

const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const;

/** A section: where its content begins in the file, and that content. */
export interface Section {
  readonly id: number;
  /** That of a custom section, '' of others. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Where in the content the reader stands after a custom section's name. */
  readonly body: number;
}

/** The sections of a module or an object file; a RangeError where it ends too early. */
export function readSections(bytes: Uint8Array): readonly Section[] {
  const reader = new ByteReader(bytes, MAGIC.length);
  const sections: Section[] = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const content = reader.take(reader.unsigned());
    const inside = new ByteReader(content);
    const name = id === SECTION.custom ? inside.text() : '';
    sections.push({ id, name, content, body: inside.at });
  }
  return sections;
}

/** A module of sections, each with its number. */
export function writeModule(
  sections: readonly (readonly [id: number, content: ArrayLike<number>])[],
): Uint8Array {
  const parts = sections.map(([id, content]) => ({
    head: [id, ...unsigned(content.length)],
    content,
  }));
  const size = parts.reduce((sum, { head, content }) => sum + head.length + content.length, 0);
  const bytes = new Uint8Array(MAGIC.length + size);
  bytes.set(MAGIC);
  let at: number = MAGIC.length;
  for (const { head, content } of parts) {
    bytes.set(head, at);
    bytes.set(content, at + head.length);
    at += head.length + content.length;
  }
  return bytes;
}

/** A module with a custom section more, at its end. */
export function withCustomSection(
  module: Uint8Array,
  name: string,
  content: Uint8Array,
): Uint8Array {
  const named = text(name);
  const head = [SECTION.custom, ...unsigned(named.length + content.length), ...named];
  const bytes = new Uint8Array(module.length + head.length + content.length);
  bytes.set(module);
  bytes.set(head, module.length);
  bytes.set(content, module.length + head.length);
  return bytes;
}
