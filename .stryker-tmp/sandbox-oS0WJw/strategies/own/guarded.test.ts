import { describe, expect, it } from 'vitest';
import type { GuestView, Placement } from '../../engine/index.ts';
import { guarded } from './guarded.ts';
import { readOwnStrategy } from './shape.ts';
import { StrategyError } from './strategy-error.ts';

const guest: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0xf8000000,
  lfbSize: 3145728,
  videoBar: { start: 1, end: 2 },
  ranges: [
    { start: 0xf8000000, end: 0xffffffff },
    { start: 0xfe0000000, end: 0xfffffffff },
  ],
  isolation: 'none',
};
const usual: Placement = { min: 0, max: 0xffffffff, from: 'bottom' };
const PAGES = 'in whole pages of 4096 bytes';

function own(functions: object) {
  const strategy = { id: 'own', summary: 'a', source: 'b', reserve: () => null, ...functions };
  return guarded(readOwnStrategy(strategy, 'own.ts'));
}

describe('reserve', () => {
  it.each([null, { start: 0, size: 0 }, { start: 4096, size: 2 ** 52 - 4096 }])(
    'may answer %j',
    (answer) => {
      expect(own({ reserve: () => answer }).reserve(guest)).toEqual(answer);
    },
  );

  it.each([
    [undefined, 'undefined'],
    [5, '5'],
    [{ start: 4096.5, size: 0 }, '{ start: 4096.5, size: 0 }'],
    [{ start: 2 ** 53, size: 0 }, '{ start: 9007199254740992, size: 0 }'],
    [{ start: Number.NaN, size: 1 }, '{ start: NaN, size: 1 }'],
    [{ start: 1 }, '{ start: 1 }'],
    [{ start: 1n, size: 1 }, '{ start: 1n, size: 1 }'],
    [{ start: 1, size: 1, end: 2 }, '{ start: 1, size: 1, end: 2 }'],
    [Promise.resolve(null), 'Promise { null }'],
    [new Error('oops'), 'oops'],
    ['x'.repeat(200), `'${'x'.repeat(119)}...`],
  ])('may not answer case %#', (answer, shown) => {
    expect(() => own({ reserve: () => answer }).reserve(guest)).toThrow(
      new StrategyError(
        `strategy "own": reserve answered ${shown}, expected null or { start, size } ${PAGES}, from 0 and below 2^52`,
      ),
    );
  });

  it.each([
    [
      { start: 0xf8000123, size: 0 },
      'start 0xf8000123, expected a multiple of 0x1000: 0xf8000000 or 0xf8001000',
    ],
    [{ start: 0x1001, size: 0 }, 'start 0x1001, expected a multiple of 0x1000: 0x1000 or 0x2000'],
    [{ start: -4096, size: 0 }, 'start -0x1000, expected at least 0x0: 0x0'],
    [{ start: -1, size: 0 }, 'start -0x1, expected at least 0x0: 0x0'],
    [
      { start: 2 ** 52, size: 0 },
      'start 0x10000000000000, expected at most 0xffffffffff000: 0xffffffffff000',
    ],
    [{ start: 0, size: 2048 }, 'size 0x800, expected a multiple of 0x1000: 0x0 or 0x1000'],
    [{ start: 4096, size: -4096 }, 'size -0x1000, expected at least 0x0: 0x0'],
    [
      { start: 8192, size: 2 ** 52 - 4096 },
      'size 0xffffffffff000, expected at most what lies above start 0x2000: 0xfffffffffe000',
    ],
  ])('names the number that will not do, and the nearest that would: %j', (answer, words) => {
    expect(() => own({ reserve: () => answer }).reserve(guest)).toThrow(
      new StrategyError(`strategy "own": reserve answered ${words}`),
    );
  });

  it('may not throw', () => {
    const fail = () => {
      throw new TypeError('no room\nat all');
    };
    expect(() => own({ reserve: fail }).reserve(guest)).toThrow(
      new StrategyError('strategy "own": reserve failed: no room'),
    );
  });

  it.each([
    ['a field', (view: { sysfb: boolean }) => (view.sysfb = false)],
    ['the ranges', (view: { ranges: object[] }) => view.ranges.push({})],
    [
      'a range',
      (view: { ranges: { start: number }[] }) => {
        for (const range of view.ranges) range.start = 0;
      },
    ],
    ['the video BAR', (view: { videoBar: { start: number } }) => (view.videoBar.start = 0)],
  ])('may not change %s of what it is shown', (_what, reserve) => {
    expect(() => own({ reserve }).reserve(guest)).toThrow(
      /^strategy "own": reserve failed: Cannot/,
    );
  });

  it('is shown what it is given', () => {
    const seen: unknown[] = [];
    const reserve = (view: unknown) => {
      seen.push(view);
      return null;
    };
    own({ reserve }).reserve(guest);
    own({ reserve }).reserve({ ...guest, videoBar: null });
    expect(seen.slice(0, 2)).toEqual([guest, guest]);
    expect(seen.slice(2, 4)).toEqual([guest, guest].map((view) => ({ ...view, videoBar: null })));
  });
});

