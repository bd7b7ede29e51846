import { describe, expect, it } from 'vitest';
import { type GuestView, type Strategy, USUAL_PLACEMENT } from '../../engine/index.ts';
import { ideal } from '../ideal.ts';
import { mainline } from '../mainline.ts';
import { inTime } from './in-time.ts';
import { askedOnce, usedInTime } from './once.ts';
import { StrategyError } from './strategy-error.ts';

const GUEST: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0,
  lfbSize: 0,
  videoBar: null,
  ranges: [{ start: 0xf8000000, end: 0xfed3ffff }],
  isolation: 'none',
};

function asked(change: Partial<Strategy>): Strategy {
  return askedOnce({ ...mainline, ...change }, 100);
}

function endless(): never {
  for (;;);
}

describe('a strategy that is asked once', () => {
  it('keeps its answer to a question, and gives another to another', () => {
    let times = 0;
    const strategy = asked({
      reserve: ({ lfbBase }) => {
        times += 1;
        return { start: lfbBase, size: 4096 };
      },
    });
    expect(strategy.reserve(GUEST)).toEqual({ start: 0, size: 4096 });
    const first = times;
    expect(strategy.reserve({ ...GUEST })).toEqual({ start: 0, size: 4096 });
    expect(times).toBe(first);
    expect(strategy.reserve({ ...GUEST, lfbBase: 4096 })).toEqual({ start: 4096, size: 4096 });
  });

  it('has the functions that it has, and no other', () => {
    const { sysfb, place, ...plain } = mainline;
    expect(Object.keys(askedOnce(plain)).sort()).toEqual(Object.keys(plain).sort());
    expect(sysfb).toBeDefined();
    expect(place).toBeUndefined();
  });

  it('is asked each question of sysfb and place once, too', () => {
    const times: string[] = [];
    const strategy = asked({
      sysfb: (built) => {
        times.push('sysfb');
        return !built;
      },
      place: (window, usual) => {
        times.push(window);
        return usual;
      },
    });
    times.length = 0;
    const usual = USUAL_PLACEMENT.low;
    for (let again = 0; again < 3; again++) {
      expect(strategy.sysfb?.(false, 'acpi')).toBe(true);
      expect(strategy.place?.('low', usual)).toEqual(usual);
    }
    const once = times.length;
    expect(strategy.sysfb?.(false, 'acpi')).toBe(true);
    expect(times).toHaveLength(once);
    expect(strategy.sysfb?.(true, 'acpi')).toBe(false);
    expect(times.length).toBeGreaterThan(once);
  });

  it.each<readonly [string, Partial<Strategy>]>([
    ['sysfb', { sysfb: () => expect.fail('not today') }],
    ['place', { place: () => expect.fail('not today') }],
  ])('is named with its %s where that fails', (method, change) => {
    const strategy = asked(change);
    const ask = () =>
      method === 'sysfb'
        ? strategy.sysfb?.(true, 'acpi')
        : strategy.place?.('low', USUAL_PLACEMENT.low);
    expect(ask).toThrow(`strategy "mainline": ${method} failed: not today`);
  });

  it.each<readonly [string, Partial<Strategy>]>([
    ['sysfb', { sysfb: () => endless() }],
    ['place', { place: () => endless() }],
  ])('is named with its %s where that never answers', (method, change) => {
    const strategy = asked(change);
    const ask = () =>
      method === 'sysfb'
        ? strategy.sysfb?.(true, 'acpi')
        : strategy.place?.('low', USUAL_PLACEMENT.low);
    expect(ask).toThrow(`strategy "mainline": ${method} did not answer within 0.1 s`);
  });

  it('answers as it does, and is told of the framebuffer if it was', () => {
    expect(askedOnce(mainline).reserve(GUEST)).toEqual(mainline.reserve(GUEST));
    expect(askedOnce(ideal)).toMatchObject({ id: 'ideal', toldFramebuffer: true });
  });

  it.each<readonly [string, Partial<Strategy>, string]>([
    ['throws', { reserve: () => expect.fail('no room') }, 'reserve failed: no room'],
    ['answers nonsense', { reserve: () => ({ start: 1, size: 0 }) }, 'reserve answered start 0x1,'],
    [
      'never answers',
      {
        reserve() {
          for (;;);
        },
      },
      'reserve did not answer within 0.1 s (it may never end, or the machine may be busy)',
    ],
  ])('that %s is stopped, with what it was shown', (_how, change, words) => {
    const ask = () => asked(change).reserve(GUEST);
    expect(ask).toThrow(StrategyError);
    expect(ask).toThrow(`strategy "mainline": ${words}`);
    expect(ask).toThrow(
      expect.objectContaining({ strategy: 'mainline', shown: JSON.stringify([GUEST]) }),
    );
  });
});

describe('what is made of a strategy', () => {
  it('is made in one go where that ends in time', () => {
    let times = 0;
    const used = usedInTime(mainline, (asked) => {
      times += 1;
      return asked.reserve(GUEST);
    });
    expect(used).toEqual(mainline.reserve(GUEST));
    expect(times).toBe(1);
  });

  it('is begun again where it is late, and an answer that never comes is the one to blame', () => {
    const reserve = (): never => {
      for (;;);
    };
    let times = 0;
    const use = () =>
      usedInTime(
        { ...mainline, reserve },
        (asked) => {
          times += 1;
          return asked.reserve(GUEST);
        },
        100,
      );
    expect(use).toThrow('strategy "mainline": reserve did not answer within 0.1 s');
    expect(times).toBe(2);
  });

  it('may be late as a whole where each answer comes in time', () => {
    let isFirst = true;
    const use = (asked: Strategy) => {
      const isLate = isFirst;
      isFirst = false;
      for (; isLate; );
      return asked.reserve(GUEST);
    };
    expect(usedInTime(mainline, use, 100)).toEqual(mainline.reserve(GUEST));
  });
});

it('what a call throws by itself is thrown on', () => {
  const fail = () => {
    throw new RangeError('its own');
  };
  expect(() => inTime(100, fail)).toThrow(new RangeError('its own'));
  expect(inTime(100, () => 7)).toEqual({ result: 7 });
});
