import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { hvmmio, PROJECT } from '../testing/hvmmio.ts';

const GOOD = `${JSON.stringify(EXAMPLE)}\n`;
const STRATEGY = `import { defineStrategy, MIB } from 'hvmmio';
  export default defineStrategy({ id: 'own', summary: 'a', source: 'b',
    reserve: (guest) => ({ start: guest.ranges[0].start, size: MIB }) });`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
  await writeFile(join(folder, 'own.ts'), STRATEGY);
  const reserve = "if (guest.videoBar !== null) throw new Error('no room on Gen1'); return null;";
  const throws = `export default { id: 'throws', summary: 'a', source: 'b', reserve(guest) { ${reserve} } };`;
  await writeFile(join(folder, 'throws.ts'), throws);
  await writeFile(join(folder, 'bad.json'), GOOD.replace('"nvme0"}', '"nvme9"}'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('hvmmio', () => {
  it('run prints a line a scenario and strategy, of standard input and own strategies too', async () => {
    const args = [
      'run',
      '-',
      '--json',
      '--strategy',
      join(folder, 'own.ts'),
      '--strategy',
      'merged',
    ];
    const { status, out, err } = await hvmmio(args, { input: GOOD });
    const outcomes = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(outcomes.map(({ strategy, boots }) => [strategy, boots[0].reserved])).toEqual([
      ['own', ['0xf8000000', '0xf80fffff']],
      ['merged', ['0xf8000000', '0xfbffffff']],
    ]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('ends quietly where its reader has seen enough', async () => {
    const { status, err } = await hvmmio(['run', '-'], { input: GOOD.repeat(500), leave: true });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('--version prints that of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
    expect(await hvmmio(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it('help is given with examples', async () => {
    const { status, out, err } = await hvmmio(['run', '--help']);
    expect(out).toMatch(/^Usage: hvmmio run [\s\S]*\n {2}hvmmio run scenario\.json --strategy/);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it('a census is the same to the byte on one worker and on two', async () => {
    const axes = ['kind=gen2', 'low-mmio=unasked,256MiB', 'framebuffer=8MiB,64MiB'];
    const args = ['census', ...axes.flatMap((axis) => ['--axis', axis]), '--strategy', 'merged'];
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => hvmmio([...args, '--workers', workers])),
    );
    expect(one).toEqual(two);
    expect(one?.err).toBe('');
    expect(one?.out).toContain('the whole lattice was exhausted, on 12 hosts.');
    expect(one?.out).toMatch(
      /merged: config-window-accepted holds on all \d+ exercised scenarios on\s+Gen2 x86_64 with/,
    );
  });

  it('a comparison is the same to the byte on one worker and on more', async () => {
    const args = ['compare', '--scenarios', '150', '--assumptions', '--json'];
    const [one, ...more] = await Promise.all(
      ['1', '2', '3'].map((workers) => hvmmio([...args, '--workers', workers])),
    );
    expect(one).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(one?.out ?? '').underOtherAssumptions.length).toBeGreaterThan(0);
    for (const other of more) expect(other).toEqual(one);
  });

  it('a strategy that does wrong is left out of a census, and the host is named', async () => {
    const axes = ['kind=gen2,gen1', 'low-mmio=unasked', 'framebuffer=8MiB', 'high-mmio=none'];
    const file = join(folder, 'throws.ts');
    const lattice = axes.flatMap((axis) => ['--axis', axis]);
    const both = ['--strategy', file, '--strategy', 'merged'];
    const { status, out, err } = await hvmmio(['census', ...lattice, ...both, '--json']);
    const at = 'kind=gen1 low-mmio=unasked framebuffer=8MiB high-mmio=none';
    const why = `hvmmio: strategy "throws": reserve failed: no room on Gen1; at ${at}`;
    const command = `census --axis ${at.replaceAll(' ', ' --axis ')} --strategy ${file}`;
    expect(err).toBe(`${why}; it is left out; to see it again: hvmmio ${command}\n`);
    expect([status, JSON.parse(out).strategies]).toEqual([2, ['merged']]);
  });

  it('a strategy that does wrong is left out of a comparison, and named with the scenario', async () => {
    const strategy = ['--strategy', join(folder, 'throws.ts')];
    const args = ['compare', '--scenarios', '60', '--baseline', 'original', '--json'];
    const compared = await hvmmio([...args, ...strategy]);
    const [, at = ''] = /; at (\S+);/.exec(compared.err) ?? [];
    const replay = `hvmmio run ${at} --relations ${strategy.join(' ')}`;
    expect(compared.err).toBe(
      `hvmmio: strategy "throws": reserve failed: no room on Gen1; at ${at}; it is left out; ` +
        `to see it again: ${replay}\n`,
    );
    expect([compared.status, JSON.parse(compared.out).strategies]).toEqual([2, ['original']]);
  });

  it('a mistyped command ends in one line and status 2', async () => {
    const err = "hvmmio: unknown command 'rnu' (Did you mean run?)\n";
    expect(await hvmmio(['rnu'])).toEqual({ status: 2, out: '', err });
  });

  it('a mistyped strategy, field of one, or name that it imports ends with what was meant', async () => {
    const [field, name] = [join(folder, 'field.ts'), join(folder, 'name.ts')];
    await writeFile(field, STRATEGY.replace('summary', 'sumary'));
    await writeFile(name, STRATEGY.replace('MIB }', 'MIBS }'));
    const ended = await Promise.all(
      ['mergd', field, name].map((strategy) => hvmmio(['run', '-', '--strategy', strategy])),
    );
    expect(ended.map(({ status, out }) => [status, out])).toEqual(Array(3).fill([2, '']));
    const [mistyped, inField, inName] = ended.map(({ err }) => err);
    expect(mistyped).toMatch(/^hvmmio: unknown strategy "mergd", .*; did you mean "merged"\?\n$/);
    expect(inField).toMatch(/field\.ts: sumary: found an unknown .*; did you mean "summary"\?\n$/);
    expect(inName).toMatch(/name\.ts:1:26: found an import of "MIBS" .*; did you mean "MIB"\?\n$/);
  });

  it('bad input ends in one line and status 2, whatever was good before it', async () => {
    const file = join(folder, 'bad.json');
    const err =
      `hvmmio: ${file}:1:151: boots[0].events[1].probe: found "nvme9", ` +
      'expected a device of this scenario: drm, nvme0; did you mean "nvme0"?\n';
    expect(await hvmmio(['run', '-', file], { input: GOOD })).toEqual({ status: 2, out: '', err });
  });
});
