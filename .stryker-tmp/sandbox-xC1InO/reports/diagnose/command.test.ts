import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readScenario } from '../../properties/scenarios/read.ts';
import { strategies } from '../../strategies/index.ts';
import { Slow } from '../testing/slow.ts';
import { diagnose } from './command.ts';

const path = (name: string) => fileURLToPath(new URL(`./testing/${name}.txt`, import.meta.url));
const LAB = ['lab-gen2-dmesg', 'lab-gen2-iomem', 'lab-gen2-kdump-journal'].map(path);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function told(
  files: readonly string[],
  scenario: string | null = null,
  json = false,
  force = false,
) {
  const out = new Slow();
  await diagnose({ files, strategies, scenario, force, json }, out);
  await new Promise((done) => out.end(done));
  return out.text;
}

it('what the owner needs comes first, then what it rests on', async () => {
  const text = await told(LAB);
  const heads = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  expect(heads.map((line) => line.split(/[:?(,]/, 1)[0]?.trim())).toEqual([
    'DUMP LOST',
    'Why',
    'What the log shows',
    'What the owner can do today',
    'Its next kdump under each strategy',
    'What the logs say',
    'Does the model reproduce the logs',
    'How the addresses come about',
    'Assumed',
  ]);
  expect(text).toContain('#2 line 3');
});

it('the scenario is written whole, and is one that can be run', async () => {
  const file = join(folder, 'vm.json');
  await told(LAB, file);
  const written = await readFile(file, 'utf8');
  expect(readScenario(JSON.parse(written)).scenario?.devices).toEqual([
    { id: '2222:00:00.0', bars: [{ size: 16384, bits: 64 }], root: true },
  ]);
  expect(await readdir(folder)).toEqual(['vm.json']);
  expect(await told(LAB, '-')).toBe(written);
});

it('--json is one document', async () => {
  const document = JSON.parse(await told(LAB, null, true));
  expect(document).toMatchObject({
    format: 'hvmmio-diagnosis/1',
    verdict: { headline: 'dump-lost', because: 'the log shows it', devices: ['2222:00:00.0'] },
    risk: { atRisk: true, own: { failing: 1, of: 1 } },
    troubles: [{ trouble: 'config-refused', place: { file: LAB[2], line: 4 } }],
    strategy: 'original',
  });
});

it('what cannot be read or says nothing is an error', async () => {
  const empty = join(folder, 'empty');
  await writeFile(empty, 'nothing that anybody knows\n');
  const nothing = join(folder, 'none');
  await expect(told([nothing])).rejects.toThrow(`${nothing}: no such file`);
  await expect(told([folder])).rejects.toThrow(
    `${folder}: found a directory, expected a log or a listing`,
  );
  await expect(told([empty])).rejects.toThrow(
    `${empty}: found nothing to diagnose, expected lines`,
  );
  await expect(told(LAB, join(folder, 'no', 'vm.json'))).rejects.toThrow(
    'vm.json: cannot be written: no such folder',
  );
});

it('the scenario file is never what the diagnosis is made from', async () => {
  const log = join(folder, 'log');
  const text = await readFile(LAB[0] ?? '', 'utf8');
  await writeFile(log, text);
  await expect(told([log], log, false, true)).rejects.toThrow('found a file that is read here');
  expect(await readFile(log, 'utf8')).toBe(text);
});
