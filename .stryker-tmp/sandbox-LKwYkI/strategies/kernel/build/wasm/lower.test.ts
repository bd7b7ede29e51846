import { expect, it } from 'vitest';
import { webAssembly } from '../../web-assembly.ts';
import { text, unsigned } from './bytes.ts';
import { lowerTo32 } from './lower.ts';
import { SECTION, writeModule } from './sections.ts';

const [I64, I32] = [0x7e, 0x7f];
const LOCAL_0 = [0x20, 0];
const MEMORY_64 = [1, 4, 1];

const list = (...items: readonly (readonly number[])[]) => [
  ...unsigned(items.length),
  ...items.flat(),
];

/** A wasm64 module of one page with the function `f` of an i64 and what `results` says. */
function module64(results: readonly number[], code: readonly number[]): Uint8Array {
  const body = [0, ...code, 0x0b];
  return writeModule([
    [SECTION.type, list([0x60, 1, I64, results.length, ...results])],
    [SECTION.function, list([0])],
    [SECTION.memory, MEMORY_64],
    [SECTION.export, list([...text('f'), 0, 0], [...text('memory'), 2, 0])],
    [SECTION.code, list([...unsigned(body.length), ...body])],
    // The eight bytes 1 to 8 at 5000.
    [SECTION.data, list([0, 0x42, 0x88, 0x27, 0x0b, 8, 1, 2, 3, 4, 5, 6, 7, 8])],
  ]);
}

function run(bytes: Uint8Array, steps = 100) {
  const module = new webAssembly.Module(lowerTo32(bytes));
  const { f, fuel } = new webAssembly.Instance(module, {}).exports;
  if (typeof f !== 'function' || !(fuel instanceof webAssembly.Global)) {
    throw new Error('found no f or no fuel');
  }
  fuel.value = steps;
  return { f, fuel };
}

/** i64.load without an offset, and with one of 4090. */
const load = (offset: number) => module64([I64], [...LOCAL_0, 0x29, 3, ...unsigned(offset)]);

it('reads and writes 64 bits at an address of 64', () => {
  expect(run(load(0)).f(5000n)).toBe(0x0807060504030201n);
  expect(run(load(4090)).f(910n)).toBe(0x0807060504030201n);
  const store = module64([I64], [...LOCAL_0, ...LOCAL_0, 0x37, 3, 0, ...LOCAL_0, 0x29, 3, 0]);
  expect(run(store).f(6000n)).toBe(6000n);
});

it.each([0n, 4095n, -1n, 2n ** 32n, 2n ** 32n + 5000n])('traps at the address %s', (address) => {
  expect(() => run(load(0)).f(address)).toThrow('memory access out of bounds');
});

it('lets the first page be reached by no offset of an instruction', () => {
  expect(() => run(load(4090)).f(5n)).toThrow('memory access out of bounds');
  expect(run(load(4090)).f(6n)).toBe(0n);
});

it('counts a loop down and stops it', () => {
  // loop: local0 -= 1; br_if local0 != 0
  const loop = [
    ...[0x03, 0x40, ...LOCAL_0, 0x42, 1, 0x7d, 0x22, 0],
    ...[0x42, 0, 0x52, 0x0d, 0, 0x0b, ...LOCAL_0],
  ];
  const counted = run(module64([I64], loop), 10);
  expect(counted.f(10n)).toBe(0n);
  expect(counted.fuel.value).toBe(0);
  expect(() => run(module64([I64], loop), 10).f(11n)).toThrow('unreachable');
});

it('fills and copies memory, and tells its size in 64 bits', () => {
  // fill 5000..5003 with local0; copy it to 6000; load i32.
  const code = [
    ...[0x42, 0x88, 0x27, ...LOCAL_0, 0xa7, 0x42, 4, 0xfc, 11, 0],
    ...[0x42, 0xf0, 0x2e, 0x42, 0x88, 0x27, 0x42, 4, 0xfc, 10, 0, 0],
    ...[0x42, 0xf0, 0x2e, 0x28, 2, 0],
  ];
  expect(run(module64([I32], code)).f(0x11n)).toBe(0x11111111);
  expect(run(module64([I64], [0x3f, 0])).f(0n)).toBe(1n);
});

it('refuses what no compiler emits for it', () => {
  // An atomic instruction.
  expect(() => lowerTo32(module64([], [0xfe, 3, 0]))).toThrow('found the opcode 254');
});
