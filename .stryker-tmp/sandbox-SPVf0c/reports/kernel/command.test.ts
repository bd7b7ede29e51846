import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileFor, kernelBuild } from './command.ts';
import { type KernelReport, kernelShape } from './document.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-kernel-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const REPORT: KernelReport = {
  tree: 'linux',
  release: '6.12.3',
  compiler: 'clang version 14.0.6',
  interface: 1,
  kconfig: ['CONFIG_X=y'],
  bytes: { withSysfb: 2, withoutSysfb: 2 },
  compiled: ['kernel/resource.c'],
  leftOut: [{ file: 'a.c', line: 7, function: 'irq', reason: 'no such thing', pointed: false }],
  zeroData: [],
  needed: [{ name: 'new_call', way: ['hvmmio_boot', 'probe', 'new_call'] }],
};

let builds = 0;
beforeEach(() => {
  builds = 0;
});

async function built(out: string, json: boolean): Promise<string> {
  let text = '';
  const to = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const bytes = Uint8Array.of(1, 2);
  const options = { tree: 'linux', out, kconfig: ['X=y'], force: false, json };
  const build = async () => {
    builds += 1;
    return { bytes, report: REPORT };
  };
  await kernelBuild(build, options, to);
  return text;
}

it('writes the file, and says first what it is', async () => {
  const out = join(folder, 'k.wasm');
  const text = (await built(out, false)).replace(/\s+/g, ' ');
  expect([...readFileSync(out)]).toEqual([1, 2]);
  expect(text.startsWith(`${out}: the functions of Linux 6.12.3 that decide`)).toBe(true);
  expect(text).toContain('with CONFIG_SYSFB and without, CONFIG_X=y.');
  expect(text).toContain(
    '1 body left out, which no scenario calls irq (a.c:7), reached by nothing',
  );
  expect(text).toContain('new_call, by hvmmio_boot > probe');
  expect(text).not.toContain('Zeros');
});

it('prints the report as JSON', async () => {
  const out = join(folder, 'k.wasm');
  const document = JSON.parse(await built(out, true));
  expect(document).toEqual({
    $schema: 'hvmmio/schemas/kernel-1.json',
    format: 'hvmmio-kernel/1',
    out,
    ...REPORT,
  });
  expect(kernelShape.safeParse(document).success).toBe(true);
  expect(kernelShape.safeParse({ ...document, release: 6 }).success).toBe(false);
});

it('is named after the release where no name is given', () => {
  expect(fileFor(null, '6.12.3')).toBe('kernel-6.12.3.wasm');
  expect(fileFor('a.wasm', '6.12.3')).toBe('a.wasm');
});

it('says that a file cannot be written before anything is built, and leaves nothing', async () => {
  const none = join(folder, 'none');
  await expect(built(join(none, 'k.wasm'), false)).rejects.toThrow(
    `${join(none, 'k.wasm')}: cannot be written: no such folder`,
  );
  await expect(built(folder, false)).rejects.toThrow(
    `${folder}: found a folder, expected the path of a file`,
  );
  expect(builds).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

it('says that a file cannot be written under a long name, and leaves nothing', async () => {
  const out = join(folder, `${'k'.repeat(300)}.wasm`);
  await expect(built(out, false)).rejects.toThrow('cannot be written: its name is too long');
  expect(readdirSync(folder)).toEqual([]);
});
