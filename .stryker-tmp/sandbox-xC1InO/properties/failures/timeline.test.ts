import { expect, it } from 'vitest';
import type { Step, Window } from '../../engine/index.ts';
import { timeline } from './timeline.ts';

function step(device: string, window: Window, framebuffer: Step['framebuffer'] = null): Step {
  return { device, window, granted: null, result: 'exhausted', framebuffer };
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
  const told = timeline(events, { steps, framebufferLeft: null }).map(({ event, steps: own }) => [
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

it('an event begins with the framebuffer where the request after it meets it, or where it is left', () => {
  const [first, second, last] = [0x1000, 0x2000, 0x3000].map((start) => ({ start, end: start }));
  const events = [{ probe: 'a' }, { remove: 'a' }, { probe: 'b' }, { remove: 'b' }];
  const steps = [step('a', 'config', first), step('b', 'config', second)];
  const happened = timeline(events, { steps, framebufferLeft: last ?? null });
  expect(happened.map(({ framebuffer }) => framebuffer)).toEqual([first, second, second, last]);
});
