import { expect, it } from 'vitest';
import { HostFramebuffer } from './framebuffer.ts';

const H = { start: 0xf8000000, end: 0xf87fffff };

it('starts out empty, and touches nothing', () => {
  const framebuffer = new HostFramebuffer();
  expect(framebuffer.snapshot()).toBeNull();
  expect(framebuffer.overlaps({ start: 0, end: 2 ** 52 - 1 })).toBe(false);
  expect(framebuffer.startsElsewhere({ start: 0, end: 1 })).toBe(false);
  expect(framebuffer.startsElsewhere(H)).toBe(false);
});

it('is where it was when the kernel before ended', () => {
  const framebuffer = new HostFramebuffer();
  framebuffer.restore(H);
  expect(framebuffer.snapshot()).toEqual(H);
  framebuffer.restore(null);
  expect(framebuffer.snapshot()).toBeNull();
});

it('moves, and leaves nothing behind', () => {
  const framebuffer = new HostFramebuffer();
  framebuffer.restore(H);
  const before = framebuffer.snapshot();
  framebuffer.move({ start: 0xf9000000, end: 0xf97fffff });
  expect(framebuffer.snapshot()).toEqual({ start: 0xf9000000, end: 0xf97fffff });
  expect(before).toEqual(H);
  expect(framebuffer.overlaps(H)).toBe(false);
  expect(framebuffer.startsElsewhere(H)).toBe(true);
  expect(framebuffer.startsElsewhere({ start: 0xf9000000, end: 0xf97fffff })).toBe(false);
});

it.each([
  ['its first byte', 0xf8000000, 0xf8000000, true],
  ['its last byte', 0xf87fffff, 0xf87fffff, true],
  ['a page just before it', 0xf7fff000, 0xf7ffffff, false],
  ['a page just after it', 0xf8800000, 0xf8800fff, false],
  ['a range around it', 0xf0000000, 0xffffffff, true],
])('overlaps %s or not', (_what, start, end, expected) => {
  const framebuffer = new HostFramebuffer();
  framebuffer.restore(H);
  expect(framebuffer.overlaps({ start, end })).toBe(expected);
});

it('a place that stays claimed may not be overlapped either, wherever the framebuffer is', () => {
  expect(new HostFramebuffer().claimed).toHaveLength(1);
  const framebuffer = new HostFramebuffer(H);
  framebuffer.move({ start: 0xf9000000, end: 0xf97fffff });
  expect(framebuffer.claimed).toEqual([{ start: 0xf9000000, end: 0xf97fffff }, H]);
});
