import { resolve } from 'node:path';

/** A line of the file at an absolute path. */
interface Location {
  readonly path: string;
  readonly line: number;
}

/** What LLVM's text says of where code comes from. */
export interface Metadata {
  /** Places in files by the number of the node that says so. */
  readonly locations: ReadonlyMap<string, Location>;
  /** The functions that have a body, as `functionKey` names them. */
  readonly functions: ReadonlySet<string>;
}

/** A function's name can stand for several in one unit: those of its headers. */
export function functionKey(path: string, name: string): string {
  return `${path}:${name}`;
}

/** Only what LLVM 14 to 19 write alike: https://llvm.org/docs/LangRef.html, "Specialized Metadata Nodes". */
export function readMetadata(lines: readonly string[]): Metadata {
  const nodes = lines.flatMap((line) => {
    const found = /^!(\d+) = (?:distinct )?!DI(\w+)\((.*)\)$/.exec(line);
    return found === null ? [] : [{ id: found[1] ?? '', kind: found[2], fields: found[3] ?? '' }];
  });
  const paths = new Map<string, string>();
  for (const { id, kind, fields } of nodes) {
    if (kind === 'File')
      paths.set(id, resolve(word(fields, 'directory'), word(fields, 'filename')));
  }
  const scopes = new Map<string, string>();
  const functions = new Set<string>();
  for (const { id, kind, fields } of nodes) {
    const path = paths.get(reference(fields, 'file'));
    if (path === undefined) continue;
    scopes.set(id, path);
    if (kind === 'Subprogram' && fields.includes('DISPFlagDefinition')) {
      functions.add(functionKey(path, word(fields, 'name')));
    }
  }
  const locations = new Map<string, Location>();
  for (const { id, kind, fields } of nodes) {
    const path = kind === 'Location' ? scopes.get(reference(fields, 'scope')) : undefined;
    const line = Number(/\bline: (\d+)/.exec(fields)?.[1] ?? 0);
    if (path !== undefined) locations.set(id, { path, line });
  }
  return { locations, functions };
}

function reference(fields: string, name: string): string {
  return new RegExp(`\\b${name}: !(\\d+)`).exec(fields)?.[1] ?? '';
}

/** A text in quotes; LLVM writes odd bytes in hexadecimal. */
function word(fields: string, name: string): string {
  const text = new RegExp(`\\b${name}: "([^"]*)"`).exec(fields)?.[1] ?? '';
  return text.replace(/\\([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
