import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { assumptionInFull, listAssumptions, propertyInFull, strategyInFull } from './one.ts';

it('a strategy is told of in full, with its source', () => {
  const lines = strategyInFull(strategies, 'original', 80).split('\n');
  expect(lines[0]).toBe(
    'original: reserves what the firmware reports: lfb_base, at least 8 MiB, or the',
  );
  expect(lines.join('\n')).toContain('Linux 6.12, drivers/hv/vmbus_drv.c');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
});

it('a property is told of with what violates it', () => {
  expect(propertyInFull('config-window-accepted', 80)).toContain('config');
  expect(propertyInFull('root-device-works', 80)).toContain('the root device');
  expect(propertyInFull('load-order-irrelevant', 80)).toContain('load orders');
});

it('assumptions are listed, the usual answer first, and told of one by one', () => {
  const all = listAssumptions(80);
  for (const id of ['A1', 'A2', 'A3', 'A4', 'A5']) expect(all).toContain(`${id}: `);
  expect(all).toContain('released; kept');
  const one = assumptionInFull('a1', 80);
  expect(one).toContain('A1: how much of the framebuffer does the host claim at power-on?');
  expect(one).toContain('uefi: at power-on the host claims 8 MiB');
});

it.each([
  [() => strategyInFull(strategies, 'orignal', 80), /unknown strategy "orignal".*"original"/],
  [() => propertyInFull('root-device-work', 80), /unknown property.*"root-device-works"/],
  [() => assumptionInFull('A9', 80), /unknown assumption "A9", expected one of A1, A2, A3, A4, A5/],
])('a wrong word is met with the right one: %#', (told, message) => {
  expect(told).toThrow(message);
});
