import { describe, expect, it } from 'vitest';
import { tinyInstance } from './testing/tiny-instance.ts';
import { AT, answer, enterD0, i32, unreachable } from './testing/tiny-module.ts';

/** Reads four bytes at an address. */
const readAt = (address: number) => [...i32(address), 0x28, 0x02, 0x00];
/** 1 divided by 0. */
const divided = [...i32(1), ...i32(0), 0x6d];

function messageOf(boot: readonly number[], named = false): string {
  const instance = tinyInstance({}, { code: { boot }, named });
  try {
    instance.run('its boot', null, ({ boot: start }) => start());
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'nothing';
}

describe('a kernel that traps is told of by what it did', () => {
  const nowhere =
    'reads or writes where there is no memory, as through a null pointer (memory access out of bounds)';

  it.each([
    [unreachable, 'traps: unreachable'],
    [divided, 'traps: divide by zero'],
    [readAt(-8), nowhere],
  ])('%j', (boot, words) => {
    expect(messageOf(boot)).toBe(`strategy "tiny": its boot ${words}`);
    expect(messageOf(boot, true)).toBe(`strategy "tiny": its boot ${words} in boot`);
  });

  it('what fails outside of it is thrown as it is', () => {
    const ours = new Error('ours');
    const fail = () => {
      throw ours;
    };
    expect(() => tinyInstance().run('its boot', null, fail)).toThrow(ours);
  });

  it('what calls itself too deep says so', () => {
    const deep = (): number => deep() + 1;
    expect(() => tinyInstance().run('its boot', null, deep)).toThrow(
      'strategy "tiny": its boot calls itself too deep',
    );
  });
});

it('a reset puts the image back, empties what was used behind it, and fills up the steps', () => {
  const instance = tinyInstance();
  const { bytes } = instance.memory;
  const used = AT.machine + 100;
  for (const at of [AT.image, AT.names, AT.machine, used - 1, used]) bytes[at] = 7;
  instance.exports = { ...instance.exports, high_water: () => used };
  instance.exports.fuel.value = 3;
  instance.reset();
  expect([AT.image, AT.names, AT.machine, used - 1, used].map((at) => bytes[at])).toEqual([
    ...[0, 0, 0, 0],
    7,
  ]);
  expect(instance.exports.fuel.value).toBe(100_000_000);
});

it('a kernel that nobody listens to goes on', () => {
  const boot = [...answer(0, 0), ...enterD0(0xf9000000), ...i32(5)];
  const instance = tinyInstance({}, { code: { boot } });
  expect(instance.run('its boot', null, ({ boot: start }) => start())).toBe(5);
});
