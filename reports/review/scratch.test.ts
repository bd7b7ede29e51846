import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withScratch } from './scratch.ts';

const JITI = join(import.meta.dirname, '../../node_modules/jiti/lib/jiti-cli.mjs');
const WAITING = join(import.meta.dirname, 'testing/waiting.ts');

it('leaves no folder where the work is done, or fails', async () => {
  const folder = await withScratch(async (made) => made);
  expect(existsSync(folder)).toBe(false);
  let seen = '';
  const failing = withScratch(async (made) => {
    seen = made;
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(existsSync(seen)).toBe(false);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves none where %s ends the program meanwhile', async (signal, status) => {
  const child = spawn(process.execPath, [JITI, WAITING], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line]: Buffer[] = await once(child.stdout, 'data');
  const folder = String(line).trim();
  expect(existsSync(folder)).toBe(true);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([status, null]);
  expect(existsSync(folder)).toBe(false);
});
