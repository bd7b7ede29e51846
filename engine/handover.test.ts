import { describe, expect, it } from 'vitest';
import { type Handover, isSameHandover } from './handover.ts';

const A = { device: 'a', start: 0xf8800000, end: 0xf8801fff };
const B = { device: 'b', start: 0xf8802000, end: 0xf8803fff };
const SOME: Handover = {
  framebuffer: { start: 0xf8000000, end: 0xf87fffff },
  lfbBase: 0xf8000000,
  configWindows: [A, B],
  kdump: false,
};

describe('what one kernel leaves to the next is the same', () => {
  it('where all of it is, though not the same objects', () => {
    expect(isSameHandover(SOME, structuredClone(SOME))).toBe(true);
    expect(isSameHandover({ ...SOME, framebuffer: null }, { ...SOME, framebuffer: null })).toBe(
      true,
    );
  });

  it.each<[string, Partial<Handover>]>([
    ['the framebuffer', { framebuffer: { start: 0xf8800000, end: 0xf8ffffff } }],
    ['its start', { framebuffer: { start: 0xf8200000, end: 0xf87fffff } }],
    ['its length', { framebuffer: { start: 0xf8000000, end: 0xf82fffff } }],
    ['that there is one', { framebuffer: null }],
    ['what the kernel is told', { lfbBase: 0 }],
    ['whether it follows a crash', { kdump: true }],
    ['a held window', { configWindows: [A, { ...B, start: 0xf9000000 }] }],
    ['the length of one', { configWindows: [A, { ...B, end: 0xf8802fff }] }],
    ['whose window it is', { configWindows: [A, { ...B, device: 'c' }] }],
    ['that one is held', { configWindows: [A] }],
    ['that another is held', { configWindows: [A, B, { ...B, device: 'c' }] }],
  ])('but not where %s differs', (_what, other) => {
    expect(isSameHandover(SOME, { ...SOME, ...other })).toBe(false);
    expect(isSameHandover({ ...SOME, ...other }, SOME)).toBe(false);
  });
});
