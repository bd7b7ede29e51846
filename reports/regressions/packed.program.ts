import { execFile, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blocksOf } from '../testing/docs/blocks.ts';
import { elide, tidy } from '../testing/docs/elide.ts';
import { needCompiled, PROJECT } from '../testing/hvmmio.ts';

/*
 * What docs/tutorial-author.md says of `hvmmio/vitest`, done in a folder that has hvmmio as npm packs it. Other
 * packages are those of this checkout, so that nothing is fetched.
 */

const execute = promisify(execFile);
let folder = '';

const CLI = 'node_modules/hvmmio/dist/cli.js';

beforeAll(async () => {
  needCompiled();
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  const pack = ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', folder];
  const { stdout } = await execute('npm', pack, { cwd: PROJECT });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'hvmmio'), { recursive: true });
  const tarball = join(folder, stdout.trim());
  await execute('tar', ['-xzf', tarball, '-C', join(modules, 'hvmmio'), '--strip-components=1']);
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'mine.test.ts'), `${shown('ts')}\n`);
  await execute(process.execPath, [CLI, 'new-strategy', 'mine'], { cwd: folder });
  reserve('64 * MIB');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The block of the tutorial with that mark. */
function shown(info: string): string {
  const tutorial = readFileSync(join(PROJECT, 'docs/tutorial-author.md'), 'utf8');
  const [block, ...others] = blocksOf(tutorial).filter((one) => one.info === info);
  if (block === undefined || others.length > 0) return expect.fail(`not one block of ${info}`);
  return block.text.join('\n');
}

/** Has the strategy keep so much free. */
function reserve(size: string): void {
  const file = join(folder, 'mine.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/size: \d+ \* MIB/, `size: ${size}`));
}

/** `npx vitest run` in the folder, with what it printed. */
function vitest(...options: readonly string[]): { status: number | null; printed: string } {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '' };
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...options];
  const ran = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  return { status: ran.status, printed: ran.stdout + ran.stderr };
}

it('the test that the tutorial shows writes what it counts, and says later what is worse', () => {
  expect(vitest()).toMatchObject({ status: 0 });
  const { strategy, population } = JSON.parse(readFileSync(join(folder, 'mine.json'), 'utf8'));
  expect(strategy).toBe('mine');
  expect(Object.keys(population.violated)).toContain('config-window-accepted');

  reserve('8 * MIB');
  const { status, printed } = vitest();
  expect(status).toBe(1);
  const told = printed.slice(printed.indexOf('mine: worse')).split('\n');
  const lines = tidy(shown('text').split('\n'));
  expect(
    elide(told.slice(0, told.findIndex((line) => line.includes('accept:')) + 1), lines),
  ).toEqual(lines);
  const [, name = ''] = /hvmmio run (population-1-\d+) --strategy \.\/mine\.ts/.exec(printed) ?? [];
  const replay = [CLI, 'run', name, '--strategy', './mine.ts'];
  expect(spawnSync(process.execPath, replay, { cwd: folder })).toMatchObject({ status: 0 });

  expect(vitest('-u', '-t', 'mine')).toMatchObject({ status: 0 });
  expect(vitest()).toMatchObject({ status: 0 });
});
