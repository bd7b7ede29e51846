import { INTERFACE } from '../exports.ts';
import type { CompiledUnit } from './compile-unit.ts';
import type { Linked, Reached } from './link.ts';

/** What a report is made from, apart from what was left out and is lacking. */
interface Facts {
  readonly tree: string;
  readonly release: string;
  /** The first line of `clang --version`. */
  readonly compiler: string;
  /** As asked for, such as CONFIG_X=y. */
  readonly kconfig: readonly string[];
  readonly compiled: readonly CompiledUnit[];
  readonly withSysfb: Linked;
  readonly withoutSysfb: Linked;
}

/** What was built, and what of it is not the kernel's, of both configurations together, as `hvmmio-kernel/1` has it. */
export function reportOf({ compiled, withSysfb, withoutSysfb, ...facts }: Facts) {
  return {
    ...facts,
    interface: INTERFACE,
    bytes: { withSysfb: withSysfb.bytes.length, withoutSysfb: withoutSysfb.bytes.length },
    compiled: filesOf(compiled),
    ...leftOutAndLacking([withSysfb, withoutSysfb]),
  };
}

/** What both configurations left out and lack, each once. */
function leftOutAndLacking(all: readonly Linked[]) {
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

function lacking(all: readonly Reached<string>[]) {
  const named = all.map(({ thing, reach }) => ({ name: thing, way: reach?.way ?? [] }));
  return unique(named, ({ name }) => name).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/** The files that were compiled, each once, in their order. */
function filesOf(units: readonly CompiledUnit[]): readonly string[] {
  return [...new Set(units.map(({ unit }) => unit.file))];
}
