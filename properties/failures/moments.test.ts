import { expect, it } from 'vitest';
import type { BootOutcome, Step } from '../../engine/index.ts';
import { momentsOf } from './moments.ts';

const FIRST = { start: 0x1000, end: 0x1fff };
const SECOND = { start: 0x2000, end: 0x2fff };
const H = { start: 0x8000, end: 0xffff };

function boot(...steps: Step[]): BootOutcome {
  return { ranges: [], lfbBase: 0, reserved: null, framebuffer: H, steps, words: [] };
}

function granted(device: string, window: Step['window'], range = FIRST): Step {
  return { device, window, granted: range, result: window === 'vram' ? 'moved' : 'granted' };
}

const DXG: Step = { device: 'last', window: 'dxg', granted: null, result: 'exhausted' };

/** What the device that is probed last meets. */
function lastOf(events: readonly string[], ...steps: Step[]) {
  const asked = events.map((words) => {
    const [verb, id = ''] = words.split(' ');
    return verb === 'probe' ? { probe: id } : { remove: id };
  });
  return momentsOf([...asked, { probe: 'last' }], boot(...steps, DXG)).at(-1);
}

it('a request meets what the probes before it hold, its own device included', () => {
  const steps = [granted('a', 'config'), granted('a', 'low', SECOND)];
  const [, low] = momentsOf([{ probe: 'a' }], boot(...steps));
  expect(low?.held).toEqual([{ device: 'a', window: 'config', ...FIRST }]);
  expect(lastOf(['probe a'], ...steps)).toEqual({
    step: DXG,
    framebuffer: H,
    held: [
      { device: 'a', window: 'config', ...FIRST },
      { device: 'a', window: 'low', ...SECOND },
    ],
    leaked: [],
    event: 1,
  });
});

it('it meets the framebuffer where the last granted video memory put it', () => {
  expect(lastOf(['probe drm', 'remove drm'], granted('drm', 'vram'))).toMatchObject({
    framebuffer: FIRST,
    held: [],
  });
});

it.each([
  ['removed', ['probe a', 'remove a'], granted('a', 'config')],
  ['refused by the host', ['probe a'], { ...granted('a', 'config'), result: 'conflict' }],
] as const)('a device that was %s holds nothing', (_what, events, step) => {
  expect(lastOf(events, step)?.held).toEqual([]);
});

it('where a high window is refused, iomem keeps the low one', () => {
  const high: Step = { device: 'a', window: 'high', granted: null, result: 'exhausted' };
  const steps = [granted('a', 'config'), granted('a', 'low', SECOND), high];
  expect(lastOf(['probe a'], ...steps)).toMatchObject({
    held: [],
    leaked: [{ window: 'low', ...SECOND }],
  });
});
