import { expect, it } from 'vitest';
import { KernelMemory } from './kernel-memory.ts';
import { formatPrintk } from './printk.ts';
import { resourceBytes } from './testing/tiny-module.ts';

const WINDOW = 0x200000;
const [ARGS, RESOURCE, HIGH, PORTS, TEXT, NUMBER] = [64, 256, 320, 384, 448, 512];

/** A memory with three resources, a text and a number, and arguments of 4 or 8 bytes as C lays them out. */
function memoryWith(args: readonly (number | bigint)[]): KernelMemory {
  const memory = { buffer: new ArrayBuffer(1024) };
  const view = new DataView(memory.buffer);
  let at = ARGS;
  for (const one of args) {
    const size = typeof one === 'bigint' ? 8 : 4;
    at = Math.ceil(at / size) * size;
    if (typeof one === 'bigint') view.setBigInt64(at, one, true);
    else view.setInt32(at, one, true);
    at += size;
  }
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(resourceBytes(0xf8000000, 0xfbffffff), RESOURCE);
  bytes.set(resourceBytes(0xfe0000000, 0xfffffffff, 0x102200 + WINDOW), HIGH);
  bytes.set(resourceBytes(0xcf8, 0xcff, 0x100), PORTS);
  bytes.set(new TextEncoder().encode('nvme\0'), TEXT);
  view.setBigUint64(NUMBER, 0xf8000000n, true);
  return new KernelMemory({ memory, layout: (field) => 8 * field });
}

it.each([
  [
    'a resource in a line',
    'hv_vmbus: fb=%pR\n',
    [BigInt(RESOURCE)],
    ['hv_vmbus: fb=[mem 0xf8000000-0xfbffffff]'],
  ],
  [
    'with its flags in words',
    '%pR',
    [BigInt(HIGH)],
    ['[mem 0xfe0000000-0xfffffffff 64bit pref window]'],
  ],
  [
    'with its flags as a number',
    '%pr',
    [BigInt(RESOURCE)],
    ['[mem 0xf8000000-0xfbffffff flags 0x80000200]'],
  ],
  ['of ports', '%pR', [BigInt(PORTS)], ['[io  0x0cf8-0x0cff]']],
  ['that is not there', '%pR', [0n], ['(null)']],
  ['an address pointed to', 'at %pa', [BigInt(NUMBER)], ['at 0x00000000f8000000']],
  ['a pointer', '%p', [255n], ['00000000000000ff']],
  [
    'an urgency in front',
    '\u00014%s: %d of %u',
    [BigInt(TEXT), -12, -1],
    ['nvme: -12 of 4294967295'],
  ],
  [
    'a text with width and precision',
    '%.2s|%6s|%-6s|',
    [BigInt(TEXT), BigInt(TEXT), BigInt(TEXT)],
    ['nv|  nvme|nvme  |'],
  ],
  ['a text that is not there', '%s', [0n], ['(null)']],
  [
    'hexadecimal',
    '%x %#x %#llx %X',
    [-1070399416, 255, 0xfe0000000n, 171],
    ['c0330048 0xff 0xfe0000000 AB'],
  ],
  [
    'with zeros and width',
    '%08x|%#010x|%4d|%-4d|%04d',
    [171, 171, 7, 7, 7],
    ['000000ab|0x000000ab|   7|7   |0007'],
  ],
  ['of 64 bits', '%lld %zu %ld', [-1n, 8192n, -5n], ['-1 8192 -5']],
  ['aligned after one of 32 bits', '%d then %llx', [1, 0x100000000n], ['1 then 100000000']],
  ['a width as an argument', '%*d|%.3d|%c|%o|100%%', [5, 42, 7, 65, 8], ['   42|007|A|10|100%']],
  ['several lines', 'one\ntwo\n\n', [], ['one', 'two']],
] as const)('%s', (_what, format, args, lines) => {
  expect(formatPrintk(memoryWith(args), format, ARGS)).toEqual(lines);
});
