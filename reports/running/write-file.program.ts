import { execFile } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { needCompiled, PROJECT } from '../testing/hvmmio.ts';
import { checkTarget, makeFolder, type Target, writeWhole } from './write-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-write-'));
  writeFileSync(join(folder, 'old'), 'old', { mode: 0o640 });
  linkSync(join(folder, 'old'), join(folder, 'same'));
  writeFileSync(join(folder, 'own'), 'own, by name');
  mkdirSync(join(folder, 'dir'));
  symlinkSync('old', join(folder, 'link'));
  symlinkSync('nothing', join(folder, 'dangling'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function target(name: string, how: Partial<Target> = {}): Target {
  return { path: join(folder, name), force: false, ...how };
}

/** What is in the folder: of files what they hold. */
function all(): Readonly<Record<string, string>> {
  const shown = (name: string) => {
    const stats = lstatSync(join(folder, name));
    return stats.isFile() ? readFileSync(join(folder, name), 'utf8') : `${stats.mode}`;
  };
  return Object.fromEntries(readdirSync(folder).map((name) => [name, shown(name)]));
}

const isOwn = (found: Buffer) => found.toString().startsWith('own');

describe('a file is written', () => {
  it.each<[string, string, Partial<Target>]>([
    ['where there is none', 'new', {}],
    ['over what is there, if that is asked for', 'old', { force: true }],
    ['over an earlier output of its kind', 'own', { isOwn }],
  ])('%s', (_where, name, how) => {
    const before = all();
    checkTarget(target(name, how));
    expect(all()).toEqual(before);
    writeWhole(target(name, how), 'text');
    expect(all()).toEqual({ ...before, [name]: 'text' });
  });

  it('with the mode of what it replaces, and other names of that stay', () => {
    writeWhole(target('old', { force: true }), 'text');
    expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'same'), 'utf8')).toBe('old');
  });

  it('in a folder that is made with those around it', () => {
    makeFolder(join(folder, 'a', 'b'));
    writeWhole(target(join('a', 'b', 'new')), Uint8Array.of(0x61));
    expect(readFileSync(join(folder, 'a', 'b', 'new'), 'utf8')).toBe('a');
    expect(() => makeFolder(join(folder, 'old', 'b'))).toThrow(
      `${join(folder, 'old', 'b')}: cannot be made: a part of its path is no folder`,
    );
  });
});

describe('nothing is written, and nothing left', () => {
  it.each<[string, string, Partial<Target>, string]>([
    [
      'over a file',
      'old',
      {},
      'found a file that is there already, expected a new name, or --force',
    ],
    ['over a file of another kind', 'old', { isOwn }, 'found a file that is there already'],
    ['through a link', 'link', { force: true, isOwn }, "found a link, expected a file's own path"],
    ['through a link to nothing', 'dangling', { force: true }, 'found a link'],
    ['over a folder', 'dir', { force: true }, 'found a folder, expected the path of a file'],
    ['in no folder', 'none/new', {}, 'cannot be written: no such folder'],
    ['below a file', 'old/new', {}, 'cannot be written: a part of its path is no folder'],
    ['under a long name', 'x'.repeat(300), {}, 'cannot be written: its name is too long'],
  ])('%s', (_where, name, how, words) => {
    const before = all();
    const message = new InputError(`${join(folder, name)}: ${words}`).message;
    expect(() => writeWhole(target(name, how), 'text')).toThrow(message);
    expect(() => checkTarget(target(name, how))).toThrow(InputError);
    expect(all()).toEqual(before);
  });

  it.each(['old', 'same', 'link'])('over what the command reads, by whatever name: %s', (name) => {
    const how = { force: true, inputs: ['-', join(folder, 'none'), join(folder, name)] };
    expect(() => writeWhole(target('old', how), 'text')).toThrow(
      'old: found a file that is read here, expected another one',
    );
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
  });

  it('to a device, whoever asks', () => {
    expect(() => writeWhole({ path: '/dev/full', force: true }, 'text')).toThrow(
      '/dev/full: found what is no file, expected the path of a file',
    );
    expect(existsSync('/dev/full')).toBe(true);
  });
});

it('of what there is no room for nothing is left', async () => {
  needCompiled();
  const cli = join(PROJECT, 'dist/cli.js');
  // 512 bytes are room for the first part of the file.
  const shell = [
    '-c',
    'ulimit -f 1; exec "$@"',
    'sh',
    process.execPath,
    cli,
    'new-strategy',
    'mine',
  ];
  const before = all();
  const ended = await new Promise((resolve) => {
    execFile('sh', shell, { cwd: folder }, (error, out, err) =>
      resolve({ status: error?.code, out, err }),
    );
  });
  expect(ended).toEqual({
    status: 2,
    out: '',
    err: 'hvmmio: ./mine.ts: cannot be written: it is larger than a file may be\n',
  });
  expect(all()).toEqual(before);
});
