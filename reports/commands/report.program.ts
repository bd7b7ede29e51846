import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hvmmio } from '../testing/hvmmio.ts';
import { addReport } from './report.ts';

const AXES = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB', 'devices=nvme-root'];
const STRATEGY = `import { defineStrategy, MIB } from 'hvmmio';
  export default defineStrategy({ id: 'own', summary: 'a', source: 'b',
    reserve: (guest) => ({ start: guest.ranges[0].start, size: MIB }) });`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('hvmmio report', () => {
  it('runs a comparison and a census where it is given none, of a file against mainline', async () => {
    const own = join(folder, 'own.ts');
    await writeFile(own, STRATEGY);
    const small = ['--scenarios', '7', ...AXES.flatMap((axis) => ['--axis', axis])];
    const ended = await hvmmio(['report', '--out', folder, '--strategy', own, ...small]);
    const html = await readFile(join(folder, 'report.html'), 'utf8');
    const printed = `${join(folder, 'report.html')}: ${Buffer.byteLength(html)} bytes\n`;
    expect(ended).toEqual({ status: 0, out: printed, err: '' });
    const [, json = ''] = /id="results">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      comparison: {
        format: 'hvmmio-comparison/1',
        scenarios: 7,
        seed: '1',
        strategies: ['mainline', 'own'],
        baseline: 'mainline',
        files: { own },
      },
      // Three high ranges.
      census: {
        format: 'hvmmio-census/1',
        exhausted: true,
        hosts: 3,
        strategies: ['mainline', 'own'],
      },
      // They are about other strategies.
      claims: null,
    });
  });
});

/** The message that the command ends in, given tools that load nothing. */
async function complaintOn(args: readonly string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const loader = async () => Promise.reject(new Error('nothing is loaded'));
  addReport(program, {
    loadStrategy: loader,
    loadStrategies: async () => [],
    contentOf: loader,
    loader: '',
    version: '1',
  });
  return program.parseAsync(['report', ...args], { from: 'user' }).then(
    () => 'no error',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

it.each([
  [
    ['--from', 'x.json', '--strategy', 'merged'],
    'InputError: --strategy: found beside --from, expected one of the two',
  ],
  [
    ['--axis', 'kind=gen2', '--from', 'x.json'],
    'InputError: --axis: found beside --from, expected one of the two',
  ],
  [['--from', 'none.json'], 'InputError: none.json: no such file'],
  [['--axis', 'knd=gen2'], 'InputError: --axis: found "knd", expected one of kind, low-mmio, '],
  [['--scenarios', 'many'], "CommanderError: error: option '--scenarios <n>' argument 'many'"],
])('%j is an error, and nothing is written', async (args, message) => {
  const out = await mkdtemp(join(folder, 'out-'));
  expect(await complaintOn(['--out', out, ...args])).toContain(message);
  expect(await readdir(out)).toEqual([]);
});
