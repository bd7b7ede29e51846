import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withScratch } from './scratch.ts';

const JITI = join(import.meta.dirname, '../../node_modules/jiti/lib/jiti-cli.mjs');
/** Says which folder it works in, and works on until it is ended. */
const WAITING = `
import { withScratch } from ${JSON.stringify(join(import.meta.dirname, 'scratch.ts'))};
await withScratch(async (folder) => {
  console.log(folder);
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
`;

let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'hvmmio-waiting-'));
});
afterEach(() => rmSync(own, { recursive: true }));

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

it.each(['SIGINT', 'SIGTERM'] as const)(
  'leaves none where %s ends it meanwhile',
  async (signal) => {
    const script = join(own, 'waiting.ts');
    writeFileSync(script, WAITING);
    const child = spawn(process.execPath, [JITI, script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line]: Buffer[] = await once(child.stdout, 'data');
    const folder = String(line).trim();
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([null, signal]);
    expect(existsSync(folder)).toBe(false);
  },
);
