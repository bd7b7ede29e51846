import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { comparedIn, devicesIn, diagnosing, inWords, troublesIn } from './testing/diagnosed.ts';
import { machines } from './testing/machines.ts';

const diagnosed = diagnosing(strategies);
/** Logs of real machines lie beside a checkout, where they are there at all. */
const folder = new URL('../../../shared/machines/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder) : [];
const numbered = files.flatMap((file) => {
  const machine = machines[file.slice(0, 2)];
  return machine === undefined ? [] : [{ file, machine }];
});
const read = (file: string) => readFileSync(new URL(file, folder));

it('each log that is there was read by hand', () => {
  expect(numbered.map(({ file }) => file)).toEqual(files);
  for (const { facts } of Object.values(machines)) expect(facts).toHaveProperty('generation');
});

it.each(numbered)('$file', async ({ file, machine }) => {
  const diagnosis = await diagnosed(read(file));
  expect(inWords(diagnosis)).toMatchObject(machine.facts);
  expect(devicesIn(diagnosis)).toEqual(machine.devices);
  expect(comparedIn(diagnosis)).toEqual(machine.addresses);
  expect(troublesIn(diagnosis)).toEqual(machine.troubles);
});

const one = (number: string) => numbered.filter(({ file }) => file.startsWith(number));

it.each(one('12'))(
  '$file: /proc/iomem is whole and has no PCI device, so nothing is at risk',
  async ({ file }) => {
    const { verdict } = await diagnosed(read(file));
    expect(verdict).toMatchObject({ headline: 'nothing-at-risk', because: 'no PCI device' });
  },
);

it.each(one('28'))(
  '$file, next kdump: it fails again, and what cures it is known',
  async ({ file }) => {
    const { judged, verdict } = await diagnosed(read(file));
    expect(verdict).toMatchObject({ headline: 'device-lost', because: 'the log shows it' });
    expect(judged?.risk.own.failing).toBe(judged?.risk.own.of);
    const cures = judged?.advice.filter(({ cures: all, of }) => all === of).map(({ what }) => what);
    expect(cures).toContain('load the kdump kernel with "kexec -s" (kexec_file_load)');
    expect(cures).toContain(
      'run a kernel with the merged fix of May 2026 ("Improve the logic of reserving fb_mmio")',
    );
  },
);
