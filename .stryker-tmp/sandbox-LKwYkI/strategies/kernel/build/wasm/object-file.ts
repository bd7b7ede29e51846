import { ByteReader } from './bytes.ts';
import { type FunctionType, indexModule, readList } from './module-index.ts';
import { type Relocation, readRelocations } from './relocations.ts';
import { readSections, SECTION, type Section } from './sections.ts';

/** A function or a piece of data that an object file defines or needs. */
export interface ObjectSymbol {
  readonly kind: 'function' | 'data';
  readonly name: string;
  readonly isDefined: boolean;
  /** Whether other files cannot name it. */
  readonly isLocal: boolean;
  readonly isExported: boolean;
  /** Of a function that is needed. */
  readonly type: FunctionType | null;
  /** Where it is imported from when nobody defines it. */
  readonly module: string;
  /** Places in the symbol table of what it calls, points to and reads, in order. */
  readonly references: readonly Relocation[];
}

/** What is known of a symbol from its table entry alone. */
interface Entry {
  readonly kind: 'function' | 'data' | 'other';
  readonly name: string;
  readonly flags: number;
  /** The number of the function or of the data segment; null of data that is needed. */
  readonly index: number | null;
  readonly offset: number;
  readonly size: number;
}

/** The bits of a symbol's flags. */
const FLAG = { binding: 3, local: 2, undefined: 0x10, exported: 0x20, explicitName: 0x40 } as const;
const SYMBOL_TABLE = 8;

/** The symbols of an object file that clang wrote, with null for those that are neither function nor data. */
export function readObject(bytes: Uint8Array): readonly (ObjectSymbol | null)[] {
  const sections = readSections(bytes);
  const { imports } = indexModule(sections);
  const importNames = imports.map(({ name }) => name);
  const bodies = readSpans(sections, SECTION.code, 0);
  const segments = readSpans(sections, SECTION.data, 1);
  const code = readRelocations(sections, 'reloc.CODE');
  const data = readRelocations(sections, 'reloc.DATA');
  const within = (all: readonly Relocation[], from: number, to: number) =>
    all.filter(({ at }) => at >= from && at < to);
  const referencesOf = ({ kind, index, offset, size }: Entry): readonly Relocation[] => {
    if (index === null) return [];
    if (kind === 'function') {
      const body = bodies[index - imports.length];
      return body === undefined ? [] : within(code, body.from, body.to);
    }
    const from = (segments[index]?.from ?? 0) + offset;
    return within(data, from, from + size);
  };
  return readEntries(sections, importNames).map((entry) => {
    const { kind, name, flags, index } = entry;
    if (kind === 'other') return null;
    const isDefined = (flags & FLAG.undefined) === 0;
    const imported = kind === 'function' && !isDefined ? imports[index ?? -1] : undefined;
    return {
      kind,
      name,
      isDefined,
      isLocal: (flags & FLAG.binding) === FLAG.local,
      isExported: (flags & FLAG.exported) !== 0,
      type: imported?.type ?? null,
      module: imported?.module ?? 'env',
      references: isDefined ? referencesOf(entry) : [],
    };
  });
}

function readEntries(sections: readonly Section[], imports: readonly string[]): readonly Entry[] {
  const linking = sections.find(({ name }) => name === 'linking');
  if (linking === undefined) return [];
  const reader = new ByteReader(linking.content, linking.body);
  reader.skipNumber();
  while (reader.at < reader.bytes.length) {
    const type = reader.byte();
    const end = reader.unsigned() + reader.at;
    if (type === SYMBOL_TABLE) {
      return reader.times(reader.unsigned(), () => readEntry(reader, imports));
    }
    reader.at = end;
  }
  return [];
}

const KINDS = { function: 0, data: 1, section: 3 } as const;

function readEntry(reader: ByteReader, imports: readonly string[]): Entry {
  const kind = reader.byte();
  const flags = reader.unsigned();
  const isDefined = (flags & FLAG.undefined) === 0;
  const nothing = { name: '', flags, index: null, offset: 0, size: 0 };
  if (kind === KINDS.data) {
    const name = reader.text();
    if (!isDefined) return { ...nothing, kind: 'data', name };
    const [index, offset, size] = [reader.unsigned(), reader.unsigned(), reader.unsigned()];
    return { kind: 'data', name, flags, index, offset, size };
  }
  const index = reader.unsigned();
  if (kind === KINDS.section) return { ...nothing, kind: 'other' };
  const isNamed = isDefined || (flags & FLAG.explicitName) !== 0;
  const name = isNamed ? reader.text() : (imports[index] ?? '');
  return { ...nothing, kind: kind === KINDS.function ? 'function' : 'other', name, index };
}

/** From its first byte to the one after its last, counted from the section's. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where each body of code or each data segment lies; before data stands its offset. */
function readSpans(sections: readonly Section[], id: number, isData: 0 | 1): readonly Span[] {
  return readList(sections, id, (reader) => {
    if (isData === 1 && reader.unsigned() === 0) {
      reader.byte();
      reader.skipNumber();
      reader.byte();
    }
    const size = reader.unsigned();
    reader.take(size);
    return { from: reader.at - size, to: reader.at };
  });
}
