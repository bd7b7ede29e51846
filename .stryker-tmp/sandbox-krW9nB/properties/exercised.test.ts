import { expect, it } from 'vitest';
import type { Host, Scenario } from '../engine/index.ts';
import { LAB } from '../engine/testing/examples.ts';
import { isExercisedIn } from './exercised.ts';
import { properties, relations } from './index.ts';

const NVME = { id: 'nvme', bars: [{ size: 0x4000, bits: 64 as const }], root: true };
const DXG = { id: 'dxg', dxg: 0x4000000, root: false };

function idleOf(probes: readonly string[], host: Host = LAB): string[] {
  const kernel = { sysfb: true, efi: true, efifb: 'released' } as const;
  const events = probes.map((probe) => ({ probe }));
  const boots: Scenario['boots'] = [{ via: null, kernel, events }];
  const scenario: Scenario = { name: null, host, devices: [NVME, DXG], boots };
  return [...properties, ...relations]
    .filter((property) => !isExercisedIn(scenario, property))
    .map(({ id }) => id);
}

it.each([
  [['nvme', 'dxg', 'drm'], ['low-window-granted']],
  [
    ['dxg', 'drm'],
    [
      'config-window-accepted',
      'low-window-granted',
      'high-window-granted',
      'config-window-granted',
      'root-device-works',
    ],
  ],
  [
    ['nvme'],
    [
      'low-window-granted',
      'dxg-window-granted',
      'framebuffer-granted',
      'framebuffer-unmoved',
      'load-order-irrelevant',
    ],
  ],
])('a device that is there counts where it is probed: %j', (probes, idle) => {
  expect(idleOf(probes)).toEqual(idle);
});

const NO_GRAPHICS = ['low-window-granted', 'framebuffer-granted', 'framebuffer-unmoved'];

it.each<[string, Partial<Host>, string[]]>([
  ['console support off', { console: false }, NO_GRAPHICS],
  ['a CVM', { isolation: 'vbs' }, NO_GRAPHICS],
  ['OpenHCL', { firmware: 'devicetree' }, [...NO_GRAPHICS, 'more-low-mmio-never-hurts']],
  [
    'the most low MMIO',
    { lowMmio: 3.5 * 2 ** 30 },
    ['low-window-granted', 'more-low-mmio-never-hurts'],
  ],
  ['OpenVMM', { vmm: 'openvmm' }, ['low-window-granted']],
])('with %s', (_what, change, idle) => {
  expect(idleOf(['nvme', 'dxg', 'drm'], { ...LAB, ...change })).toEqual(idle);
});

it('where nothing happens nothing is put to the test', () => {
  expect(idleOf([])).toEqual([...properties, ...relations].map(({ id }) => id));
});
