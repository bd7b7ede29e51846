import { expect, it } from 'vitest';
import { GIB, MIB, simulate } from '../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot } from '../../engine/testing/examples.ts';
import { Instance } from './instance.ts';
import { kernelStrategy } from './kernel-strategy.ts';
import { writeBuses } from './mailboxes.ts';
import { AT, answer, enterD0, i32, resourceBytes, tinyModule } from './testing/tiny-module.ts';
import { webAssembly } from './web-assembly.ts';

type Bar = readonly [size: number, bits: 32 | 64];
/** Eight 64-bit BARs take sixteen registers, those of three functions; two 32-bit ones another two. */
const SEVERAL_FUNCTIONS: readonly Bar[] = [
  ...Array.from({ length: 8 }, (_, at): Bar => [MIB * 2 ** at, 64]),
  [GIB, 32],
  [4096, 32],
];

/** The 49 numbers of the device at that place, as a module of interface 2 finds them. */
function busAt(place: number, ...devices: readonly ReturnType<typeof aPciDevice>[]): number[] {
  const names = { file: 'k.wasm', strategy: 'tiny' };
  const instance = new Instance(new webAssembly.Module(tinyModule()), names);
  writeBuses(instance, devices);
  const from = AT.buses + 49 * 8 * place;
  const { buffer } = instance.exports.memory;
  return [...new Float64Array(buffer.slice(from, from + 49 * 8))];
}

it('all BARs of a device with several functions are written, in order', () => {
  const numbers = busAt(1, aPciDevice('one', [4096, 64]), aPciDevice('big', ...SEVERAL_FUNCTIONS));
  expect(numbers[0]).toBe(10);
  expect(numbers.slice(1, 21)).toEqual(SEVERAL_FUNCTIONS.flat());
  expect(numbers.slice(21)).toEqual(Array.from({ length: 28 }, () => 0));
});

it('a device of one function stands before it, untouched', () => {
  const numbers = busAt(0, aPciDevice('one', [4096, 64]), aPciDevice('big', ...SEVERAL_FUNCTIONS));
  expect(numbers.slice(0, 4)).toEqual([1, 4096, 64, 0]);
});

/** A low and a high bridge window, of 2 GiB each, and a config window; each resource has 56 bytes. */
const DATA = [
  ...resourceBytes(0x40000000, 0xbfffffff),
  ...resourceBytes(0x1000000000, 0x107fffffff),
  ...resourceBytes(0xf9000000, 0xf9001fff),
];
const [LOW, HIGH, CONFIG] = [AT.data, AT.data + 56, AT.data + 112];

it('its functions share the windows of one bus: it asks once for each, and works', () => {
  const probe = [
    ...[...answer(0, CONFIG), ...enterD0(0xf9000000)],
    ...[...answer(1, LOW), ...answer(2, HIGH), ...i32(0)],
  ];
  const strategy = kernelStrategy(
    tinyModule({ data: DATA, code: { pci_probe: probe } }),
    'k.wasm',
    'k',
  );
  const devices = [aPciDevice('big', ...SEVERAL_FUNCTIONS)];
  const [boot] = simulate(
    aScenario({ devices, boots: [firstBoot(['probe big'])] }),
    strategy,
  ).boots;
  expect(boot?.steps.map(({ window }) => window)).toEqual(['config', 'low', 'high']);
  expect(boot?.words).toEqual([{ device: 'big', word: 'works' }]);
});

it.each([
  [24, 0, null],
  [25, 0, 'strategy "tiny": probe big: found 25 BARs, expected at most 24'],
  [1, 32, 'strategy "tiny": its boot: found 33 devices, expected at most 32'],
])(
  'a device of %i BARs beside %i others has room, or is said to have none',
  (bars, others, words) => {
    const big = aPciDevice('big', ...Array.from({ length: bars }, (): Bar => [4096, 32]));
    const rest = Array.from({ length: others }, (_, at) => aPciDevice(`d${at}`));
    const write = () => busAt(0, big, ...rest);
    if (words === null) expect(write()[0]).toBe(bars);
    else expect(write).toThrow(words);
  },
);
