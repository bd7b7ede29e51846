import { expect, it } from 'vitest';
import type { Step, Window } from '../../engine/index.ts';
import { timeline } from './timeline.ts';

function step(device: string, window: Window): Step {
  return { device, window, granted: null, result: 'exhausted' };
}

it('each event has the requests that it led to', () => {
  const events = [
    { probe: 'drm' },
    { probe: 'a' },
    { remove: 'a' },
    { probe: 'a' },
    { probe: 'absent' },
    { probe: 'b' },
    { remove: 'drm' },
    { probe: 'drm' },
  ];
  const steps = [
    step('drm', 'vram'),
    step('a', 'config'),
    step('a', 'low'),
    step('a', 'high'),
    step('a', 'config'),
    step('b', 'dxg'),
    step('drm', 'vram'),
  ];
  const told = timeline(events, steps).map(({ event, steps: own }) => [
    Object.values(event).join(),
    own.map(({ window }) => window).join(' '),
  ]);
  expect(told).toEqual([
    ['drm', 'vram'],
    ['a', 'config low high'],
    ['a', ''],
    ['a', 'config'],
    ['absent', ''],
    ['b', 'dxg'],
    ['drm', ''],
    ['drm', 'vram'],
  ]);
});
