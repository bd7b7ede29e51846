import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hvmmio, needCompiled, PROJECT } from '../testing/hvmmio.ts';
import { stoppable } from './interrupt.ts';

/** More hosts than workers take at first. */
const MANY_HOSTS = ['kind=gen2', 'kernel=sysfb+efi', 'path=none', 'devices=nvme-root'];
const ONE_HOST = [...MANY_HOSTS, 'low-mmio=128MiB', 'framebuffer=8MiB', 'high-mmio=default'];
const STOPPED = `import { defineStrategy } from 'hvmmio';
export default defineStrategy({ id: 'bad', summary: 'a', source: 'b',
  reserve() { throw new Error('no'); } });`;

let folder = '';
beforeAll(() => {
  needCompiled();
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-endings-'));
  writeFileSync(join(folder, 'bad.ts'), STOPPED);
});
afterAll(() => rmSync(folder, { recursive: true }));

function axes(all: readonly string[]): string[] {
  return all.flatMap((axis) => ['--axis', axis]);
}

describe.concurrent('where its reader leaves', () => {
  it.each([
    ['run', 'population-1-39 --strategy ./bad.ts --strategy merged', 2],
    ['run', 'population-1-39 --strategy ./bad.ts --strategy merged --exit-code', 125],
    ['compare', '--scenarios 20 --strategy ./bad.ts --strategy merged --json', 2],
  ])('%s %s ends with what it is to end with: %i', async (command, words, status) => {
    const args = [command, ...words.split(' ')];
    expect((await hvmmio(args, { leave: true, cwd: folder })).status).toBe(status);
  });

  it('tune has written its file', async () => {
    const args = ['tune', '--population', 'lattice', ...axes(ONE_HOST), '--write', 'best.ts'];
    const { status } = await hvmmio(args, { leave: true, cwd: folder });
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'best.ts'))).toBe(true);
  });
});

/** Runs a command as on a terminal, and presses Ctrl-C once its progress shows this. */
function interrupted(args: readonly string[], shown: string) {
  const terminal =
    'data:text/javascript,Object.assign(process.stderr,{isTTY:true,columns:80,' +
    'cursorTo(){},clearLine(){},moveCursor(){}})';
  const command = ['--import', terminal, join(PROJECT, 'dist/cli.js'), ...args];
  const child = spawn(process.execPath, command, { cwd: folder });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    if (err.includes(shown)) return;
    err += text;
    if (err.includes(shown)) child.kill('SIGINT');
  });
  return new Promise<{ out: string; status: number | null; signal: string | null }>((resolve) => {
    child.on('close', (status, signal) => resolve({ out, status, signal }));
  });
}

describe.concurrent('Ctrl-C', () => {
  it('in a census prints the part that is done, says so, and ends with 130', async () => {
    const { out, ...ended } = await interrupted(
      ['census', '--json', ...axes(MANY_HOSTS)],
      'census -',
    );
    expect(ended).toEqual({ status: 130, signal: null });
    expect(JSON.parse(out)).toMatchObject({ exhausted: false });
  });

  it('in the census of a report writes no page', async () => {
    const args = ['report', '--out', 'page', '--scenarios', '2', ...axes(MANY_HOSTS)];
    expect(await interrupted(args, 'census -')).toEqual({
      out: '',
      status: null,
      signal: 'SIGINT',
    });
    expect(readdirSync(join(folder, 'page'))).toEqual([]);
  });

  it('stops only the work that it comes in', async () => {
    const before = process.listeners('SIGINT');
    const stopped = await stoppable(async (stop) => {
      process.emit('SIGINT');
      return stop.aborted;
    });
    expect([stopped, process.exitCode]).toEqual([true, 130]);
    process.exitCode = undefined;
    expect(await stoppable(async (stop) => stop.aborted)).toBe(false);
    expect(process.listeners('SIGINT')).toEqual(before);
  });
});
