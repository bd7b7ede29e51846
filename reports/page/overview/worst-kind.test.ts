import { describe, expect, it } from 'vitest';
import type { KindRow } from '../../failures/kind-rows.ts';
import { worstKind } from './worst-kind.ts';

function kind(property: string, cause: KindRow['cause'], scenarios: readonly number[]): KindRow {
  const id = `${property}/later-kernel/low-window/${cause}`;
  const sentence = `the sentence of ${cause}`;
  return { id, property, boot: 'later kernel', window: 'low', cause, sentence, scenarios };
}

const KINDS = [
  kind('bar-window-clear', 'moved framebuffer', [3, 0, 2]),
  kind('bar-window-clear', 'unreserved framebuffer', [5, 0, 2]),
  kind('root-device-works', 'room withheld', [9, 9, 9]),
];

describe('the worst kind', () => {
  it('is what most scenarios of the strategy show, of that property alone', () => {
    expect(worstKind(KINDS, 'bar-window-clear', 0)).toEqual({
      label: 'later, low: unreserved framebuffer',
      sentence: 'the sentence of unreserved framebuffer',
      scenarios: 5,
    });
  });

  it('is none where the strategy shows none', () => {
    expect(worstKind(KINDS, 'bar-window-clear', 1)).toBe(null);
  });

  it('is the first of equals', () => {
    expect(worstKind(KINDS, 'bar-window-clear', 2)?.label).toBe('later, low: moved framebuffer');
  });

  it('is named without a kernel where the property relates several runs', () => {
    const sentence = 'a device fares differently';
    const row = { id: 'load-order-irrelevant', property: 'load-order-irrelevant', sentence };
    const relation = { ...row, boot: null, window: null, cause: null, scenarios: [1] };
    expect(worstKind([relation], 'load-order-irrelevant', 0)?.label).toBe('in any kernel');
  });
});
