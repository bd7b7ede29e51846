import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StrategyError } from '../../strategy-error.ts';
import { leftOutName } from './bodies.ts';
import type { CompiledUnit, LeftOut } from './compile-unit.ts';
import { COMPILE_FLAGS, LINK_FLAGS } from './flags.ts';
import { runTool } from './run-tool.ts';
import { hasStandIn, isKnown, standInSource, type Undefined } from './stand-ins.ts';
import { type Reach, SymbolGraph } from './symbol-graph.ts';
import type { Toolchain } from './toolchain.ts';
import { lowerTo32 } from './wasm/lower.ts';
import { readObject } from './wasm/object-file.ts';

/** What the linker itself defines. */
const OF_LINKER = /^__(heap_base|heap_end|data_end|global_base|memory_base|table_base|dso_handle)$/;

/** What is not as in the kernel, and how it is reached. */
export interface Reached<Thing> {
  readonly thing: Thing;
  /** Null where nothing reaches it. */
  readonly reach: Reach | null;
}

/** The module of one configuration. */
export interface Linked {
  readonly bytes: Uint8Array;
  /** Bodies that were left out, by the file that has them. */
  readonly leftOut: readonly Reached<{ readonly file: string; readonly body: LeftOut }>[];
  /** Data that is zeros because nobody defines it, where code that is called reads it; known ones left out. */
  readonly zeros: readonly Reached<string>[];
  /** Functions that are called and stood in for by nothing; known ones left out. */
  readonly needed: readonly Reached<string>[];
}

/** Links the units of one configuration with hvmmio's own objects, in the folder of that configuration. */
export async function link(
  units: readonly CompiledUnit[],
  own: readonly string[],
  { clang, linker }: Toolchain,
  folder: string,
): Promise<Linked> {
  const paths = [...units.map(({ object }) => object), ...own];
  const graph = new SymbolGraph(
    paths.map((path) => ({ name: basename(path), symbols: readObject(readFileSync(path)) })),
  );
  const functions = undefinedFunctions(graph);
  const data = graph
    .undefinedOf('data')
    .map(({ name }) => name)
    .filter((name) => !OF_LINKER.test(name));
  const standIns = join(folder, 'stand-ins');
  writeFileSync(`${standIns}.c`, standInSource(functions, data));
  await compilePlain(clang, `${standIns}.c`, `${standIns}.o`);
  const linked = join(folder, 'module.wasm64');
  const { status, text } = await runTool(linker, [
    ...LINK_FLAGS,
    ...[...paths, `${standIns}.o`, '-o', linked],
  ]);
  if (status !== 0) throw new StrategyError(`wasm-ld fails: ${text.trim()}`);
  const called = (name: string): Reached<string>[] => {
    const reach = graph.reach(name, '');
    return reach?.how === 'called' ? [{ thing: name, reach }] : [];
  };
  return {
    bytes: lowerTo32(readFileSync(linked)),
    leftOut: units.flatMap(({ unit, object, leftOut }) =>
      leftOut.map((body) => ({
        thing: { file: unit.file, body },
        reach: graph.reach(leftOutName(body), basename(object)),
      })),
    ),
    zeros: data.filter((name) => !isKnown(name)).flatMap(called),
    needed: functions
      .filter((one) => !hasStandIn(one) && !isKnown(one.name))
      .flatMap(({ name }) => called(name)),
  };
}

function undefinedFunctions(graph: SymbolGraph): readonly Undefined[] {
  return graph
    .undefinedOf('function')
    .flatMap(({ name, type, module }) =>
      type === null || module !== 'env' ? [] : [{ name, type }],
    );
}

/** Compiles a file of C that needs no header of a kernel. */
export async function compilePlain(clang: string, source: string, object: string): Promise<void> {
  const { status, text } = await runTool(clang, [...COMPILE_FLAGS, '-c', source, '-o', object]);
  if (status !== 0) throw new StrategyError(`${source}: clang fails: ${text.trim()}`);
}
