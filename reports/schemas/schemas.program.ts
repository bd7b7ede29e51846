import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { hvmmio, needCompiled, PROJECT } from '../testing/hvmmio.ts';

const BUILT = join(PROJECT, 'dist/schemas');
const POINT =
  '--axis kind=gen2 --axis framebuffer=8MiB --axis low-mmio=unasked --axis devices=nvme-root';
const LOGS = 'reports/diagnose/testing';
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictTuples: false });

beforeAll(() => {
  needCompiled();
  for (const name of readdirSync(BUILT)) {
    ajv.addSchema(JSON.parse(readFileSync(join(BUILT, name), 'utf8')));
  }
});

/** What is wrong with a document by the schema of that name; null where nothing is. */
function wrong(name: string, document: unknown) {
  const validate = ajv.getSchema(`hvmmio/schemas/${name}.json`);
  if (validate === undefined) throw new Error(`no schema ${name}`);
  return validate(document) ? null : validate.errors;
}

/** Each command, the schema of what it prints, and whether that is a line a document. */
const COMMANDS: readonly (readonly [string, string, boolean])[] = [
  ['compare --scenarios 40 --json', 'comparison-1', false],
  [
    'compare --scenarios 20 --strategy merged --strategy original --assumptions --json',
    'comparison-1',
    false,
  ],
  [`census ${POINT} --json`, 'census-1', false],
  ['claims C02 C05 C13 C20 K1 --json', 'claims-1', false],
  ['find original config-window-accepted --json', 'search-1', false],
  [`find merged root-device-works --but-not mainline ${POINT} --json`, 'search-1', false],
  ['explain original.config-window-accepted --json', 'explanation-1', true],
  ['explain population-1-39 --json', 'explanation-1', true],
  [
    'explain population-1-41 --strategy merged --property root-device-works --json',
    'explanation-1',
    true,
  ],
  ['reproduce original.config-window-accepted --json', 'reproduction-1', true],
  [`tune --population lattice ${POINT} --json`, 'tune-2', false],
  [`diagnose ${LOGS}/lab-gen2-dmesg.txt ${LOGS}/lab-gen2-iomem.txt --json`, 'diagnosis-1', false],
  [`diagnose ${LOGS}/gen1-serial.txt --json`, 'diagnosis-1', false],
  ['run population-1-39 --relations --json', 'outcome-1', true],
  ['run original.config-window-accepted --assume a1=uefi --json', 'outcome-1', true],
  ['sample --scenarios 200', 'scenario-1', true],
];
/** model.md says which fields these have. */
const FIXED = ['outcome-1', 'scenario-1'];

describe('as its schema says', { timeout: 240_000 }, () => {
  it.each(COMMANDS)('%s', async (command, schema, lines) => {
    const { out, err } = await hvmmio(command.split(' '));
    expect(err).toBe('');
    const documents = lines ? out.trimEnd().split('\n') : [out];
    for (const text of documents) {
      const document = JSON.parse(text);
      const named = FIXED.includes(schema) ? undefined : `hvmmio/schemas/${schema}.json`;
      expect(document.$schema).toBe(named);
      expect(wrong(schema, document)).toBeNull();
      // None of its fields may go, and none be added unseen.
      const { format, ...less } = document;
      expect(wrong(schema, less)).not.toBeNull();
      expect(wrong(schema, { ...document, other: 1 })).not.toBeNull();
    }
  });

  it('files of expected counts, and saved counterexamples', () => {
    for (const [folder, schema] of [
      ['properties/expected', 'expected-1'],
      ['properties/counterexamples', 'scenario-1'],
    ] as const) {
      const files = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' });
      const all = files.filter((file) => file.endsWith('.json'));
      expect(all.length).toBeGreaterThan(0);
      for (const file of all) {
        const text = readFileSync(join(PROJECT, folder, file), 'utf8');
        expect(wrong(schema, JSON.parse(text)), file).toBeNull();
      }
    }
  });
});

describe('a scenario', () => {
  it.each([
    ['a size in other units', { devices: [{ id: 'a', dxg: '64MB' }] }],
    ['an address in upper case', { host: { highMmio: ['0xFE0000000', '0xfffffffff'] } }],
    ['a field that there is not', { hosts: {} }],
    ['no boot', { boots: [] }],
  ])('with %s is refused', (_what, change) => {
    expect(wrong('scenario-1', EXAMPLE)).toBeNull();
    expect(wrong('scenario-1', { ...EXAMPLE, ...change })).not.toBeNull();
  });

  it('of a counterexample within another document is checked as well', async () => {
    const { out } = await hvmmio(['find', 'original', 'config-window-accepted', '--json']);
    const bent = out.replaceAll('"boots": [', '"boats": [');
    expect(wrong('search-1', JSON.parse(bent))).not.toBeNull();
  });
});

it('lists entries as --assume a3 reads them', () => {
  const entry = { start: '0xf0000000', end: '0xf0ffffff', busy: true, name: 'a' };
  expect(wrong('iomem-1', [entry])).toBeNull();
  expect(wrong('iomem-1', [{ ...entry, end: 1 }])).not.toBeNull();
});
