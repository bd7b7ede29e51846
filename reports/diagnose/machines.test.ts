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
  '$file, next kdump: a high window lands on the moved framebuffer',
  async ({ file }) => {
    const { judged } = await diagnosed(read(file));
    const steps = judged?.risk.example?.outcome.boots[1]?.steps ?? [];
    const high = steps.find(({ window }) => window === 'high');
    expect(high).toMatchObject({ result: 'conflict', granted: { start: 0xfe0000000 } });
    expect(judged?.risk.strategies.map(({ strategy }) => strategy)).toEqual(
      strategies.map(({ id }) => id),
    );
  },
);

it.each(one('28'))(
  '$file, next kdump: it fails again, and what cures it is known',
  async ({ file }) => {
    const { judged } = await diagnosed(read(file));
    // Two strategies are possible, and it fails under each.
    expect(judged?.risk.own).toEqual({ failing: 2, of: 2 });
    const cures = judged?.advice.filter(({ failing }) => failing === 0).map(({ what }) => what);
    expect(cures).toContain('load the kdump kernel with "kexec -s" (kexec_file_load)');
    expect(cures).toContain('run a kernel with the merged fix');
  },
);
