import { resolve } from 'node:path';

/** What an instruction calls that says that a line is reached: `glue/lines.c` has it. */
const REACHED = 'hvmmio_reached';

/** LLVM's text of a unit that counts, and what it is made of. */
export interface CountedIr {
  readonly text: string;
  /** The numbers of the lines from which instructions come. */
  readonly held: ReadonlySet<number>;
  /** The functions that have a body, as `functionKey` names them. */
  readonly functions: ReadonlySet<string>;
}

/** A function's name can stand for several in one unit: those of its headers. */
export function functionKey(path: string, name: string): string {
  return `${path}:${name}`;
}

/**
 * LLVM's text, before any optimisation, with a call before the first instruction of a counted line in each basic
 * block and wherever a block comes back to the line. `numberOf` gives a line's number by the absolute path of its file,
 * undefined where it is not counted. Only what LLVM 14 to 19 write alike is looked at.
 * https://llvm.org/docs/LangRef.html, "Specialized Metadata Nodes"
 */
export function countIr(
  ir: string,
  numberOf: (path: string, line: number) => number | undefined,
): CountedIr {
  const lines = ir.split('\n');
  const { locations, functions } = readMetadata(lines);
  const held = new Set<number>();
  const out: string[] = [];
  let [isBody, last] = [false, -1];
  for (const [place, line] of lines.entries()) {
    if (!line.startsWith('  ')) {
      // A label, where a block begins, or the head or end of a function.
      if (/^define\b/.test(line) || line === '}') isBody = line !== '}';
      last = -1;
    } else if (isBody && isCounted(line)) {
      const node = locationOf(lines, place);
      const at = locations.get(node);
      const number = at === undefined ? undefined : numberOf(at.path, at.line);
      if (number !== undefined && number !== last) {
        out.push(`  call void @${REACHED}(i32 ${number}), !dbg !${node}`);
        held.add(number);
      }
      if (at !== undefined) last = number ?? -1;
    }
    out.push(withoutPurity(line));
  }
  const declared = held.size === 0 ? '' : `declare void @${REACHED}(i32)\n`;
  return { text: `${out.join('\n')}${declared}`, held, functions };
}

/** Not those that only begin or end a variable's life, nor those that must come first in a block. */
function isCounted(line: string): boolean {
  const isOfLife = /^ {2}(?:%[\w.]+ = bitcast |call void @llvm\.(?:lifetime|dbg)\.)/;
  // A deeper line goes on with a `switch` above it.
  return !isOfLife.test(line) && !/^ {2}%[\w.]+ = phi /.test(line) && /^ {2}[^ \]#]/.test(line);
}

/** The number of the location of an instruction, on its last line; '' where it has none. */
function locationOf(lines: readonly string[], at: number): string {
  let last = at;
  if (lines[at]?.endsWith('[')) while (!/^ {2}\]/.test(lines[last] ?? '  ]')) last += 1;
  return /, !dbg !(\d+)/.exec(lines[last] ?? '')?.[1] ?? '';
}

/** A function that counts writes memory: what it promises otherwise would have its calls taken away. */
function withoutPurity(line: string): string {
  if (!line.startsWith('attributes #')) return line;
  return line.replace(/ (?:readnone|readonly|memory\((?:none|read)\))(?= )/g, '');
}

interface Location {
  readonly path: string;
  readonly line: number;
}

function readMetadata(lines: readonly string[]) {
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
