import { describe, expect, it } from 'vitest';
import type { Assumptions } from './assumptions.ts';
import type { Host } from './scenario.ts';
import { reserving, run } from './testing/assume.ts';
import { firstBoot, kdumpBoot } from './testing/examples.ts';
import { MIB } from './units.ts';

/** 32 MiB of framebuffer: 3840 x 2160 x 4 bytes are 31.64 MiB, rounded up to 2 MiB. */
const LARGE: Partial<Host> = { screen: { resolution: [3840, 2160] } };

describe('A1: how much of the framebuffer the host claims at power-on', () => {
  it.each([
    ['full', 'f8000000-f9ffffff'],
    ['uefi', 'f8000000-f87fffff'],
    ['firmware', 'f8000000-f82fffff'],
  ] as const)('%s on Gen2', (A1, claimed) => {
    expect(run({ A1 }, [firstBoot([])], {}, LARGE)).toEqual([[claimed]]);
  });

  it.each([
    ['full', 'f8000000-f9ffffff'],
    ['uefi', 'f8000000-f87fffff'],
    ['firmware', 'f8000000-fbffffff'],
  ] as const)('%s on Gen1, where it claims any', (A1, claimed) => {
    const gen1: Partial<Host> = { ...LARGE, generation: 1 };
    expect(run({ A1, A5: 'power-on' }, [firstBoot([])], {}, gen1)).toEqual([[claimed]]);
    expect(run({ A1 }, [firstBoot([])], {}, gen1)).toEqual([['none']]);
  });

  it.each(['full', 'uefi', 'firmware'] as const)('%s: after a report it is all', (A1) => {
    const [, later] = run({ A1 }, [firstBoot(['probe drm']), kdumpBoot([])], {}, LARGE);
    expect(later).toEqual(['f8000000-f9ffffff']);
  });

  it('changes whether a window beyond 8 MiB is refused', () => {
    const kept8 = reserving(0xf8000000, 8 * MIB);
    const last = (A1: Assumptions['A1']) => {
      return run({ A1 }, [firstBoot(['probe a'])], kept8, LARGE)[0]?.at(-1);
    };
    expect(last('full')).toBe('a config f8800000 conflict');
    expect(last('uefi')).toBe('a config f8800000 granted');
    const kept4 = reserving(0xf8000000, 4 * MIB);
    const beyond4 = (A1: Assumptions['A1']) => {
      return run({ A1 }, [firstBoot(['probe a'])], kept4, LARGE)[0]?.at(-1);
    };
    expect(beyond4('uefi')).toBe('a config f8400000 conflict');
    expect(beyond4('firmware')).toBe('a config f8400000 granted');
  });
});

describe('A3: what else is in the machine', () => {
  const H = { start: 0xf8000000, end: 0xf87fffff, name: 'more' };
  const asked = (A3: Assumptions['A3']) => run({ A3 }, [firstBoot(['probe a', 'probe gpu'])])[0];

  it('nothing', () => {
    expect(asked([])?.slice(1)).toEqual([
      'a config f8000000 conflict',
      'gpu dxg f8000000 conflict',
    ]);
  });

  it('a busy range, which nothing may take', () => {
    expect(asked([{ ...H, busy: true }])?.slice(1)).toEqual([
      'a config f8800000 granted',
      'gpu dxg f8810000 granted',
    ]);
  });

  it('a range that is not busy, out of which nothing may stick', () => {
    expect(asked([{ ...H, busy: false }])?.slice(1)).toEqual([
      'a config f8000000 conflict',
      'gpu dxg f8800000 granted',
    ]);
  });
});

describe('A5: the framebuffer of Gen1 before a driver reports it', () => {
  const gen1 = (A5: Assumptions['A5'], word: string, start: number) => {
    return run({ A5 }, [firstBoot([word])], reserving(start, 8 * MIB), { generation: 1 })[0];
  };

  it('on-report: there is none, and its report is not a move', () => {
    expect(gen1('on-report', 'probe a', 0xf9000000)).toEqual(['none', 'a config f8000000 granted']);
    expect(gen1('on-report', 'probe drm', 0xf9000000)?.[1]).toBe('drm vram f9000000 granted');
  });

  it('power-on: it is at f8000000', () => {
    const claimed = 'f8000000-f87fffff';
    const refused = [claimed, 'a config f8000000 conflict'];
    expect(gen1('power-on', 'probe a', 0xf9000000)).toEqual(refused);
    expect(gen1('power-on', 'probe drm', 0xf9000000)).toEqual([claimed, 'drm vram f9000000 moved']);
  });

  it.each(['on-report', 'power-on'] as const)('%s: Gen2 claims it at power-on', (A5) => {
    expect(run({ A5 }, [firstBoot([])])).toEqual([['f8000000-f87fffff']]);
  });
});
