/**
 * Compiles the sources into dist/, or does nothing where dist/ was made from the very files that are there. Sources
 * are told apart by name, size and time of change, so a checkout of other files, older ones too, compiles.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const STAMP = 'dist/.sources.json';
/** What is copied as it is: data that is read, and C that \`kernel build\` compiles. */
const COPIED = [
  'properties/counterexamples',
  'strategies/kernel/glue',
  'strategies/kernel/include',
];
const FILES = [
  'check.ts',
  'cli.ts',
  'vitest.ts',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'compile.js',
];
const FOLDERS = ['engine', 'strategies', 'properties', 'reports'];
const NOT_COMPILED = /\.(test|bench|browser|kernel|program)\.ts$|\/testing\/|^reports\/page\//;
/** What is built into dist/ by others. */
const KEPT = /^reports\/page(\/|$)/;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every source by its path, with what tells its present content from another. */
function sources() {
  const found = FOLDERS.flatMap(filesIn).filter(
    (path) =>
      !NOT_COMPILED.test(path) &&
      (path.endsWith('.ts') || COPIED.some((folder) => path.startsWith(folder))),
  );
  const stats = [...FILES, ...found.sort()].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return [path, `${size} ${mtimeMs}`];
  });
  return Object.fromEntries(stats);
}

/** What the last run compiled; null where it did not end or its result is gone. */
function compiled() {
  if (!existsSync('dist/cli.js') || !existsSync(STAMP)) return null;
  return JSON.parse(readFileSync(STAMP, 'utf8'));
}

function empty(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!KEPT.test(name) && statSync(path).isFile()) rmSync(path);
  }
}

const [before, now] = [compiled(), sources()];
if (JSON.stringify(before) !== JSON.stringify(now)) {
  rmSync(STAMP, { force: true });
  // What was made from a file that is gone must not stay.
  if (before === null || Object.keys(before).some((path) => !(path in now))) empty('dist');
  const tsc = join('node_modules', '.bin', 'tsc');
  const { status } = spawnSync(tsc, ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  for (const folder of COPIED) {
    rmSync(join('dist', folder), { recursive: true, force: true });
    cpSync(folder, join('dist', folder), { recursive: true });
  }
  const { jsonSchemas } = await import('./dist/reports/schemas/index.js');
  mkdirSync('dist/schemas', { recursive: true });
  for (const [name, schema] of jsonSchemas()) {
    writeFileSync(`dist/schemas/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  chmodSync('dist/cli.js', 0o755);
  writeFileSync(STAMP, JSON.stringify(now));
}
