import { describe, expect, it } from 'vitest';
import type { GuestView } from '../../engine/index.ts';
import { guarded } from './guarded.ts';
import { readOwnStrategy } from './shape.ts';
import { StrategyError } from './strategy-error.ts';

const guest: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0xf8000000,
  lfbSize: 3145728,
  videoBar: null,
  ranges: [{ start: 0xf8000000, end: 0xffffffff }],
  isolation: 'none',
};

function own(functions: object) {
  const strategy = { id: 'own', summary: 'a', source: 'b', reserve: () => null, ...functions };
  return guarded(readOwnStrategy(strategy, 'own.ts'));
}

describe('whatever is thrown or answered', () => {
  const throwing = () => {
    throw new Error('mine');
  };

  it.each<[string, unknown]>([
    ['an object', new Proxy({}, { ownKeys: throwing, get: throwing })],
    [
      'a range',
      {
        start: 0,
        size: 1,
        get end() {
          return throwing();
        },
      },
    ],
    [
      'a start',
      {
        get start() {
          return throwing();
        },
        size: 1,
      },
    ],
  ])('%s that throws when it is read is told as that', (_what, answer) => {
    expect(() => own({ reserve: () => answer }).reserve(guest)).toThrow(StrategyError);
    expect(() => own({ reserve: () => answer }).reserve(guest)).toThrow(
      /^strategy "own": reserve answered /,
    );
  });

  it.each<[string, unknown, string]>([
    ['cannot be read', new Proxy({}, { getPrototypeOf: throwing }), 'a value that cannot be shown'],
    [
      'has words that cannot be read',
      Object.defineProperty(new Error(), 'message', { get: throwing }),
      'a value that cannot be shown',
    ],
    ['has no words but a number', Object.assign(new Error(), { message: 5 }), '5'],
    ['is a symbol', Symbol('s'), 'Symbol(s)'],
    ['is nothing', undefined, 'undefined'],
    ['is long', new Error('x'.repeat(9000)), `${'x'.repeat(400)}...`],
  ])('what %s is told', (_what, thrown, words) => {
    const { reserve } = own({
      reserve() {
        throw thrown;
      },
    });
    expect(() => reserve(guest)).toThrow(
      new StrategyError(`strategy "own": reserve failed: ${words}`),
    );
  });

  it('a strategy that throws when it is read is none', () => {
    const exported = {
      id: 'own',
      summary: 'a',
      source: 'b',
      get reserve() {
        return throwing();
      },
    };
    expect(() => readOwnStrategy(exported, 'own.ts')).toThrow(
      new StrategyError('own.ts: found what fails when it is read: mine, expected a strategy'),
    );
  });

  it('each call of a function is told of', () => {
    let calls = 0;
    const strategy = { id: 'own', summary: 'a', source: 'b', reserve: () => null };
    const { reserve } = guarded(readOwnStrategy(strategy, 'own.ts'), () => {
      calls += 1;
    });
    reserve(guest);
    // The question, and once more to see whether the answer is the same.
    expect(calls).toBe(2);
  });
});
