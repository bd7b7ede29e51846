import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StrategyError } from '../../strategy-error.ts';
import { type Body, bodyAround } from './bodies.ts';
import { type Diagnostic, isSyntaxError, readDiagnostics } from './diagnostics.ts';
import { kernelFlags } from './flags.ts';
import { GLUE } from './places.ts';
import { runTool } from './run-tool.ts';
import type { Tree } from './tree.ts';
import { unitSource } from './unit-source.ts';
import type { Unit } from './units.ts';

/** Taking one body out can show what is wrong with another; a file has never needed more. */
const MOST_ROUNDS = 8;

/** A body that did not compile, and clang's first words about it. */
export interface LeftOut extends Body {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export interface CompiledUnit {
  readonly unit: Unit;
  /** The path of the object file. */
  readonly object: string;
  readonly leftOut: readonly LeftOut[];
  /** Every file that the compiler read. */
  readonly inputs: readonly string[];
}

/** Where a build works. */
export interface Workplace {
  readonly clang: string;
  readonly tree: Tree;
  /** The folder of headers that the build has written. */
  readonly headers: string;
  /** The folder of one configuration: its header, and what is compiled under it. */
  readonly configuration: string;
}

/**
 * Compiles one unit, without the bodies that do not compile against hvmmio's headers: first without those that
 * `known` names. A StrategyError with clang's own first message where something outside of a body is wrong, or
 * a body is not C.
 */
export async function compileUnit(
  unit: Unit,
  place: Workplace,
  known: readonly LeftOut[] = [],
): Promise<CompiledUnit> {
  const path = join(place.tree.root, unit.file);
  const lines = readFileSync(path, 'latin1').split('\n');
  const leftOut = [...known];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { status, text } = await compile(unit, place, unitSource(unit, path, lines, leftOut));
    const said = readDiagnostics(text).filter((one) => one.isError || one.file === path);
    const found = said.map((one) => placed(one, path, lines, place.tree));
    const news = found.filter(({ from }) => !leftOut.some((other) => other.from === from));
    if (news.length === 0) {
      if (status !== 0) throw new StrategyError(`${path}: clang fails: ${text.trim()}`);
      return { unit, leftOut, ...outputs(unit, path, place) };
    }
    for (const one of news) {
      if (!leftOut.some(({ from }) => from === one.from)) leftOut.push(one);
    }
  }
  throw new StrategyError(`${path}: still does not compile in ${MOST_ROUNDS} rounds`);
}

/** The object, and what was read for it: the file itself, which the compiler sees as a copy, and what it lists. */
function outputs({ name }: Unit, path: string, { configuration }: Workplace) {
  const rule = readFileSync(join(configuration, `${name}.d`), 'latin1');
  const listed = rule
    .slice(rule.indexOf(': ') + 2)
    .replaceAll('\\\n', ' ')
    .split(/(?<!\\)\s+/)
    .filter((one) => one !== '')
    .map((one) => one.replaceAll('\\ ', ' '));
  return { object: join(configuration, `${name}.o`), inputs: [path, ...listed] };
}

function compile(unit: Unit, place: Workplace, source: string) {
  const path = (ending: string) => join(place.configuration, `${unit.name}.${ending}`);
  writeFileSync(path('c'), source, 'latin1');
  return runTool(place.clang, [
    ...unitArguments(unit, place),
    ...['-MD', '-MF', path('d')],
    ...['-c', path('c'), '-o', path('o')],
  ]);
}

/** The options for a unit, whatever is made of it; its source is in the folder of the configuration. */
export function unitArguments({ file, defines }: Unit, place: Workplace): readonly string[] {
  const { tree, headers, configuration } = place;
  return [
    ...kernelFlags(tree, headers, configuration),
    ...defines.map((define) => `-D${define}`),
    `-I${dirname(join(tree.root, file))}`,
    `-I${GLUE}`,
  ];
}

/** The body in which something is wrong. */
function placed(said: Diagnostic, path: string, lines: readonly string[], tree: Tree): LeftOut {
  const body = said.file === path ? bodyAround(lines, said.line - 1) : null;
  if (body === null || isSyntaxError(said)) throw refusal(said, tree);
  return { ...body, line: said.line, reason: said.words };
}

function refusal({ file, line, words }: Diagnostic, { root, name }: Tree): StrategyError {
  const shown = file.startsWith(`${root}/`) ? join(name, file.slice(root.length + 1)) : file;
  return new StrategyError(`${shown}:${line}: clang says: ${words}`);
}
