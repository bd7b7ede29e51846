import { expect, it } from 'vitest';
import { readAddress, readSize, writeAddress, writeSize } from './numbers.ts';

it.each([
  [1, 1],
  [4096, 4096],
  [2 ** 52 - 1, 2 ** 52 - 1],
  ['1B', 1],
  ['16KiB', 16384],
  ['64MiB', 67108864],
  ['3GiB', 3221225472],
  ['1536MiB', 1610612736],
  [2 ** 52, null],
  ['4194304GiB', null],
  ['99999999999999999999GiB', null],
  [0, null],
  ['0B', null],
  [-1, null],
  [1.5, null],
  ['1.5GiB', null],
  ['64', null],
  ['64 MiB', null],
  ['64mib', null],
  ['64MB', null],
  ['064MiB', null],
  ['1TiB', null],
  ['', null],
  [null, null],
  [undefined, null],
  [[64], null],
])('size %j is %j bytes', (input, bytes) => {
  expect(readSize(input)).toBe(bytes);
});

it('NaN is not a size', () => {
  expect(readSize(Number.NaN)).toBeNull();
});

it.each([
  ['0x0', 0],
  ['0xf8000000', 4160749568],
  ['0xfffffffffffff', 2 ** 52 - 1],
  ['0xF8000000', null],
  ['0Xf8000000', null],
  ['f8000000', null],
  ['0x00f8000000', null],
  ['0x', null],
  ['', null],
  [4160749568, null],
  [null, null],
])('address %j is %j', (input, address) => {
  expect(readAddress(input)).toBe(address);
});

it.each([
  [1, '1B'],
  [1000, '1000B'],
  [1024, '1KiB'],
  [1536, '1536B'],
  [16384, '16KiB'],
  [1610612736, '1536MiB'],
  [3221225472, '3GiB'],
])('%j bytes are written %j', (bytes, text) => {
  expect(writeSize(bytes)).toBe(text);
});

it('an address is written in lower-case hex', () => {
  expect(writeAddress(0)).toBe('0x0');
  expect(writeAddress(4160749568)).toBe('0xf8000000');
});
