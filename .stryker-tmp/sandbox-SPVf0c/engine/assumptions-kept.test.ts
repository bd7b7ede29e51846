import { describe, expect, it } from 'vitest';
import type { Assumptions } from './assumptions.ts';
import type { Strategy } from './contract.ts';
import type { Boot } from './scenario.ts';
import { reserving, run } from './testing/assume.ts';
import { firstBoot, kdumpBoot } from './testing/examples.ts';
import { MIB } from './units.ts';

describe('A2: config windows of earlier kernels', () => {
  const CLEAR = reserving(0xf8000000, 8 * MIB);
  const later = (...words: string[]) => kdumpBoot(words);
  const lastOf = (boots: readonly [Boot, ...Boot[]], A2: Assumptions['A2']) => {
    return run({ A2 }, boots, CLEAR).at(-1)?.slice(1);
  };

  it('released: they do not bind the next', () => {
    expect(lastOf([firstBoot(['probe a']), later('probe b')], 'released')).toEqual([
      'b config f8800000 granted',
    ]);
  });

  it('kept: another device is refused there, in every kernel after', () => {
    const boots = [firstBoot(['probe a']), later(), later('probe b')] as const;
    expect(lastOf(boots, 'kept')).toEqual(['b config f8800000 conflict']);
  });

  it('kept: its own device is not refused there', () => {
    expect(lastOf([firstBoot(['probe a']), later('probe a')], 'kept')).toEqual([
      'a config f8800000 granted',
    ]);
  });

  it('kept: until the device is accepted elsewhere, here behind 16 MiB of the GPU', () => {
    const behind = run(
      { A2: 'kept' },
      [firstBoot(['probe a']), later('probe gpu', 'probe a')],
      CLEAR,
    );
    expect(behind[1]?.slice(1)).toEqual(['gpu dxg f8800000 granted', 'a config f9800000 granted']);
    const boots = [
      firstBoot(['probe a']),
      later('probe gpu', 'probe a'),
      later('probe b'),
    ] as const;
    expect(lastOf(boots, 'kept')).toEqual(['b config f8800000 granted']);
  });

  it('kept: until the device is removed', () => {
    const boots = [firstBoot(['probe a', 'remove a']), later('probe b')] as const;
    expect(lastOf(boots, 'kept')).toEqual(['b config f8800000 granted']);
  });

  it('kept: a window that was refused is not held', () => {
    const boots = [firstBoot(['probe a']), later('probe b'), later('probe a')] as const;
    expect(lastOf(boots, 'kept')).toEqual(['a config f8800000 granted']);
  });
});

describe('A4: the power-on framebuffer after a move', () => {
  /** The GPU over the framebuffer makes it move from f8000000 to f9000000. */
  const MOVE = ['probe gpu', 'probe drm', 'remove gpu'];
  const moved = (A4: Assumptions['A4'], word: string, how: Partial<Strategy> = {}) => {
    return run({ A4 }, [firstBoot([...MOVE, word]), kdumpBoot([])], how);
  };

  it('released: it is free', () => {
    expect(moved('released', 'probe a')[0]?.at(-1)).toBe('a config f8000000 granted');
    expect(moved('released', 'probe low')[0]?.at(-1)).toBe('low low f8100000 granted');
  });

  it('kept: windows over it are in conflict', () => {
    expect(moved('kept', 'probe a')[0]?.at(-1)).toBe('a config f8000000 conflict');
    const apart: Partial<Strategy> = {
      place: (window, usual) => (window === 'config' ? { ...usual, min: 2 ** 32 } : usual),
    };
    expect(moved('released', 'probe low', apart)[0]?.at(-1)).toBe('low low f8000000 granted');
    expect(moved('kept', 'probe low', apart)[0]?.at(-1)).toBe('low low f8000000 conflict');
  });

  it.each(['released', 'kept'] as const)('%s: so are windows over the new place', (A4) => {
    const boots = [firstBoot(MOVE), kdumpBoot(['probe gpu', 'probe a'])] as const;
    const [, later] = run({ A4 }, boots);
    expect(later?.at(-1)).toBe('a config f9000000 conflict');
  });

  it.each(['released', 'kept'] as const)('%s: the framebuffer is the new place alone', (A4) => {
    expect(moved(A4, 'probe a')[1]).toEqual(['f9000000-f97fffff']);
    const [, back] = run({ A4 }, [firstBoot(MOVE), kdumpBoot(['probe drm'])]);
    expect(back).toEqual(['f9000000-f97fffff', 'drm vram f8000000 moved']);
  });
});
