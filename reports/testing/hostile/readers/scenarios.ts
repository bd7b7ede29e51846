import { readFileSync } from 'node:fs';
import { properties } from '../../../../properties/index.ts';
import { drawNumbered } from '../../../../properties/population/population.ts';
import { readScenarios } from '../../../../properties/scenarios/file.ts';
import { writeScenario } from '../../../../properties/scenarios/write.ts';
import { merged } from '../../../../strategies/merged.ts';
import { original } from '../../../../strategies/original.ts';
import { readAssumed } from '../../../assume/read.ts';
import { findSource } from '../../../explain/find-source.ts';
import { reproduce } from '../../../reproduce/command.ts';
import { writeText } from '../../../reproduce/text.ts';
import { check } from '../../../review/check.ts';
import { run } from '../../../run/command.ts';
import { EXAMPLE } from '../../example.ts';
import { bytesOf, inPieces, type Reader } from '../reader.ts';
import { Printed, put } from '../scratch.ts';

const TRACE = new URL('../../../../properties/traces/azure-gen1.json', import.meta.url);
const WHOLE = {
  format: 'hvmmio-scenario/1',
  name: 'every field',
  host: {
    arch: 'x86_64',
    generation: 2,
    isolation: 'none',
    console: true,
    firmware: 'acpi',
    lowMmio: '128MiB',
    highMmio: ['0xfe0000000', '0xfffffffff'],
    framebuffer: '8MiB',
    vmm: 'openvmm',
  },
  devices: [
    {
      id: 'gpu0',
      bars: [
        { size: '16KiB', bits: 32 },
        { size: 4096, bits: 64 },
      ],
    },
    { id: 'dxg0', dxg: '64MiB', root: false },
  ],
  boots: [
    { events: [{ probe: 'gpu0' }, { probe: 'dxg0' }, { remove: 'gpu0' }, { probe: 'drm' }] },
    {
      via: {
        kind: 'kexec',
        syscall: 'kexec_file_load',
        tools: '2.0.18',
        fb0: 'hyperv_fb',
        screenInfo: 'cleared',
      },
      kernel: { sysfb: false, efi: true, efifb: 'held' },
      events: [{ probe: 'drm' }, { probe: 'gpu0' }],
    },
  ],
};

const asFile = (value: unknown) => bytesOf(`${JSON.stringify(value, null, 2)}\n`);

export function scenarioExamples(): readonly Uint8Array[] {
  const drawn = [4, 39, 76].map((number) => writeScenario(drawNumbered('1', number).scenario));
  return [
    asFile(EXAMPLE),
    asFile(WHOLE),
    readFileSync(TRACE),
    bytesOf(drawn.map((one) => `${JSON.stringify(one)}\n`).join('')),
  ];
}

const NAMES = /\/input\.json(:\d+(:\d+)?)?: /;
const READS_FILES = [
  'properties/scenarios/open.ts',
  'properties/scenarios/file.ts',
  'properties/scenarios/json-texts.ts',
  'properties/scenarios/json-parse.ts',
  'properties/scenarios/repeated-key.ts',
];

export const scenarioReaders: readonly Reader[] = [
  {
    name: 'scenario',
    reads: 'scenario files, saved traces and counterexamples: what `run` makes of them',
    sources: READS_FILES,
    examples: scenarioExamples,
    read: async (bytes) => {
      const files = [put('input.json', bytes)];
      const strategies = [original, merged];
      const printed = new Printed();
      const assumed = await readAssumed();
      await run({ files, strategies, relations: false, json: false, assumed }, printed);
      return printed.text;
    },
    names: NAMES,
    cost: 3400,
  },
  {
    name: 'scenario-bytes',
    reads: 'the same in pieces, as they come on standard input',
    sources: READS_FILES,
    examples: scenarioExamples,
    read: async (bytes) => {
      const found: string[] = [];
      for await (const { where } of readScenarios(inPieces(bytes), '/input.json'))
        found.push(where);
      return found.join('\n');
    },
    names: NAMES,
    cost: 860,
  },
  {
    name: 'scenario-steps',
    reads: 'scenario files: what `reproduce` makes of them',
    sources: READS_FILES,
    // No cmdlet makes a VM of OpenVMM, as the second is.
    examples: () => scenarioExamples().filter((_one, at) => at !== 1 && at < 3),
    read: async (bytes) => {
      const { scenario, file } = await findSource(put('input.json', bytes));
      return writeText(reproduce(scenario, file, merged));
    },
    names: NAMES,
    cost: 2000,
  },
  {
    name: 'scenario-check',
    reads: 'scenario files: what `check` says of them',
    sources: READS_FILES,
    examples: scenarioExamples,
    read: async (bytes) => {
      const printed = new Printed();
      const files = [put('input.json', bytes)];
      const load = async () => original;
      const [property] = properties;
      const asked = { tree: 'tree', property: property?.id ?? '', scenarios: 1, seed: '1' };
      await check({ files, load, ...asked }, printed);
      return printed.text;
    },
    names: NAMES,
    cost: 1500,
  },
];
