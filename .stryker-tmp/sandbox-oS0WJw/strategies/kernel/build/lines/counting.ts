import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StrategyError } from '../../../strategy-error.ts';
import { bodyAround } from '../bodies.ts';
import { type CompiledUnit, unitArguments, type Workplace } from '../compile-unit.ts';
import { COMPILE_FLAGS } from '../flags.ts';
import { GLUE } from '../places.ts';
import { runTool } from '../run-tool.ts';
import { readTreeFile, type Tree } from '../tree.ts';
import { holdsNothing, statementStart, withoutComments } from './c-text.ts';
import { countIr } from './ir.ts';
import { functionKey } from './ir-metadata.ts';
import { linesLeft } from './preprocessed.ts';

/** Line numbers, counted from 1, by files, from the tree's root. */
export type LinesByFile = ReadonlyMap<string, readonly number[]>;

/**
 * What a line is to a module. `counted`: the module says whether it was reached. `nothing`: a comment, a
 * directive, a declaration, data. `uncalled`: its function is called by nothing that is compiled. `left out`: its
 * body does not compile, and a call of it ends the run. `unconfigured`: no kernel configuration that was compiled
 * has it. `not compiled`: its file is none of those that were.
 */
export type LineKind =
  | 'counted'
  | 'nothing'
  | 'uncalled'
  | 'left out'
  | 'unconfigured'
  | 'not compiled';

export interface CodeLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The function whose body has it; null outside of any. */
  readonly function: string | null;
  readonly kind: LineKind;
  /** Its number among those that the module counts at; null where it is not counted. */
  readonly number: number | null;
}

/** A file in which lines are asked for: as it is, and without comments. */
interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  readonly code: readonly string[];
}

/** A line, and the lines of its statement from there up to where it begins: the first that has code stands for all. */
interface Asked {
  readonly file: string;
  readonly line: number;
  readonly candidates: readonly number[];
}

/** Makes units count at lines, and says what became of each line. */
export class LineCounting {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #asked: readonly Asked[];
  readonly #numbers = new Map<string, number>();
  readonly #held = new Set<number>();
  readonly #functions = new Set<string>();
  readonly #left = new Map<string, Set<number>>();
  readonly #inputs = new Set<string>();
  readonly #units: CompiledUnit[] = [];

  constructor(tree: Tree, asked: LinesByFile) {
    this.#sources = new Map([...asked.keys()].map((file) => [file, sourceOf(tree, file)]));
    this.#asked = [...asked].flatMap(([file, lines]) =>
      lines.map((line) => {
        const start = statementStart(this.#sources.get(file)?.code ?? [], line - 1) + 1;
        const candidates = Array.from({ length: line - start + 1 }, (_, back) => line - back);
        return { file, line, candidates };
      }),
    );
    for (const { file, candidates } of this.#asked) {
      for (const line of candidates) this.#number(this.#sources.get(file)?.path ?? '', line);
    }
  }

  /** C of what a module has beside its units, to be compiled with them. */
  get source(): string {
    const size = Math.max(this.#numbers.size, 1);
    return `#define HVMMIO_LINES ${size}\n#include ${JSON.stringify(join(GLUE, 'lines.c'))}\n`;
  }

  /** Compiles a unit anew, so that it counts; a StrategyError where the compiler does not take that. */
  async count(compiled: CompiledUnit, place: Workplace): Promise<void> {
    const { unit, object, inputs } = compiled;
    this.#units.push(compiled);
    for (const input of inputs) this.#inputs.add(input);
    if (![...this.#sources.values()].some(({ path }) => inputs.includes(path))) return;
    const path = (ending: string) => join(place.configuration, `${unit.name}.${ending}`);
    const run = async (what: string, ...args: readonly string[]) => {
      const { status, text } = await runTool(place.clang, args);
      if (status !== 0) {
        throw new StrategyError(`${unit.file}: clang fails ${what}: ${text.trim().split('\n')[0]}`);
      }
    };
    const same = unitArguments(unit, place);
    const asText = ['-S', '-emit-llvm', '-Xclang', '-disable-llvm-passes', '-gline-tables-only'];
    await Promise.all([
      run('to write LLVM', ...same, ...asText, path('c'), '-o', path('ll')),
      run('to preprocess', ...same, '-E', path('c'), '-o', path('i')),
    ]);
    this.#keepLeft(readFileSync(path('i'), 'latin1'));
    const ir = countIr(readFileSync(path('ll'), 'latin1'), (file, line) =>
      this.#numbers.get(`${file}:${line}`),
    );
    for (const one of ir.held) this.#held.add(one);
    for (const one of ir.functions) this.#functions.add(one);
    writeFileSync(path('ll'), ir.text, 'latin1');
    const flags = [...COMPILE_FLAGS, '-Wno-everything'];
    await run('to read LLVM', ...flags, '-c', path('ll'), '-o', object);
  }

  /** What each line that was asked for is, when all units are compiled. */
  get lines(): readonly CodeLine[] {
    return this.#asked.map((asked) => {
      const { file, line, candidates } = asked;
      const { path, lines } = this.#sources.get(file) ?? NO_SOURCE;
      const numbers = candidates.map((one) => this.#number(path, one));
      const body = bodyAround(lines, line - 1);
      const kind = this.#kindOf(asked, body?.name ?? null);
      const held = kind === 'counted' ? numbers.find((one) => this.#held.has(one)) : undefined;
      const text = Buffer.from((lines[line - 1] ?? '').trim(), 'latin1').toString('utf8');
      return { file, line, text, function: body?.name ?? null, kind, number: held ?? null };
    });
  }

  #kindOf({ file, line, candidates }: Asked, body: string | null): LineKind {
    const { path, code } = this.#sources.get(file) ?? NO_SOURCE;
    if (!isC(file)) return code[line - 1]?.trim() === '' ? 'nothing' : 'not compiled';
    if (holdsNothing(code, line - 1)) return 'nothing';
    if (!this.#inputs.has(path)) return 'not compiled';
    if (this.#isLeftOut(file, line)) return 'left out';
    if (candidates.some((one) => this.#held.has(this.#number(path, one)))) return 'counted';
    if (body === null) return 'nothing';
    const left = this.#left.get(path);
    if (!candidates.some((one) => left?.has(one))) return 'unconfigured';
    if (!this.#functions.has(functionKey(path, body))) return 'uncalled';
    // A condition without instructions was decided by the compiler; what stands below it says how.
    return /^\W*(?:else\s+)?if\b/.test(code[line - 1] ?? '') ? 'nothing' : 'unconfigured';
  }

  #isLeftOut(file: string, line: number): boolean {
    const bodies = this.#units.flatMap((one) => (one.unit.file === file ? one.leftOut : []));
    return bodies.some(({ from, to }) => from < line && line <= to + 1);
  }

  #keepLeft(text: string): void {
    for (const [path, lines] of linesLeft(text)) {
      const left = this.#left.get(path) ?? new Set();
      this.#left.set(path, left);
      for (const line of lines) left.add(line);
    }
  }

  #number(path: string, line: number): number {
    const key = `${path}:${line}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}

const NO_SOURCE: Source = { path: '', lines: [], code: [] };

function sourceOf(tree: Tree, file: string): Source {
  const path = join(tree.root, file);
  if (!existsSync(path)) throw new StrategyError(`${path}: found no such file`);
  const text = readTreeFile(tree, file);
  const lines = text.split('\n');
  return { path, lines, code: isC(file) ? withoutComments(text) : lines };
}

function isC(file: string): boolean {
  return /\.[chS]$/.test(file);
}
