import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { properties } from '../../properties/index.ts';
import { FAMILY } from '../../properties/tune/member.ts';
import { strategies } from '../../strategies/index.ts';
import { original } from '../../strategies/original.ts';
import { diagnose } from '../diagnose/command.ts';
import { readLog } from '../diagnose/testing/read.ts';
import { find } from '../find/command.ts';
import { kernelBuild } from '../kernel/command.ts';
import { newStrategy } from '../new-strategy/command.ts';
import { report } from '../report/command.ts';
import { smallCensus } from '../report/testing/results.ts';
import { review } from '../review/command.ts';
import { fill } from '../shards/fill.ts';
import { HEADER, inOrder } from '../shards/testing/small.ts';
import { tune } from '../tune/command.ts';
import { tunePatch } from '../tune/patch/command.ts';
import { Printed } from './hostile/scratch.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const never = async (): Promise<never> => {
  throw new Error('asked for before it is seen that nothing may be written');
};
const REPORT = {
  format: 'hvmmio-kernel/1',
  tree: 't',
  release: '6.1',
  compiler: 'clang',
  kconfig: [],
  interface: 2,
  bytes: { withSysfb: 1, withoutSysfb: 1 },
  compiled: [],
  leftOut: [],
  zeroData: [],
  needed: [],
} as const;

interface Writing {
  readonly command: string;
  /** The name of the file in its folder. */
  readonly file: string;
  /** Whether it can be asked to replace a file. */
  readonly forces: boolean;
  /** Whether it makes the folder. */
  readonly makes: boolean;
  readonly write: (path: string, force: boolean) => Promise<unknown>;
}

/** Every command that writes a file, with as little work before that as it takes. */
const WRITING: readonly Writing[] = [
  {
    command: 'diagnose --scenario',
    file: 'vm.json',
    forces: true,
    makes: false,
    write: (scenario, force) => {
      const log = join(folder, 'log');
      writeFileSync(log, readLog('lab-gen2-dmesg'));
      const options = { files: [log], strategies: [original], scenario, force, json: false };
      return diagnose(options, new Printed()).finally(() => rmSync(log));
    },
  },
  {
    command: 'new-strategy',
    file: 'mine.ts',
    forces: true,
    makes: false,
    write: async (path, force) =>
      newStrategy({ name: 'mine', folder: dirname(path), force }, strategies, new Printed()),
  },
  {
    command: 'find --save',
    file: 'original.config-window-accepted.first-kernel.beyond-the-reservation.json',
    forces: true,
    makes: true,
    write: (path, force) =>
      find(
        {
          strategy: original,
          named: 'original',
          butNot: null,
          property: properties[0]?.id ?? '',
          loader: '',
          full: false,
          axes: ['kind=gen2', 'devices=vf', 'path=none', 'kernel=sysfb+efi'],
          beyond: null,
          seed: '1',
          save: dirname(path),
          force,
          json: true,
        },
        new Printed(),
      ),
  },
  {
    command: 'report',
    file: 'report.html',
    forces: true,
    makes: true,
    write: (path, force) => {
      const from = join(folder, 'census.json');
      writeFileSync(from, JSON.stringify(smallCensus([original])));
      const job = { scenarios: 1, axes: [], strategies: [], files: {}, baseline: undefined };
      const options = { out: dirname(path), from: [from], version: '1', force };
      return report({ ...options, job: { ...job, loader: '' } }, new Printed()).finally(() =>
        rmSync(from),
      );
    },
  },
  {
    command: 'kernel build',
    file: 'k.wasm',
    forces: true,
    makes: false,
    write: (out, force) =>
      kernelBuild(
        async () => ({ bytes: Uint8Array.of(0), report: REPORT }),
        { tree: 't', out, kconfig: [], force, json: true },
        new Printed(),
      ),
  },
  {
    command: 'census --out, compare --out',
    file: 'shard.jsonl',
    forces: false,
    makes: false,
    write: (path) => fill({ path, resume: false }, HEADER, inOrder),
  },
  {
    command: 'census --out --resume, compare --out --resume',
    file: 'shard.jsonl',
    forces: false,
    makes: false,
    write: (path) => fill({ path, resume: true }, HEADER, inOrder),
  },
];

