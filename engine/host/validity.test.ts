import { describe, expect, it } from 'vitest';
import type { Host } from '../scenario.ts';
import { LAB } from '../testing/examples.ts';
import { hostProblem } from './validity.ts';

const MIB = 0x100000;
const GIB = 1024 * MIB;

function problemOf(changes: Partial<Host>) {
  return hostProblem({ ...LAB, ...changes });
}

describe('a valid host', () => {
  it.each([
    ['with every default', {}],
    ['on Gen1', { generation: 1 }],
    ['on arm64 in a CVM', { arch: 'arm64', isolation: 'snp' }],
    ['with a device tree', { firmware: 'devicetree' }],
    ['with the least T', { lowMmio: 128 * MIB }],
    ['with the most T', { lowMmio: 3.5 * GIB }],
    ['with the least T on arm64', { arch: 'arm64', lowMmio: 512 * MIB }],
    ['with 7680x4320', { screen: { resolution: [7680, 4320] } }],
    ['with exactly 128 MiB of framebuffer', { screen: { resolution: [1024, 32768] } }],
    ['with the least framebuffer', { screen: { framebuffer: 2 * MIB } }],
    ['with the most', { screen: { framebuffer: 128 * MIB } }],
    ['with no high MMIO', { highMmio: null }],
    ['with high MMIO at 4 GiB', { highMmio: { start: 4 * GIB, end: 4 * GIB } }],
    ['with high MMIO to the end', { highMmio: { start: 2 ** 52 - 1, end: 2 ** 52 - 1 } }],
    ['under OpenVMM', { vmm: 'openvmm' }],
    ['under OpenVMM on arm64', { vmm: 'openvmm', arch: 'arm64', lowMmio: 512 * MIB }],
    ['under OpenVMM without console support', { vmm: 'openvmm', console: false }],
    ['with high MMIO of odd bytes', { highMmio: { start: 0x123456789, end: 0x23456789a } }],
  ] as const)('%s has no problem', (_what, host) => {
    expect(problemOf(host)).toBeNull();
  });
});

describe('an invalid host', () => {
  it.each([
    ['Gen1 on arm64', { generation: 1, arch: 'arm64' }, 'arch'],
    ['Gen1 in a CVM', { generation: 1, isolation: 'vbs' }, 'isolation'],
    ['Gen1 with a device tree', { generation: 1, firmware: 'devicetree' }, 'firmware'],
    ['OpenVMM on Gen1', { vmm: 'openvmm', generation: 1 }, 'vmm'],
    ['OpenVMM in a CVM', { vmm: 'openvmm', isolation: 'snp' }, 'vmm'],
    ['OpenVMM with a device tree', { vmm: 'openvmm', firmware: 'devicetree' }, 'vmm'],
    ['too little T under OpenVMM', { vmm: 'openvmm', lowMmio: 128 * MIB - 1 }, 'lowMmio'],
    [
      'too little T under OpenVMM on arm64',
      { vmm: 'openvmm', arch: 'arm64', lowMmio: 128 * MIB },
      'lowMmio',
    ],
    ['too much T under OpenVMM', { vmm: 'openvmm', lowMmio: 3.5 * GIB + 1 }, 'lowMmio'],
    [
      'too large a framebuffer under OpenVMM',
      { vmm: 'openvmm', screen: { resolution: [1024, 32769] } },
      'resolution',
    ],
    [
      'an odd framebuffer under OpenVMM',
      { vmm: 'openvmm', screen: { framebuffer: MIB } },
      'framebuffer',
    ],
    ['too little T', { lowMmio: 128 * MIB - 1 }, 'lowMmio'],
    ['too much T', { lowMmio: 3.5 * GIB + 1 }, 'lowMmio'],
    ['too little T on arm64', { arch: 'arm64', lowMmio: 512 * MIB - 1 }, 'lowMmio'],
    ['too little T with a device tree', { firmware: 'devicetree', lowMmio: MIB }, 'lowMmio'],
    ...[0, -2 * MIB, MIB, 3 * MIB, 130 * MIB].map(
      (framebuffer) =>
        [
          `a framebuffer of ${framebuffer} bytes`,
          { screen: { framebuffer } },
          'framebuffer',
        ] as const,
    ),
    ['too large a framebuffer', { screen: { resolution: [1024, 32769] } }, 'resolution'],
    ['high MMIO below 4 GiB', { highMmio: { start: 4 * GIB - 1, end: 5 * GIB } }, 'highMmio'],
    ['high MMIO backwards', { highMmio: { start: 5 * GIB, end: 5 * GIB - 1 } }, 'highMmio'],
    ['high MMIO past 52 bits', { highMmio: { start: 5 * GIB, end: 2 ** 52 } }, 'highMmio'],
    [
      'high MMIO below 4 GiB with a device tree',
      { firmware: 'devicetree', highMmio: { start: 0, end: GIB } },
      'highMmio',
    ],
  ] as const)('with %s names the field', (_what, host, field) => {
    expect(problemOf(host)?.path).toEqual(['host', field]);
  });

  it('says what was found and what would do', () => {
    expect(problemOf({ lowMmio: 64 * MIB })).toEqual({
      path: ['host', 'lowMmio'],
      found: '67108864 bytes',
      expected: '128 MiB to 3584 MiB on x86_64',
    });
    expect(problemOf({ highMmio: { start: 0xf0000000, end: 0x100000000 } })).toMatchObject({
      found: '0xf0000000 to 0x100000000',
    });
    expect(problemOf({ screen: { framebuffer: 3 * MIB } })).toEqual({
      path: ['host', 'framebuffer'],
      found: '3145728 bytes',
      expected: 'a multiple of 2 MiB, at most 128 MiB',
    });
    expect(problemOf({ screen: { resolution: [1024, 32769] } })?.found).toBe(
      '1024x32769, a framebuffer of 130 MiB',
    );
  });
});
