/**
 * Measures how long people wait, in one or two checkouts that are compiled: `npm run waits -- [options] DIR [DIR]`, the
 * one before and the one after. Runs alternate between them, and the best of each counts, so that what else the
 * machine does falls on both alike; it should do nothing else. Prints a table in Markdown.
 *
 *   --best N   runs of each row (3)
 *   --row ID   only this row; repeatable
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    best: { type: 'string', default: '3' },
    row: { type: 'string', multiple: true },
    // Of the script itself: what a child measures.
    boots: { type: 'string' },
  },
});

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
  if (status !== 0) throw new Error(`${command.join(' ')}: status ${status}, see ${log}`);
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

/** The fastest of many short samples of each layout, in us a boot. */
async function measureBoots(folder) {
  const from = (path) => import(pathToFileURL(join(folder, 'dist', path)).href);
  const { layOut, Machine, MIB, VmbusMemory } = await from('engine/index.js');
  const { properties } = await from('properties/index.js');
  const { Verdict } = await from('properties/judging/verdict.js');
  const { strategies } = await from('strategies/index.js');
  const strategy = (id) => strategies.find((one) => one.id === id);
  const { place } = strategy('high-config-window');
  const mergedHigh = { ...strategy('merged'), place };
  const LAB = {
    arch: 'x86_64',
    generation: 2,
    isolation: 'none',
    firmware: 'acpi',
    console: true,
    lowMmio: null,
    highMmio: { start: 0xfe0000000, end: 0xfffffffff },
    screen: { resolution: [1920, 1080] },
  };
  const AZURE = {
    ...LAB,
    lowMmio: 3072 * MIB,
    highMmio: { start: 0xfc0000000, end: 0xfffffffff },
  };
  const layouts = [
    ['`original` told 0, lab', strategy('original'), LAB, false],
    ['`original` told 0, Azure', strategy('original'), AZURE, false],
    ['`merged` told 0, lab', strategy('merged'), LAB, false],
    ['`merged` told 0, Azure', strategy('merged'), AZURE, false],
    ['`original` told the base, lab', strategy('original'), LAB, true],
    ['`original` told the base, Azure', strategy('original'), AZURE, true],
    ['`high-config-window` told 0, lab', strategy('high-config-window'), LAB, false],
    ['`merged`, config window from 4 GiB, told 0, lab', mergedHigh, LAB, false],
  ];
  const devices = [
    { id: 'a', bars: [{ size: 8 * MIB, bits: 64 }], root: true },
    { id: 'b', bars: [], root: false },
  ];
  const events = [{ probe: 'drm' }, { probe: 'a' }, { probe: 'b' }];
  const kernel = { sysfb: true, efi: true, efifb: 'released' };
  const boots = layouts.map(([name, one, host, told]) => {
    const layout = layOut(host);
    const machine = new Machine(layout, devices, one, new VmbusMemory(), new Verdict(properties));
    const actions = machine.actions(events);
    const { framebuffer, lfbBase } = layout;
    const handover = { framebuffer, lfbBase: told ? lfbBase : 0, configWindows: [], kdump: false };
    return { name, fastest: Infinity, boot: () => machine.boot(handover, kernel, actions) };
  });
  const SAMPLE = 2000;
  for (let round = 0; round < 400; round++) {
    for (const one of boots) {
      const begun = performance.now();
      for (let i = 0; i < SAMPLE; i++) one.boot();
      one.fastest = Math.min(one.fastest, (1000 * (performance.now() - begun)) / SAMPLE);
    }
  }
  return boots.map(({ name, fastest }) => [name, fastest]);
}

function bootsOf(folder) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--boots', folder],
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

const scratch = mkdtempSync(join(tmpdir(), 'hvmmio-waits-'));
try {
  writeFileSync(join(scratch, 'own.ts'), OWN);
  if (values.boots !== undefined) {
    console.log(JSON.stringify(await measureBoots(resolve(values.boots))));
  } else {
    measureWaits(
      positionals.map((folder) => resolve(folder)),
      Number(values.best),
      values.row,
    );
  }
} finally {
  rmSync(scratch, { recursive: true });
}
