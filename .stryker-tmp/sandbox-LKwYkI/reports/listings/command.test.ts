import { expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { listProperties, listStrategies } from './command.ts';

it('strategies are listed by id and summary, aligned', () => {
  const lines = listStrategies(strategies, 200).trimEnd().split('\n');
  expect(lines).toHaveLength(strategies.length);
  expect(lines[0]).toBe(
    'original            reserves what the firmware reports: lfb_base, at least 8 MiB, or the Gen1 BAR',
  );
  expect(lines).toContain('high-config-window  original, with config windows from above 4 GiB');
});

it('a summary goes on below itself', () => {
  expect(listStrategies(strategies, 60)).toContain(
    'original            reserves what the firmware reports:\n' +
      '                    lfb_base, at least 8 MiB, or the Gen1\n' +
      '                    BAR\n',
  );
});

it('properties are listed in the order of reports, those of several runs last', () => {
  const ids = listProperties(200)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(ids).toEqual([
    'config-window-accepted',
    'bar-window-clear',
    'low-window-granted',
    'high-window-granted',
    'config-window-granted',
    'dxg-window-granted',
    'framebuffer-granted',
    'framebuffer-unmoved',
    'root-device-works',
    'load-order-irrelevant',
    'more-low-mmio-never-hurts',
  ]);
});
