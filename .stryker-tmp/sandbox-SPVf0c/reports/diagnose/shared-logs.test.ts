import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { ofType } from './evidence.ts';
import { needsOf } from './needs.ts';
import { devicesIn, diagnosing, inWords, troublesIn } from './testing/diagnosed.ts';
import { sharedLogs } from './testing/shared-logs.ts';
import { writeDiagnosis } from './text/text.ts';

const diagnosed = diagnosing(strategies);
/** Public logs lie beside a checkout, where they are there at all. */
const folder = new URL('../../../shared/logs/', import.meta.url);
const files = (existsSync(folder) ? readdirSync(folder) : []).filter((file) =>
  file.endsWith('.txt'),
);
const numbered = files.flatMap((file) => {
  const log = sharedLogs[file.slice(0, 2)];
  return log === undefined ? [] : [{ file, log }];
});
const read = (file: string) => readFileSync(new URL(file, folder));
const one = (...numbers: readonly string[]) =>
  numbered.filter(({ file }) => numbers.includes(file.slice(0, 2)));

it('each log that is there was read by hand', () => {
  expect(numbered.map(({ file }) => file)).toEqual(files);
});

it.each(numbered)('$file', async ({ file, log }) => {
  const diagnosis = await diagnosed(read(file));
  const { verdict, inferred, fit } = diagnosis;
  expect(verdict.headline).toBe(log.headline);
  if (log.because !== undefined) expect(verdict.because).toBe(log.because);
  expect(inWords(diagnosis)).toMatchObject(log.facts ?? {});
  if (log.devices !== undefined) expect(devicesIn(diagnosis)).toEqual(log.devices);
  if (log.root !== undefined) expect(inferred.root.value).toBe(log.root);
  if (log.headline !== 'not-hyper-v') expect(troublesIn(diagnosis)).toEqual(log.troubles ?? []);
  if (log.addresses === undefined) return;
  const compared = fit?.compared ?? [];
  expect([compared.filter(({ same }) => same).length, compared.length]).toEqual(log.addresses);
});

it.each(one('31', '32', '33', '35', '36', '51'))('$file: kdump is not set up', async ({ file }) => {
  expect((await diagnosed(read(file))).verdict.kdump).toBe('not set up');
});

it.each(one('33', '34'))('$file: only NICs can be lost', async ({ file }) => {
  const { verdict } = await diagnosed(read(file));
  expect(verdict.maybe).not.toBe('dump');
  expect(verdict.devices.every(({ use }) => use === 'network')).toBe(true);
});

it.each(one('48', '49'))('$file: what it needs, and what to ask for', async ({ file }) => {
  const diagnosis = await diagnosed(read(file));
  const { evidence } = diagnosis;
  expect(writeDiagnosis(diagnosis, [file])).toMatch(
    /^NO ROOM: a device needs 32 GiB \+ 32 MiB of high/,
  );
  // 0x802000000 is 32 GiB and 32 MiB.
  expect(needsOf(ofType(evidence.all, 'need'))).toEqual([
    { window: 'high', bytes: 0x802000000, ask: '-HighMemoryMappedIoSpace 33GB' },
  ]);
});

it.each(one('46', '53', '43'))('$file: one more log would settle it', async ({ file }) => {
  const { settling } = await diagnosed(read(file));
  expect(settling[0]?.type).toBe('journalctl -k -b -o short-monotonic > dmesg.txt');
});

it.each(one('50'))('$file: the config window lies in the video BAR', async ({ file }) => {
  const compared = (await diagnosed(read(file))).fit?.compared ?? [];
  const seen = Object.fromEntries(compared.map(({ what, log }) => [what, log]));
  expect(seen).toMatchObject({
    'video BAR': 'f8000000-fbffffff',
    '2ba2:00:02.0: config window': 'f8000000-f8001fff',
    '2ba2:00:02.0: high window': 'fe0000000-fe07fffff',
  });
});
