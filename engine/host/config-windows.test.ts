import { expect, it } from 'vitest';
import { ConfigWindows } from './config-windows.ts';

const A = { device: 'a', start: 0x1000, end: 0x2fff };
const B = { device: 'b', start: 0x3000, end: 0x4fff };

it('what is held stands in the order of devices, whichever was accepted first', () => {
  const windows = new ConfigWindows(true);
  windows.accept('b', B);
  windows.accept('a', A);
  expect(windows.held).toEqual([A, B]);
  windows.accept('b', { start: 0x5000, end: 0x6fff });
  windows.remove('a');
  expect(windows.held).toEqual([{ device: 'b', start: 0x5000, end: 0x6fff }]);
});

it.each(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])('accepted in the order %s, too', (order) => {
  const windows = new ConfigWindows(true);
  for (const device of order) windows.accept(device, A);
  expect(windows.held.map(({ device }) => device).join('')).toBe('abc');
});

it('a host that does not keep them holds none', () => {
  const windows = new ConfigWindows(false);
  windows.accept('a', A);
  expect(windows.held).toEqual([]);
  expect(windows.overlapsOther('b', A)).toBe(false);
});
