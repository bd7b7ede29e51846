import { expect, it } from 'vitest';
import type { Host, Strategy } from '../engine/index.ts';
import { aPciDevice, aScenario, aStrategy, firstBoot } from '../engine/testing/examples.ts';
import { moreLowMmioNeverHurts } from './more-low-mmio-never-hurts.ts';
import { MOST_BOOTS } from './property.ts';

const MIB = 0x100000;

/** Keeps up to 128 MiB free from the first base unless low MMIO starts there. */
function exceptAt(base: number): Strategy {
  return aStrategy({
    reserve: ({ ranges: [{ start }] }) => (start === base ? null : { start, size: 128 * MIB }),
  });
}

function hurtOn(host: Partial<Host>, strategy: Strategy): number {
  const boots = [firstBoot(['probe nvme'])] as const;
  const scenario = aScenario({ host, devices: [aPciDevice('nvme')], boots });
  const verdict = moreLowMmioNeverHurts.judge(scenario, strategy, MOST_BOOTS);
  return verdict.type === 'violated' ? verdict.violations.length : 0;
}

const LARGEST = { screen: { framebuffer: 128 * MIB } } as const;
const ARM64 = { arch: 'arm64', vmm: 'openvmm' } as const;

it.each([
  // Hyper-V starts at f0000000 by itself there, and 256 MiB lower nothing; 512 MiB start at e0000000.
  ['Hyper-V, 128 MiB of framebuffer, 256 MiB', LARGEST, 0xf0000000, 0],
  ['Hyper-V, 128 MiB of framebuffer, 512 MiB', LARGEST, 0xe0000000, 1],
  ['OpenVMM, 128 MiB of framebuffer, 256 MiB', { ...LARGEST, vmm: 'openvmm' }, 0xf0000000, 1],
  [
    'OpenVMM with a byte more than 256 MiB',
    { vmm: 'openvmm', lowMmio: 256 * MIB + 1 },
    0xf0000000,
    0,
  ],
  [
    'OpenVMM with a byte more than 255 MiB',
    { vmm: 'openvmm', lowMmio: 255 * MIB + 1 },
    0xf0000000,
    1,
  ],
  ['OpenVMM on arm64, 512 MiB', ARM64, 0xe0000000, 0],
  ['OpenVMM on arm64, 1 GiB', ARM64, 0xc0000000, 1],
] as const)('sizes that lower the base as the host lays it out: %s', (_what, host, base, hurt) => {
  expect(hurtOn(host, exceptAt(base))).toBe(hurt);
});
