import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { Logs } from './logs.ts';
import { logsOf } from './testing/diagnosed.ts';
import { drawVm } from './testing/drawn-vm.ts';
import { formsOf } from './testing/forms.ts';
import { writtenBy } from './testing/written-log.ts';

const KERNELS = [original, pre60, merged];

/** A VM with an NVMe root disk, whose kdump kernel loses it. */
function generatedLog(): string {
  for (let index = 0; ; index++) {
    const vm = drawVm('forms', index, KERNELS);
    if (vm === null || vm.scenario.host.generation === 1) continue;
    const { dmesg, kdump } = writtenBy(vm);
    if (kdump.includes('c0370048') && dmesg.includes('efifb')) return `${dmesg}\n${kdump}`;
  }
}

const LOG = generatedLog();
/** What must not depend on the form. Every place is left out: lines are elsewhere. */
function saidBy({ inferred, verdict, fit }: Judgement) {
  return {
    scenario: fit?.best.scenario,
    root: inferred.root.value,
    headline: verdict.headline,
    because: verdict.because,
    compared: fit?.compared.map(({ what, log, same }) => `${what} ${log} ${same}`),
  };
}

describe('60 forms of one log say the same', () => {
  let plain: ReturnType<typeof saidBy> | null = null;
  beforeAll(async () => {
    plain = saidBy(judgementOf(await logsOf(LOG), KERNELS));
    expect(plain.headline).toMatch(/-lost$/);
  });

  it('so many are tried', () => {
    expect(formsOf(LOG).length).toBeGreaterThanOrEqual(60);
  });

  it.each(formsOf(LOG))('%s', async (_, form) => {
    expect(saidBy(judgementOf(await logsOf(form), KERNELS))).toEqual(plain);
  });
});

/** A serial log of an Azure VM, where it lies beside a checkout. */
const AZURE = new URL('../../../shared/logs/33-azure-gen2-debian11-6.1-3xcx5.txt', import.meta.url);
const azure = existsSync(AZURE) ? readFileSync(AZURE, 'utf8') : '';

it.each(azure === '' ? [] : formsOf(azure))('a real log says the same %s', async (_, form) => {
  const plain = saidBy(judgementOf(await logsOf(azure), KERNELS));
  expect(saidBy(judgementOf(await logsOf(form), KERNELS))).toEqual(plain);
});

async function* once(text: string) {
  yield Buffer.from(text, 'latin1');
}

it.each([
  ['\xfd7zXZ\0\0\0', 'found xz data, expected text or gzip: unpack it first ("xz -d")'],
  ['(\xb5/\xfd\0\0', 'found zstd data, expected text or gzip: unpack it first ("zstd -d")'],
  ['\x1f\x8b\x08\0', 'found gzip data that is damaged or breaks off, expected whole'],
])('what cannot be unpacked is named: %j', async (bytes, message) => {
  await expect(new Logs().read('f', once(bytes))).rejects.toThrow(`f: ${message}`);
});

it('lines of drivers that are not understood are counted, and the first of them shown', async () => {
  const strange = 'hyperv_drm something that nobody knows';
  const lines = Array<string>(7).fill(`[    9.000000] ${strange}`);
  const logs = await logsOf([LOG, ...lines].join('\n'));
  expect(logs.strange.count).toBe(7);
  expect(logs.strange.places.map(({ text }) => text)).toEqual(Array<string>(5).fill(strange));
});
