import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { ideal } from '../../strategies/ideal.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { Slow } from '../testing/slow.ts';
import { report } from './command.ts';
import { smallCensus, smallComparison } from './testing/results.ts';

const COMPARED = [original, merged, ideal];
const JOB = {
  scenarios: 1,
  axes: [],
  strategies: [],
  files: {},
  baseline: undefined,
  loader: '',
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function filed(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** Writes a report into a folder beside the files that it is from. */
async function reported(from: readonly string[], out = 'out'): Promise<string> {
  const printed = new Slow();
  await report({ out: join(folder, out), from, job: JOB, version: '1.2.3', force: false }, printed);
  return printed.text;
}

/** What is in the report. */
async function dataIn(path: string): Promise<unknown> {
  const html = await readFile(path, 'utf8');
  const [, json = ''] = /id="results">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

describe('a report from results', () => {
  it('holds them, and its path and size are printed', async () => {
    const [comparison, census] = [smallComparison(COMPARED), smallCensus(COMPARED)];
    const files = [await filed('c.json', comparison), await filed('d.json', census)];
    const path = join(folder, 'out', 'report.html');
    const printed = await reported(files);
    expect(printed).toBe(`${path}: ${(await stat(path)).size} bytes\n`);
    const data = { format: 'hvmmio-report/1', version: '1.2.3', comparison, census, claims: null };
    expect(await dataIn(path)).toEqual({ ...data, from: files });
    expect(await readdir(join(folder, 'out'))).toEqual(['report.html']);
  });

  it('takes the place of the one before', async () => {
    const files = [
      await filed('c.json', smallComparison(COMPARED)),
      await filed('d.json', smallCensus(COMPARED)),
    ];
    await reported(files);
    await reported(files.slice(0, 1));
    expect(await dataIn(join(folder, 'out', 'report.html'))).toMatchObject({ census: null });
  });
});

it('folders around it are made', async () => {
  await reported([await filed('good.json', smallCensus(COMPARED))], join('a', 'b'));
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['report.html']);
});

describe('nothing is written', () => {
  it('where results are bad', async () => {
    await expect(reported([await filed('bad.json', {})])).rejects.toThrow(InputError);
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });

  it('where one of them is bad, and the report before stays', async () => {
    const good = await filed('good.json', smallCensus(COMPARED));
    const path = join(folder, 'out', 'report.html');
    await reported([good]);
    const before = await readFile(path);
    await expect(reported([good, good])).rejects.toThrow(InputError);
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(join(folder, 'out'))).toEqual(['report.html']);
  });

  it('over a page of another, unless that is asked for', async () => {
    const from = [await filed('good.json', smallCensus(COMPARED))];
    const path = join(folder, 'out', 'report.html');
    await mkdir(join(folder, 'out'));
    await writeFile(path, '<title>hvmmio report</title>');
    await expect(reported(from)).rejects.toThrow(`${path}: found a file that is there already`);
    const options = { out: join(folder, 'out'), from, job: JOB, version: '1.2.3', force: true };
    await report(options, new Slow());
    expect(await dataIn(path)).toMatchObject({ version: '1.2.3' });
  });

  it('where the folder is a file', async () => {
    const file = await filed('good.json', smallCensus(COMPARED));
    const message = `${join(file, 'report.html')}: cannot be written: a part of its path is no folder`;
    await expect(reported([file], 'good.json')).rejects.toThrow(new InputError(message));
  });

  it('where the system makes no folders', async () => {
    const from = [await filed('good.json', smallCensus(COMPARED))];
    const refused = report(
      { out: '/proc/none', from, job: JOB, version: '1.2.3', force: false },
      new Slow(),
    );
    await expect(refused).rejects.toThrow('/proc/none: cannot be made: no such folder');
  });

  it('where a folder has its name', async () => {
    const file = await filed('good.json', smallCensus(COMPARED));
    const path = join(folder, 'out', 'report.html');
    await mkdir(path, { recursive: true });
    const message = `${path}: found a folder, expected the path of a file`;
    await expect(reported([file])).rejects.toThrow(new InputError(message));
    expect(await readdir(join(folder, 'out'))).toEqual(['report.html']);
  });
});
