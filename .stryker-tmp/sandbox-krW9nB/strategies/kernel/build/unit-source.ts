import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, leftOutName, withoutBodies } from './bodies.ts';
import { GLUE } from './places.ts';
import type { Unit } from './units.ts';

/**
 * One unit for the compiler: the headers of the kernel's file, what must stand between them and it, the file at
 * `path` without the bodies that are left out, and what is appended.
 */
export function unitSource(
  { name }: Pick<Unit, 'name'>,
  path: string,
  lines: readonly string[],
  leftOut: readonly Body[],
): string {
  const before = join(GLUE, `${name}.h`);
  return [
    include(join(GLUE, 'hvmmio.h')),
    ...lines.filter((line) => /^#\s*include\s*</.test(line)),
    include(join(GLUE, 'after-headers.h')),
    ...(existsSync(before) ? [include(before)] : []),
    ...leftOut.map(ending),
    `#line 1 ${JSON.stringify(path)}`,
    ...withoutBodies(lines, leftOut),
    include(join(GLUE, `${name}.c`)),
    '',
  ].join('\n');
}

/** A function of its own for each, so that it shows who reaches it. */
function ending(body: Body): string {
  const head = 'static noinline _Noreturn void';
  return `${head} ${leftOutName(body)}(const char *where) { hvmmio_trap(where); }`;
}

function include(path: string): string {
  return `#include ${JSON.stringify(path)}`;
}
