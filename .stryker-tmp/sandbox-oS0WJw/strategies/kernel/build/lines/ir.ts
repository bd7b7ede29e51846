import { type Metadata, readMetadata } from './ir-metadata.ts';

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

/** A line's number by the absolute path of its file; undefined where it is not counted. */
type NumberOf = (path: string, line: number) => number | undefined;

/**
 * LLVM's text, before any optimisation, with a call before the first instruction of a counted line in each basic
 * block, and wherever a block comes back to the line.
 */
export function countIr(ir: string, numberOf: NumberOf): CountedIr {
  const lines = ir.split('\n');
  const metadata = readMetadata(lines);
  const counter = new Counter(lines, metadata, numberOf);
  const counted = lines.flatMap((line, place) => [...counter.before(place), withoutPurity(line)]);
  const declared = counter.held.size === 0 ? '' : `declare void @${REACHED}(i32)\n`;
  const text = `${counted.join('\n')}${declared}`;
  return { text, held: counter.held, functions: metadata.functions };
}

/** Goes through the lines of the text in their order. */
class Counter {
  readonly held = new Set<number>();
  readonly #lines: readonly string[];
  readonly #locations: Metadata['locations'];
  readonly #numberOf: NumberOf;
  #isBody = false;
  /** The number of the line that the block is at; undefined at its start and at lines that are not counted. */
  #last: number | undefined;

  constructor(lines: readonly string[], { locations }: Metadata, numberOf: NumberOf) {
    this.#lines = lines;
    this.#locations = locations;
    this.#numberOf = numberOf;
  }

  /** What stands before a line of the text. */
  before(place: number): readonly string[] {
    const line = this.#lines[place] ?? '';
    if (!line.startsWith('  ')) {
      // A label, where a block begins, or the head or end of a function.
      if (/^define\b/.test(line) || line === '}') this.#isBody = line !== '}';
      this.#last = undefined;
      return [];
    }
    return this.#isBody && isCounted(line) ? this.#countedAt(locationOf(this.#lines, place)) : [];
  }

  #countedAt(node: string): readonly string[] {
    const at = this.#locations.get(node);
    if (at === undefined) return [];
    const number = this.#numberOf(at.path, at.line);
    const isNew = number !== this.#last;
    this.#last = number;
    if (number === undefined || !isNew) return [];
    this.held.add(number);
    return [`  call void @${REACHED}(i32 ${number}), !dbg !${node}`];
  }
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
