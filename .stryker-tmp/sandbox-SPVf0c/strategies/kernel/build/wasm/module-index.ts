import { ByteReader } from './bytes.ts';
import { SECTION, type Section } from './sections.ts';

/** A function's type, in WebAssembly's numbers of value types. */
export interface FunctionType {
  readonly params: readonly number[];
  readonly results: readonly number[];
}

/** A function that a module imports. */
interface ImportedFunction {
  readonly module: string;
  readonly name: string;
  readonly type: FunctionType;
}

/** What of a module's head is asked for. */
export interface ModuleIndex {
  readonly types: readonly FunctionType[];
  readonly imports: readonly ImportedFunction[];
  readonly importedGlobals: number;
  /** The type of each function of the module's own. */
  readonly functions: readonly FunctionType[];
}

/** The types and functions of a module or an object file. */
export function indexModule(sections: readonly Section[]): ModuleIndex {
  const types = readList(sections, SECTION.type, readType);
  const typeAt = (place: number) => types[place] ?? { params: [], results: [] };
  const imports: ImportedFunction[] = [];
  let importedGlobals = 0;
  readList(sections, SECTION.import, (reader) => {
    const [module, name, kind] = [reader.text(), reader.text(), reader.byte()];
    if (kind === KIND.function) imports.push({ module, name, type: typeAt(reader.unsigned()) });
    else skipImport(reader, kind);
    if (kind === KIND.global) importedGlobals += 1;
  });
  const functions = readList(sections, SECTION.function, (reader) => typeAt(reader.unsigned()));
  return { types, imports, importedGlobals, functions };
}

const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;

function readType(reader: ByteReader): FunctionType {
  reader.byte();
  const params = [...reader.take(reader.unsigned())];
  return { params, results: [...reader.take(reader.unsigned())] };
}

function skipImport(reader: ByteReader, kind: number): void {
  if (kind === KIND.global) {
    reader.take(2);
    return;
  }
  if (kind === KIND.table) reader.byte();
  else if (kind !== KIND.memory) throw new RangeError(`found an import of kind ${kind}`);
  const hasMost = reader.unsigned() % 2 === 1;
  reader.skipNumber();
  if (hasMost) reader.skipNumber();
}

/** Each item of the one section of that number; none where there is no such section. */
export function readList<Item>(
  sections: readonly Section[],
  id: number,
  read: (reader: ByteReader) => Item,
): Item[] {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) return [];
  const reader = new ByteReader(section.content);
  return reader.times(reader.unsigned(), () => read(reader));
}
