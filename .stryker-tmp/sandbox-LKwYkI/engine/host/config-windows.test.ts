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
