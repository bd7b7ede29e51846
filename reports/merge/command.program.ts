import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyModule, unreachable } from '../../strategies/kernel/testing/tiny-module.ts';
import { hvmmio, needCompiled, PROJECT } from '../testing/hvmmio.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
const at = (name: string) => join(folder, name);
const KERNEL = at('tiny.wasm');
const OWN = at('own.ts');

const TWO = ['--strategy', 'original', '--strategy', 'merged'];
const AXES = ['kind=gen2,gen1,cvm', 'framebuffer=8MiB,64MiB', 'low-mmio=unasked,256MiB'];
AXES.push('devices=nvme-root', 'kernel=sysfb+efi');
// Three kinds of hosts, two framebuffers, two low and three high ranges: 36 hosts in blocks of 8.
const CENSUS = ['census', ...AXES.flatMap((axis) => ['--axis', axis]), ...TWO];
const NARROW = ['--class', 'azure-gen2', '--property', 'root-device-works', '--scenarios', '40'];
// Blocks of 50.
const COMPARE = ['compare', '--scenarios', '130', ...TWO];

beforeAll(() => {
  needCompiled();
  writeFileSync(KERNEL, tinyModule({}));
  writeFileSync(at('traps.wasm'), tinyModule({ code: { boot: unreachable } }));
  writeFileSync(
    OWN,
    `export default { id: 'own', summary: 'a', source: 'b',
      reserve: (guest) => ({ start: guest.ranges[0].start, size: 0x800000 }) };`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function succeed(args: readonly string[]): Promise<string> {
  const ended = await hvmmio(args);
  expect(ended, args.join(' ')).toMatchObject({ status: 0, err: '' });
  return ended.out;
}

/** Runs every shard of a command, one with two workers and the others with one; the files. */
async function inShards(name: string, command: readonly string[], of: number) {
  const files = Array.from({ length: of }, (_, index) => at(`${name}-${index}-of-${of}`));
  for (const [index, file] of files.entries()) {
    const shard = [
      '--shard',
      `${index}/${of}`,
      '--out',
      file,
      '--workers',
      index === 0 ? '2' : '1',
    ];
    await succeed([...command, ...shard]);
  }
  return files;
}

describe('shards put together are what one run prints, to the byte', () => {
  it.each([
    ['census, with a file', [...CENSUS, '--strategy', OWN], [[], ['--json']]],
    ['compare, with a kernel', [...COMPARE, '--strategy', `kernel:${KERNEL}`], [[], ['--json']]],
    [
      'compare under other assumptions, of a class of hosts and a property',
      [...COMPARE, '--assumptions', '--assume', 'a1=uefi', ...NARROW],
      [['--format', 'mail', '--details']],
    ],
  ] as const)('%s', async (name, command, shown) => {
    const whole = await Promise.all(shown.map((how) => succeed([...command, ...how])));
    const files = await inShards(name.slice(0, 12), command, 3);
    const merged = await Promise.all(shown.map((how) => succeed(['merge', ...files, ...how])));
    expect(merged).toEqual(whole);
  });
});

describe('a run that is kept', () => {
  /** Runs a command and ends it by SIGKILL once its file has so many bytes. */
  function killed(args: readonly string[], file: string, bytes: number): Promise<void> {
    const child = spawn(process.execPath, [join(PROJECT, 'dist/cli.js'), ...args]);
    const timer = setInterval(() => {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size >= bytes) child.kill('SIGKILL');
    }, 1);
    return new Promise((resolve) => {
      child.on('close', () => {
        clearInterval(timer);
        resolve();
      });
    });
  }

  const args = ['compare', '--scenarios', '300', ...TWO, '--json'];
  const kept = (name: string) => [...args, '--out', at(name), '--resume'];
  let [whole, size] = ['', 0];
  beforeAll(async () => {
    whole = await succeed(args);
    expect(await succeed(kept('whole'))).toBe(whole);
    size = statSync(at('whole')).size;
  });

  it('and killed with SIGKILL goes on to the same bytes', async () => {
    const again = kept('killed');
    await killed(again, at('killed'), Math.ceil(size * 0.3));
    // Twice: it is killed while it goes on, too.
    await killed(again, at('killed'), Math.ceil(size * 0.5));
    expect(await succeed(again)).toBe(whole);
    expect(readFileSync(at('killed'))).toEqual(readFileSync(at('whole')));
  });

  it('by two at a time ends in the same bytes, though one is killed', async () => {
    const both = kept('both');
    const ended = [succeed(both), succeed(both), killed(both, at('both'), size / 2)];
    expect((await Promise.all(ended)).slice(0, 2)).toEqual([whole, whole]);
    expect(readFileSync(at('both'))).toEqual(readFileSync(at('whole')));
  });

  it('and cut off at random goes on to the same bytes, a census too', async () => {
    const whole = await succeed(CENSUS);
    const again = [...CENSUS, '--out', at('census'), '--resume'];
    expect(await succeed(again)).toBe(whole);
    const bytes = readFileSync(at('census'));
    const random = seedrandom('census');
    for (let time = 0; time < 2; time++) {
      truncateSync(at('census'), Math.floor(random() * bytes.length));
      expect(await succeed(again)).toBe(whole);
      expect(readFileSync(at('census'))).toEqual(bytes);
    }
  });

  it('tells of a strategy that does wrong, and leaves none out', async () => {
    const named = ['--strategy', `kernel:${at('traps.wasm')}`];
    const { status, out, err } = await hvmmio([...CENSUS, ...named, '--out', at('traps')]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/traps: unreachable.*with --out none is left out: name the others/);
  });
});

describe('what cannot be is refused in one line', () => {
  it.each([
    [['census', '--shard', '0/2'], '--shard: found no --out, expected --out FILE with it'],
    [['compare', '--resume'], '--resume: found no --out, expected --out FILE with it'],
    [
      ['compare', '--workers', '2', '--strategy', OWN],
      '--workers: found a strategy from a file or a kernel, which is asked VM by VM, expected',
    ],
    [['compare', '--shard', '2/2', '--out', 'x'], 'expected i/n with i from 0 to n - 1'],
    [['census', '--shard', 'a', '--out', 'x'], 'expected i/n with i from 0 to n - 1'],
    [['census', '--shard', '0/2', '--out', 'x', '--json'], '--json: found beside --shard'],
    [['compare', '--shard', '0/2', '--out', 'x', '--exit-code'], '--exit-code: found beside'],
    [['compare', '--out', '/dev/full', '--resume'], '/dev/full: found what is no file'],
    [['compare', '--out', '/nowhere/x'], '/nowhere/x: cannot be written: no such folder'],
    [['merge', 'package.json'], 'package.json: found something else, expected a file that'],
    [['merge'], "missing required argument 'file'"],
  ])('%j', async (args, words) => {
    const { status, out, err } = await hvmmio(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  beforeAll(() => succeed([...CENSUS, '--out', at('shown')]));

  it.each([
    [['--details'], '--details: found it with a census'],
    [['--format', 'csv'], '--format: found "csv" with a census, expected text or json'],
    [['--exit-code'], '--exit-code: found it with a census'],
  ])('a census that is to be shown as a comparison: %j', async (how, words) => {
    const { status, out, err } = await hvmmio(['merge', at('shown'), ...how]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
  });
});
