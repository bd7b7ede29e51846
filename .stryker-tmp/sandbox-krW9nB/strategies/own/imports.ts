/** What a file imports or re-exports from one place, and where it says so. */
export interface Import {
  /** The module as the file names it. */
  readonly from: string;
  /** A name of that module; null for all of it. */
  readonly name: string | null;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A name as Babel has it: an identifier or a quoted text. */
type Name = { readonly name: string } | { readonly value: string };

interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly importKind?: string | null;
  readonly exportKind?: string | null;
}

interface Specifier extends Node {
  readonly imported?: Name;
  readonly local?: Name;
}

interface Statement extends Node {
  readonly source?: { readonly value: string } | null;
  readonly specifiers?: readonly Specifier[];
}

interface BabelFile {
  readonly ast: { readonly program: { readonly body: readonly Statement[] } };
}

/**
 * A plugin for Babel that reports each name that a file imports or re-exports, before any statement is changed
 * or dropped. What is marked as a type is not reported.
 */
export function importsReportedTo(report: (found: Import) => void) {
  return () => ({
    name: 'hvmmio-imports',
    pre({ ast }: BabelFile) {
      for (const statement of ast.program.body) {
        for (const found of importsIn(statement)) report(found);
      }
    },
  });
}

function importsIn(statement: Statement): Import[] {
  const { source, specifiers = [] } = statement;
  if (source === undefined || source === null || isType(statement)) return [];
  const from = source.value;
  if (specifiers.length === 0) return [{ from, name: null, ...placeOf(statement) }];
  return specifiers
    .filter((specifier) => !isType(specifier))
    .map((specifier) => ({ from, name: nameOf(specifier), ...placeOf(specifier) }));
}

function isType({ importKind, exportKind }: Node): boolean {
  return importKind === 'type' || exportKind === 'type';
}

function placeOf({ loc: { start } }: Node) {
  return { line: start.line, column: start.column + 1 };
}

function nameOf({ type, imported, local }: Specifier): string | null {
  if (type === 'ImportDefaultSpecifier') return 'default';
  const name = type === 'ExportSpecifier' ? local : imported;
  if (name === undefined) return null;
  return 'name' in name ? name.name : name.value;
}
