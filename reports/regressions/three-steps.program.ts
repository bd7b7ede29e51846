import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../testing/hvmmio.ts';

/* A strategy is added as CONTRIBUTING.md says, in a copy of this checkout. */

const COPIED = [
  ...['check.ts', 'cli.ts', 'vitest.ts', 'compile.js', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts'],
  ...['engine', 'strategies', 'properties', 'reports'],
];
const EXPECTED = 'properties/expected';
const COUNTS = 'reports/regressions/strategies.test.ts';
/** Tests that speak of every strategy, or of a list of them. */
const SPEAK_OF_ALL = [
  'strategies/reservations.test.ts',
  'strategies/switches.test.ts',
  'properties/conformance/outcomes.test.ts',
  'reports/compare/text.test.ts',
  'reports/explain/explain.test.ts',
  'reports/listings/command.test.ts',
];

/** Unlike all others in what it reserves, where windows go, and how the range is cut. */
const TRIED = `import { defineStrategy, MIB } from '../engine/index.ts';

export const tried = defineStrategy({
  id: 'tried',
  summary: '24 MiB from the first VMBus range, and windows from the top',
  source: 'a test',
  exactVtpmCut: true,
  sysfb: () => true,
  reserve: (guest) => ({ start: guest.ranges[0].start, size: 24 * MIB }),
  place: (_window, usual) => ({ ...usual, from: 'top' }),
});
`;

const execute = promisify(execFile);
let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'hvmmio-'));
  for (const name of COPIED) await cp(join(PROJECT, name), join(copy, name), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true }));

function vitest(...args: readonly string[]): Promise<unknown> {
  const program = join(PROJECT, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  return execute(process.execPath, [program, 'run', ...args], { cwd: copy, env }).catch((error) =>
    expect.fail(`${error.stdout}${error.stderr}`),
  );
}

/** What is expected of each strategy, by the names of files. */
async function expectations(): Promise<Record<string, string>> {
  const names = (await readdir(join(copy, EXPECTED))).filter((name) => name.endsWith('.json'));
  const texts = names.map((name) => readFile(join(copy, EXPECTED, name), 'utf8'));
  return Object.fromEntries((await Promise.all(texts)).map((text, at) => [names[at], text]));
}

it('a strategy is added in three steps, and nothing else needs an edit', async () => {
  const before = await expectations();
  await writeFile(join(copy, 'strategies/tried.ts'), TRIED);
  const list = join(copy, 'strategies/index.ts');
  const text = await readFile(list, 'utf8');
  const listed = text.replace('\n  ideal,\n', '\n  tried,\n  ideal,\n');
  expect(listed).not.toBe(text);
  await writeFile(list, `import { tried } from './tried.ts';\n${listed}`);
  await vitest('-u', '-t', 'tried', COUNTS);

  const { 'tried.json': tried, ...others } = await expectations();
  expect(JSON.parse(tried ?? '')).toMatchObject({ strategy: 'tried' });
  expect(others).toEqual(before);
  await vitest('-t', 'tried', COUNTS);
  await vitest(...SPEAK_OF_ALL);
});
