import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { needCompiled, PROJECT } from './hvmmio.ts';

const POINT =
  '--axis kind=gen2 --axis framebuffer=8MiB --axis low-mmio=unasked --axis devices=nvme-root';
const LOGS = 'reports/diagnose/testing';

/** Every command that writes text; of those that take long, on less. */
const COMMANDS: readonly string[] = [
  'cli compare --scenarios 40',
  'cli compare --scenarios 40 --details',
  'cli compare --scenarios 40 --strategy half-capped --strategy merged',
  'cli compare --scenarios 20 --strategy original --strategy merged --assumptions',
  'cli run original.config-window-accepted',
  'cli run population-1-39 --relations --strategy merged',
  'cli explain original.config-window-accepted',
  'cli find original config-window-accepted',
  `cli find merged root-device-works --but-not mainline ${POINT}`,
  `cli census ${POINT}`,
  'cli claims',
  'cli claims C02 C05 C13 C20',
  `cli diagnose ${LOGS}/lab-gen2-dmesg.txt ${LOGS}/lab-gen2-iomem.txt`,
  `cli diagnose ${LOGS}/gen1-serial.txt`,
  `cli tune --population lattice ${POINT}`,
  'cli reproduce original.config-window-accepted',
  'cli strategies',
  'cli properties',
  'check half-capped',
  ...[
    ...['', 'compare', 'sample', 'run', 'census', 'find', 'claims', 'diagnose', 'explain'],
    ...['report', 'reproduce', 'new-strategy', 'strategies', 'properties', 'tune', 'completion'],
  ].map((name) => `cli ${name} --help`.replace('  ', ' ')),
];

/**
 * Of them what a pipe is put to: tables, accounts, logs and a help. A text of
 * any width of its own is too wide for the narrower terminal as well, to which all are put.
 */
const PIPED = [
  'cli compare --scenarios 40 --strategy half-capped --strategy merged',
  'cli run original.config-window-accepted',
  'cli explain original.config-window-accepted',
  `cli diagnose ${LOGS}/gen1-serial.txt`,
  'cli compare --help',
];

/** What stays whole: JSON and lines for a shell, which are there to be copied. */
const COPIED =
  /^\s*("|[{}[\]]|echo |modprobe |console=|DEVICE\d+=|GRAPHICS=|hvmmio run - |smallest: |replay: |accept: )/;

/** Where a line does not fit and no blank in it could be a break: a long name beside its label. */
function isUnbreakable(line: string, width: number): boolean {
  const words = line.trim().split(/\s+/);
  const longest = Math.max(...words.map(({ length }) => length));
  return words.length <= 2 && longest > width / 2;
}

/** What a command writes; on a terminal of `columns`, or else into a pipe. */
function written(command: string, columns: number | null): Promise<string> {
  const [name, ...args] = command.split(' ');
  const terminal = `data:text/javascript,process.stdout.columns=${columns}`;
  const how = columns === null ? [] : ['--import', terminal];
  return new Promise((resolve, reject) => {
    const most = { cwd: PROJECT, maxBuffer: 2 ** 26 };
    const program = execFile(process.execPath, [...how, `dist/${name}.js`, ...args], most);
    let text = '';
    program.stdout?.on('data', (more: string) => {
      text += more;
    });
    program.on('error', reject);
    program.on('close', () => resolve(text));
  });
}

function tooWide(text: string, width: number): string[] {
  return text
    .split('\n')
    .filter((line) => line.length > width && !COPIED.test(line) && !isUnbreakable(line, width));
}

describe('no line is wider', { timeout: 120_000 }, () => {
  beforeAll(needCompiled);

  it.each(PIPED)('than 80 columns, where no terminal says otherwise: %s', async (command) => {
    expect(COMMANDS).toContain(command);
    const text = await written(command, null);
    expect(text).not.toBe('');
    expect(tooWide(text, 80)).toEqual([]);
  });

  it.each(COMMANDS)('than a terminal of 60 columns: %s', async (command) => {
    const text = await written(command, 60);
    expect(text).not.toBe('');
    expect(tooWide(text, 60)).toEqual([]);
  });
});
