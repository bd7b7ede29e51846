/**
 * Measures how long people wait, in one or two checkouts that are compiled: `npm run waits -- [options] DIR [DIR]`, the
 * one before and the one after. Runs alternate between them, and the best of each counts, so that what else the
 * machine does falls on both alike; it should do nothing else. Prints a table in Markdown.
 *
 *   --best N   runs of each row (3)
 *   --row ID   only this row; repeatable
 *
 * Ends with 2 where it is asked for what it does not have, and with 1 where a command fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The strategies and the lattice that there were when the goals were set. */
const STRATEGIES = [
  'original',
  'guess-8',
  'high-config-window',
  'low-end-fallback',
  'low-end-always',
  'half-capped',
  'merged-v1',
  'merged',
  'high-first',
  'ideal',
].flatMap((id) => ['--strategy', id]);
const LATTICE = [
  'kind=gen2,gen1,arm64,cvm',
  'low-mmio=unasked..496MiB,544MiB..3584MiB',
  'framebuffer=2MiB,8MiB,16MiB,32MiB,64MiB,66MiB,68MiB,96MiB,128MiB',
  'path=none,load-drm,file-load,load-efifb,load-hyperv-fb,load-hyperv-fb-2.0.18',
  'devices=nvme-root,vf,gpu,nvme-root+nvme,nvme-root+vf,nvme-root+gpu,2gpu,1x1MiB-32bit,1x64MiB-32bit,2x16MiB-32bit,2x32MiB-32bit,4x16MiB-32bit',
].flatMap((axis) => ['--axis', axis]);
const OLD_LATTICE = ['--full', ...LATTICE];

/** What runs today, as a file: no VM of the lattice is refused a high window under it. */
const OWN = `import { defineStrategy, MIB } from 'hvmmio';

export default defineStrategy({
  id: 'own',
  summary: 'original, and otherwise 64 MiB from the first VMBus range',
  source: 'a measurement',
  reserve: ({ lfbBase, ranges }) => ({ start: lfbBase || ranges[0].start, size: 64 * MIB }),
});
`;

/** A wait: its words, its goal, and what is run in a checkout. */
const WAITS = [
  { id: 'help', words: '`hvmmio --help`', goal: '0.15 s', args: ['--help'] },
  {
    id: 'compare',
    words: '`compare`, 2,000 VMs',
    goal: '1 s',
    args: ['compare', ...STRATEGIES],
  },
  {
    id: 'compare-40000',
    words: '`compare`, 40,000 VMs',
    goal: '6 s',
    args: ['compare', '--scenarios', '40000', ...STRATEGIES],
  },
  {
    id: 'census',
    words: '`census`',
    goal: '8 s',
    args: ['census', ...STRATEGIES, ...OLD_LATTICE],
  },
  { id: 'claims', words: '`claims`', goal: '2 s of CPU', args: ['claims'] },
  {
    id: 'find',
    words: '`find` where nothing fails',
    goal: '10 s',
    args: ['find', './own.ts', 'high-window-granted', ...OLD_LATTICE],
  },
  { id: 'test', words: '`npm test`', goal: '45 s', args: null },
];

/** Seconds by the clock and of the CPU, user and system, that a command takes; an Error where it fails. */
function timed(command, cwd) {
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$LOG"';
  const log = join(scratch, 'log');
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LOG: log, NO_COLOR: '1' },
  });
  if (status !== 0) {
    throw new Error(`${command.join(' ')}: status ${status}: ${readFileSync(log, 'utf8').trim()}`);
  }
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system };
}

function run({ args }, folder) {
  if (args === null) return timed(['npm', 'test', '--silent'], folder);
  return timed([process.execPath, join(folder, 'dist', 'cli.js'), ...args], scratch);
}

function best(one, other) {
  if (one === undefined) return other;
  return { wall: Math.min(one.wall, other.wall), cpu: Math.min(one.cpu, other.cpu) };
}

function shown(found) {
  return found === undefined ? '' : `${found.wall.toFixed(2)} s (CPU ${found.cpu.toFixed(2)} s)`;
}

function bootsOf(folder) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('boots.js', import.meta.url)), folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`boots in ${folder}: status ${status}`);
  return JSON.parse(stdout);
}

function measureWaits(folders, times, rows) {
  const wanted = (id) => rows === undefined || rows.includes(id);
  console.log(`| wait | ${folders.length > 1 ? 'before | after' : 'now'} | goal |`);
  console.log(`|---|${folders.map(() => '---|').join('')}---|`);
  for (const wait of WAITS.filter(({ id }) => wanted(id))) {
    const found = folders.map(() => undefined);
    for (let time = 0; time < times; time++) {
      for (const [at, folder] of folders.entries()) found[at] = best(found[at], run(wait, folder));
    }
    console.log(`| ${wait.words} | ${found.map(shown).join(' | ')} | ${wait.goal} |`);
  }
  if (wanted('boot')) measureAllBoots(folders, times);
}

function measureAllBoots(folders, times) {
  const all = folders.map(() => new Map());
  for (let time = 0; time < times; time++) {
    for (const [at, folder] of folders.entries()) {
      for (const [name, us] of bootsOf(folder)) {
        all[at].set(name, Math.min(us, all[at].get(name) ?? Infinity));
      }
    }
  }
  for (const name of all[0].keys()) {
    const cells = all.map((one) => `${one.get(name).toFixed(3)} us`);
    console.log(`| a boot, ${name} | ${cells.join(' | ')} | 0.15 us |`);
  }
}

/** What is asked for; an Error with one line where that cannot be measured. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      best: { type: 'string', default: '3' },
      row: { type: 'string', multiple: true },
    },
  });
  const { best: text, row: rows } = values;
  const times = Number(text);
  if (!Number.isInteger(times) || times < 1)
    throw new Error(`--best: found "${text}", expected a whole number above 0`);
  const ids = [...WAITS.map(({ id }) => id), 'boot'];
  for (const row of rows ?? []) {
    if (!ids.includes(row)) throw new Error(`--row: found "${row}", expected ${ids.join(', ')}`);
  }
  const folders = positionals.map((folder) => resolve(folder));
  if (folders.length < 1 || folders.length > 2)
    throw new Error(`found ${folders.length} folders, expected one or two compiled checkouts`);
  for (const folder of folders) {
    if (!existsSync(join(folder, 'dist', 'cli.js')))
      throw new Error(
        `${folder}: found no dist/cli.js, expected a compiled checkout: npm ci there`,
      );
  }
  return { times, rows, folders };
}

function main({ times, rows, folders }) {
  try {
    writeFileSync(join(scratch, 'own.ts'), OWN);
    measureWaits(folders, times, rows);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

let scratch = '';
try {
  const found = asked();
  scratch = mkdtempSync(join(tmpdir(), 'hvmmio-waits-'));
  main(found);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
