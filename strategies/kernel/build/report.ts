import type { CompiledUnit } from './compile-unit.ts';
import type { Linked, Reached } from './link.ts';

/** A body that did not compile against hvmmio's headers, and ends the run where it is called. */
interface LeftOutBody {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  /** clang's words. */
  readonly reason: string;
  /** Whether a table of functions has it; else nothing has. */
  readonly pointed: boolean;
}

/** Something that hvmmio does not have, and the functions that lead to it, from hvmmio's own to itself. */
interface Lacking {
  readonly name: string;
  readonly way: readonly string[];
}

/** What was built, and what of it is not the kernel's. Of both configurations together. */
export interface BuildReport {
  readonly tree: string;
  readonly release: string;
  /** The first line of `clang --version`. */
  readonly compiler: string;
  readonly interface: number;
  /** As asked for, such as CONFIG_X=y. */
  readonly kconfig: readonly string[];
  /** Bytes of the module of kernels with SYSFB, and of the one without. */
  readonly bytes: { readonly withSysfb: number; readonly withoutSysfb: number };
  /** Files of the tree, from its root. */
  readonly compiled: readonly string[];
  readonly leftOut: readonly LeftOutBody[];
  readonly zeroData: readonly Lacking[];
  readonly needed: readonly Lacking[];
}

/** What both configurations left out and lack, each once. */
export function leftOutAndLacking(
  all: readonly Linked[],
): Pick<BuildReport, 'leftOut' | 'zeroData' | 'needed'> {
  const leftOut = all.flatMap((one) =>
    one.leftOut.map(({ thing: { file, body }, reach }) => ({
      file,
      line: body.line,
      function: body.name,
      reason: body.reason,
      pointed: reach !== null,
    })),
  );
  return {
    leftOut: unique(leftOut, ({ file, line }) => `${file}:${line}`),
    zeroData: lacking(all.flatMap(({ zeros }) => zeros)),
    needed: lacking(all.flatMap(({ needed }) => needed)),
  };
}

function lacking(all: readonly Reached<string>[]): readonly Lacking[] {
  const named = all.map(({ thing, reach }) => ({ name: thing, way: reach?.way ?? [] }));
  return unique(named, ({ name }) => name).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** The files that were compiled, in their order. */
export function filesOf(units: readonly CompiledUnit[]): readonly string[] {
  return units.map(({ unit }) => unit.file);
}
