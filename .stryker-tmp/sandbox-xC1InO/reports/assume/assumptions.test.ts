import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../engine/index.ts';
import {
  answersOf,
  assumedInShort,
  assumedOtherwise,
  assumedValues,
  SWITCHES,
  USUALLY_ASSUMED,
} from './assumptions.ts';

const OTHERWISE = {
  assumptions: {
    A1: 'uefi',
    A2: 'kept',
    A3: [{ start: 0, end: 15, busy: true, name: 'a' }],
    A4: 'released',
    A5: 'on-report',
  },
  iomemFile: 'more.json',
} as const;

it('the first value of each question is the default', () => {
  expect(assumedValues(USUALLY_ASSUMED)).toEqual({
    A1: 'full',
    A2: 'released',
    A3: 'none',
    A4: 'released',
    A5: 'on-report',
  });
  expect(assumedOtherwise(USUALLY_ASSUMED)).toEqual({});
});

it('those that differ come in order, a file by its name', () => {
  expect(Object.entries(assumedOtherwise(OTHERWISE))).toEqual([
    ['A1', 'uefi'],
    ['A2', 'kept'],
    ['A3', 'more.json'],
  ]);
  expect(assumedInShort(OTHERWISE)).toBe(
    'A1 uefi, A2 kept, A3 more.json, A4 released, A5 on-report',
  );
});

it('each has words for what it says', () => {
  expect(answersOf(OTHERWISE).map(({ words }) => words)).toEqual([
    'at power-on the host claims 8 MiB of framebuffer, as UEFI maps',
    "a device's config window stays its own until it is accepted again or removed",
    "1 range of the file is in the machine's memory map too",
    'after a move of the framebuffer its old place is free',
    'on Gen1 the host claims no framebuffer until a driver reports one',
  ]);
});

it('each switch sets its own question to its own value', () => {
  for (const { id, value, sets } of SWITCHES) {
    expect(sets).toEqual({ [id]: id === 'A3' ? [] : value });
    const assumptions = { ...DEFAULT_ASSUMPTIONS, ...sets };
    expect(assumedValues({ assumptions, iomemFile: null })[id]).toBe(value);
  }
});