/** Those that take minutes to have something to write, and look before. */
const LOOKING: readonly Writing[] = [
  {
    command: 'tune --write',
    file: 'best.ts',
    forces: true,
    makes: false,
    write: (write, force) => {
      const search = { population: 'lattice', axes: [], others: [], loader: '', workers: 1 };
      return tune({ ...search, write, force, json: false }, new Printed());
    },
  },
  {
    command: 'tune --patch --out',
    file: 'x.patch',
    forces: true,
    makes: false,
    write: (out, force) =>
      tunePatch(
        never,
        async () => FAMILY[0] ?? never(),
        { tree: 't', out, force, json: false },
        new Printed(),
      ),
  },
  {
    command: 'review --out',
    file: 'report.html',
    forces: true,
    makes: true,
    write: (path, force) =>
      review(
        { scenarios: 1, seed: '1', out: dirname(path), force, format: 'text', version: '1' },
        { build: never, needed: [], count: never, loadStrategy: never, loader: '' },
        new Printed(),
      ),
  },
];

/** Everything below a folder: what files hold, and where links lead. */
function all(): Readonly<Record<string, string>> {
  const shown = (name: string) => {
    const path = join(folder, name);
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return `-> ${readlinkSync(path)}`;
    return stats.isFile() ? readFileSync(path, 'latin1') : `mode ${stats.mode}`;
  };
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(names.map((name) => [name, shown(name)]));
}

/** What may stand where a file is to be written, and whether `--force` helps. */
const INSTEAD: readonly (readonly [string, boolean, (path: string) => void])[] = [
  ["another's file", true, (path) => writeFileSync(path, 'theirs')],
  [
    "another name of another's file",
    true,
    (path) => {
      writeFileSync(join(folder, 'other'), 'theirs');
      linkSync(join(folder, 'other'), path);
    },
  ],
  [
    'a link to a file',
    false,
    (path) => {
      writeFileSync(join(folder, 'other'), 'theirs');
      symlinkSync(join(folder, 'other'), path);
    },
  ],
  ['a link to nothing', false, (path) => symlinkSync(join(folder, 'nothing'), path)],
  [
    'a link to a folder',
    false,
    (path) => {
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), path);
    },
  ],
  ['a link in a circle', false, (path) => symlinkSync(path, path)],
  ['a folder', false, (path) => mkdirSync(path)],
  ['a pipe', false, (path) => void execFileSync('mkfifo', [path])],
];

describe.each([...WRITING, ...LOOKING])('$command', ({ file, forces, makes, write }) => {
  it.each(INSTEAD)('does not write where %s is', async (_what, helps, make) => {
    const path = join(folder, file);
    make(path);
    const before = all();
    for (const force of forces && !helps ? [false, true] : [false]) {
      await expect(write(path, force)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^\S*: found [^\n]+, expected [^\n]+$/),
      });
    }
    expect(all()).toEqual(before);
  });

  it('says what is wrong with its folder, and leaves nothing', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const before = all();
    // What makes folders makes this one too.
    const below = makes ? ['a-file'] : ['a-file', 'none'];
    for (const inside of below) {
      await expect(write(join(folder, inside, file), false)).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^\S*(a-file|none)\S*: [^\n]+$/),
      });
    }
    expect(all()).toEqual(before);
  });
});

describe.each(WRITING)('$command', ({ file, forces, write }) => {
  it('leaves its file and nothing else', async () => {
    const path = join(folder, 'own', file);
    mkdirSync(dirname(path));
    await write(path, false);
    expect(Object.keys(all()).filter((name) => /tmp$/.test(name))).toEqual([]);
    expect(Object.keys(all())).toContain(join('own', file));
    if (forces) await write(path, true);
    expect(lstatSync(path).isFile()).toBe(true);
  });
});
