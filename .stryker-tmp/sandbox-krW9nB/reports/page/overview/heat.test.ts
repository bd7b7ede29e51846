import { expect, it } from 'vitest';
import { heatOf } from './heat.ts';

it.each([
  [0, 1000, 0],
  [1, 1000, 1],
  [9, 1000, 1],
  [10, 1000, 2],
  [50, 1000, 3],
  [150, 1000, 4],
  [399, 1000, 4],
  [400, 1000, 5],
  [1000, 1000, 5],
])('%i of %i is step %i of colour', (violated, judged, heat) => {
  expect(heatOf(violated, judged)).toBe(heat);
});
