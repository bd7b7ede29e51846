import { merged } from '../../../../strategies/merged.ts';
import { readAssumed } from '../../../assume/read.ts';
import { run } from '../../../run/command.ts';
import { bytesOf, type Reader } from '../reader.ts';
import { Printed, put } from '../scratch.ts';

const ENTRIES = [
  { start: '0xf8000000', end: '0xf8ffffff', busy: false, name: 'PCI Bus 0000:00' },
  { start: '0xf8000000', end: '0xf800ffff', busy: true, name: 'a device' },
  { start: '0x100000000', end: '0x1ffffffff', busy: true, name: 'System RAM' },
];

export const machineReaders: readonly Reader[] = [
  {
    name: 'machine',
    reads: "files of a machine's tree, by `--assume a3=FILE`, and a VM on it",
    sources: ['reports/assume/iomem-file.ts', 'properties/scenarios/open.ts'],
    examples: () => [
      bytesOf(JSON.stringify(ENTRIES, null, 1)),
      bytesOf(JSON.stringify(ENTRIES.slice(1, 2))),
    ],
    read: async (bytes) => {
      const assumed = await readAssumed([`a3=${put('input.json', bytes)}`]);
      const printed = new Printed();
      const how = { strategies: [merged], relations: false, json: false, assumed };
      await run({ files: ['population-1-39'], ...how }, printed);
      return printed.text;
    },
    names: /input\.json(:\d+(:\d+)?)?: /,
    cost: 800,
  },
];
