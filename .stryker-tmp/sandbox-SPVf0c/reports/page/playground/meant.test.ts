import { expect, it } from 'vitest';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { meantBy } from './meant.ts';
import { EXAMPLE } from './testing/example-file.ts';

const [FIRST, SECOND] = EXAMPLE.boots;

function meant(file: unknown): string | null {
  const { problem } = readScenario(file);
  if (problem === null) throw new Error('nothing is wrong with it');
  return meantBy(problem, file);
}

it.each([
  [128, '128MiB'],
  ['128MB', '128MiB'],
  ['128mib', '128MiB'],
  ['128 MiB', '128MiB'],
  ['128m', '128MiB'],
  ['1,024MiB', '1024MiB'],
  ['3gb', '3GiB'],
  ['1.5GiB', '1536MiB'],
  ['0.5G', '512MiB'],
  ['much', null],
  ['127MiB', null],
  ['-128MiB', null],
])('low MMIO of %j means %j', (lowMmio, expected) => {
  expect(meant({ ...EXAMPLE, host: { lowMmio } })).toBe(expected);
});

it.each([
  ['0xfe000000g', '0xfe0000000'],
  ['0xFE0000000', '0xfe0000000'],
  ['fe0000000', '0xfe0000000'],
  ['fe0000000h', '0xfe0000000'],
  ['0x00fe0000000', '0xfe0000000'],
  ['0xfe_000_0000', '0xfe0000000'],
  ['0xfeo00000o', '0xfe0000000'],
  ['nowhere', null],
  ['', null],
])('high MMIO from %j means %j', (first, expected) => {
  expect(meant({ ...EXAMPLE, host: { highMmio: [first, '0xfffffffff'] } })).toBe(expected);
});

it('a BAR of so many bytes is so many KiB where MiB would not do', () => {
  const sized = (size: unknown) =>
    meant({ ...EXAMPLE, devices: [{ id: 'nvme0', bars: [{ size, bits: 64 }], root: true }] });
  expect(sized('16kb')).toBe('16KiB');
  expect(sized('16K')).toBe('16KiB');
  expect(sized('24KiB')).toBe(null);
});

it('pixels and versions lose what stands around them', () => {
  expect(meant({ ...EXAMPLE, host: { resolution: ['1920px', 1080] } })).toBe('1920');
  const via = { ...SECOND?.via, tools: 'v2.0.18' };
  expect(meant({ ...EXAMPLE, boots: [FIRST, { ...SECOND, via }] })).toBe('2.0.18');
});

it('what is wrong elsewhere is no slip of the finger', () => {
  expect(meant({ ...EXAMPLE, devices: [] })).toBe(null);
  expect(meant({ ...EXAMPLE, host: { vmm: '128' } })).toBe(null);
});