describe('the same question', () => {
  const words = 'strategy "own": reserve answered { start: 0, size: 0 } and then ';

  it('has the same answer at once', () => {
    let size = 0;
    const reserve = () => {
      const answer = { start: 0, size };
      size += 4096;
      return answer;
    };
    expect(() => own({ reserve }).reserve(guest)).toThrow(
      new StrategyError(
        `${words}{ start: 0, size: 4096 } to the same question, expected one answer whenever it is asked`,
      ),
    );
  });

  it('has the same answer later', () => {
    let seenCvm = false;
    const reserve = ({ isolation }: GuestView) => {
      seenCvm ||= isolation !== 'none';
      return seenCvm ? null : { start: 0, size: 0 };
    };
    const strategy = own({ reserve });
    expect(strategy.reserve(guest)).toEqual({ start: 0, size: 0 });
    expect(() => strategy.reserve({ ...guest, isolation: 'snp' })).toThrow(`${words}null to`);
  });
});

describe('place', () => {
  it('may answer bounds and a direction', () => {
    const answer = { min: 0, max: 2 ** 52 - 1, from: 'top' };
    expect(own({ place: () => answer }).place?.('low', usual)).toEqual(answer);
  });

  it.each([
    [null, 'null'],
    [{ ...usual, from: 'up' }, "{ min: 0, max: 4294967295, from: 'up' }"],
    [{ ...usual, min: 0.5 }, "{ min: 0.5, max: 4294967295, from: 'bottom' }"],
    [[], '[]'],
    [[usual, null], "[ { min: 0, max: 4294967295, from: 'bottom' }, null ]"],
    [[usual, [usual]], "[ { min: 0, max: 4294967295, from: 'bottom' }, [ [Object] ] ]"],
    [[{ ...usual, from: 'up' }], "[ { min: 0, max: 4294967295, from: 'up' } ]"],
    [{ ...usual, max: Infinity }, "{ min: 0, max: Infinity, from: 'bottom' }"],
    [{ ...usual, form: 'top' }, "{ min: 0, max: 4294967295, from: 'bottom', form: 'top' }"],
  ])('may not answer case %#', (answer, shown) => {
    expect(() => own({ place: () => answer }).place?.('low', usual)).toThrow(
      new StrategyError(
        `strategy "own": place answered ${shown}, expected { min, max, from: 'bottom' or 'top' }, min..max ${PAGES}, both inclusive, from 0 and below 2^52, or a list of one or more such`,
      ),
    );
  });

  it.each([
    [{ ...usual, min: -4096 }, 'min -0x1000, expected at least 0x0: 0x0'],
    [{ ...usual, min: 1 }, 'min 0x1, expected a multiple of 0x1000: 0x0 or 0x1000'],
    [
      { ...usual, max: 0x1000 },
      'max 0x1000, expected the byte before a multiple of 0x1000: 0xfff or 0x1fff',
    ],
    [
      { ...usual, max: 0x1001 },
      'max 0x1001, expected the byte before a multiple of 0x1000: 0xfff or 0x1fff',
    ],
    [{ ...usual, max: 16 }, 'max 0x10, expected at least 0xfff: 0xfff'],
    [
      { ...usual, max: 2 ** 52 + 4095 },
      'max 0x10000000000fff, expected at most 0xfffffffffffff: 0xfffffffffffff',
    ],
    [{ ...usual, min: 8192, max: 4095 }, 'max 0xfff, expected at or above min 0x2000: 0x2fff'],
    [[usual, { ...usual, min: 1 }], '[1].min 0x1, expected a multiple of 0x1000: 0x0 or 0x1000'],
    [[{ ...usual, max: 0 }, usual], '[0].max 0x0, expected at least 0xfff: 0xfff'],
    [
      [usual, usual, { ...usual, min: 8192, max: 4095 }],
      '[2].max 0xfff, expected at or above [2].min 0x2000: 0x2fff',
    ],
  ])('names the number that will not do, and the nearest that would: %j', (answer, words) => {
    expect(() => own({ place: () => answer }).place?.('low', usual)).toThrow(
      new StrategyError(`strategy "own": place answered ${words}`),
    );
  });

  it('may answer a list of placements to try in turn', () => {
    const answer = [{ ...usual, min: 0x1000 }, usual];
    expect(own({ place: () => answer }).place?.('low', usual)).toEqual(answer);
    expect(own({ place: () => [usual] }).place?.('low', usual)).toEqual([usual]);
  });

  it('answers the same list to the same question', () => {
    const answers = [[usual, usual], [usual]];
    let asked = 0;
    const place = () => answers[asked++ % 2];
    expect(() => own({ place }).place?.('low', usual)).toThrow(/to the same question/);
  });

  it('may not change what it is shown', () => {
    const place = (_window: string, shown: { min: number }) => (shown.min = 1);
    expect(() => own({ place }).place?.('low', usual)).toThrow(
      /^strategy "own": place failed: Cannot/,
    );
  });
});

describe('sysfb', () => {
  it('answers true or false', () => {
    expect(own({ sysfb: (built: boolean) => !built }).sysfb?.(true, 'acpi')).toBe(false);
    expect(() => own({ sysfb: () => 1 }).sysfb?.(true, 'acpi')).toThrow(
      new StrategyError('strategy "own": sysfb answered 1, expected true or false'),
    );
  });
});

it('a strategy has only the functions that it was given', () => {
  expect(Object.keys(own({}))).toEqual(['id', 'summary', 'source', 'reserve']);
});
