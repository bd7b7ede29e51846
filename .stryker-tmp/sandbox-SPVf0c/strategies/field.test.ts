import { describe, expect, it } from 'vitest';
import type { Host, KernelConfig, Strategy } from '../engine/index.ts';
import { simulate } from '../engine/index.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  firstBoot,
  kdumpBoot,
} from '../engine/testing/examples.ts';
import { guess8 } from './guess-8.ts';
import { highFirst } from './high-first.ts';
import { mainline } from './mainline.ts';
import { mergedV1 } from './merged-v1.ts';
import { stable515 } from './stable-5.15.ts';

const FIVE = [guess8, mergedV1, mainline, stable515, highFirst];
const GEN1 = { generation: 1 } as const;
const ARM64 = { arch: 'arm64' } as const;
const CVM = { isolation: 'snp' } as const;
const OPENHCL = { firmware: 'devicetree' } as const;

function hex(range: { readonly start: number; readonly end: number } | null | undefined): string {
  return range == null ? 'none' : `${range.start.toString(16)}-${range.end.toString(16)}`;
}

/** What one of them reserves in the first kernel, and in the kdump kernel after it that is told nothing. */
function reservedBy(strategy: Strategy, host: Partial<Host>, kernel: Partial<KernelConfig>) {
  const scenario = aScenario({ host, boots: [firstBoot([], kernel), kdumpBoot([], kernel)] });
  return simulate(scenario, strategy).boots.map(({ reserved }) => hex(reserved));
}

const NOTHING = ['none', 'none'];
const GEN2_8 = ['f8000000-f87fffff', 'f8000000-f87fffff'];
// Half of 128 MiB.
const GEN2_64 = ['f8000000-fbffffff', 'f8000000-fbffffff'];
// Half of 512 MiB, at most 128 MiB.
const ARM64_128 = ['e0000000-e7ffffff', 'e0000000-e7ffffff'];
const ARM64_8 = ['e0000000-e07fffff', 'e0000000-e07fffff'];

/** By `guess-8`, `merged-v1`, `mainline`, `stable-5.15`, `high-first`, in that order. */
type Five = readonly [string[], string[], string[], string[], string[]];

const RESERVED: readonly (readonly [string, Partial<Host>, Partial<KernelConfig>, Five])[] = [
  ['Gen2', {}, {}, [GEN2_8, GEN2_64, GEN2_64, GEN2_64, GEN2_64]],
  ['Gen2 without SYSFB', {}, { sysfb: false }, [GEN2_8, NOTHING, GEN2_64, GEN2_64, GEN2_64]],
  // Only the first kernel is told a base, and only 5.15 looks at it: 64 MiB.
  [
    'Gen2 without EFI',
    {},
    { efi: false },
    [NOTHING, NOTHING, NOTHING, ['f8000000-fbffffff', 'none'], NOTHING],
  ],
  [
    'Gen2 without EFI and SYSFB',
    {},
    { efi: false, sysfb: false },
    [NOTHING, NOTHING, NOTHING, ['f8000000-fbffffff', 'none'], NOTHING],
  ],
  // The BAR, whatever SYSFB and EFI are, but for 5.15, which never looks for it.
  ['Gen1', GEN1, {}, [GEN2_64, GEN2_64, GEN2_64, NOTHING, GEN2_64]],
  ['Gen1 without SYSFB', GEN1, { sysfb: false }, [GEN2_64, GEN2_64, GEN2_64, NOTHING, GEN2_64]],
  ['arm64', ARM64, {}, [ARM64_8, ARM64_128, ARM64_128, ARM64_128, ARM64_128]],
  [
    'arm64 without SYSFB',
    ARM64,
    { sysfb: false },
    [ARM64_8, NOTHING, ARM64_128, ARM64_128, ARM64_128],
  ],
  ['a CVM', CVM, {}, [GEN2_8, NOTHING, GEN2_64, GEN2_64, GEN2_64]],
  ['a CVM by VBS', { isolation: 'vbs' }, {}, [GEN2_8, NOTHING, GEN2_64, GEN2_64, GEN2_64]],
  ['a CVM without SYSFB', CVM, { sysfb: false }, [GEN2_8, NOTHING, GEN2_64, GEN2_64, GEN2_64]],
  ['a CVM without EFI', CVM, { efi: false }, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
  ['OpenHCL', OPENHCL, {}, [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING]],
];

describe.each(RESERVED)('on %s', (_what, host, kernel, expected) => {
  it.each(FIVE.map((strategy, index) => [strategy.id, strategy, expected[index]] as const))(
    '%s reserves what model.md says',
    (_id, strategy, reserved) => {
      expect(reservedBy(strategy, host, kernel)).toEqual(reserved);
    },
  );
});

it.each([
  [guess8, 'f8000000-fed40000'],
  [mergedV1, 'f8000000-fed3ffff'],
  [mainline, 'f8000000-fed3ffff'],
  [stable515, 'f8000000-fed3ffff'],
  [highFirst, 'f8000000-fed3ffff'],
])('the first range under $id', (strategy, range) => {
  const [boot] = simulate(aScenario({}), strategy).boots;
  expect(hex(boot?.ranges[0])).toBe(range);
});

it.each([
  [guess8, 'f8000000-f87fffff'],
  [mainline, 'f8300000-f8afffff'],
  [stable515, 'f8300000-f8afffff'],
])('without SYSFB a held efifb binds only kernels that always have it: $id', (strategy, vram) => {
  const kernel = { sysfb: false, efifb: 'held' } as const;
  const boots = [firstBoot(['probe drm'], kernel)] as const;
  const [boot] = simulate(aScenario({ boots }), strategy).boots;
  // Where the firmware's 3 MiB are held, the next whole MiB of the reservation.
  expect(hex(boot?.steps[0]?.granted)).toBe(vram);
});

describe('high-first', () => {
  const devices = [
    aPciDevice('nvme', [16, 64]),
    aPciDevice('low', [0x100000, 32]),
    aDxgDevice('gpu', 0x1000000),
  ];
  const stepsOn = (host: Partial<Host>, strategy: Strategy = highFirst) => {
    const boots = [firstBoot(['probe nvme', 'probe low', 'probe gpu', 'probe drm'])] as const;
    const [boot] = simulate(aScenario({ host, devices, boots }), strategy).boots;
    return boot?.steps.map(({ window, granted }) => `${window} ${granted?.start.toString(16)}`);
  };

  it('has config and dxg windows above 4 GiB, and all others as usual', () => {
    expect(stepsOn({})).toEqual([
      'config fe0000000',
      'high fe0002000',
      'config fe0003000',
      'low fc000000',
      'dxg fe0010000',
      'vram f8000000',
    ]);
  });

  it('has them as usual where no range is above 4 GiB', () => {
    const steps = stepsOn({ highMmio: null });
    expect(steps).toEqual(stepsOn({ highMmio: null }, mainline));
    expect(steps?.[0]).toBe('config fc000000');
  });

  it('has the one that does not fit above 4 GiB as usual', () => {
    // 20 KiB above 4 GiB: two config windows and one of 4 KiB.
    const highMmio = { start: 0x100000000, end: 0x100004fff };
    expect(stepsOn({ highMmio })).toEqual([
      'config 100000000',
      'high 100002000',
      'config 100003000',
      'low fc000000',
      'dxg fc100000',
      'vram f8000000',
    ]);
  });
});
