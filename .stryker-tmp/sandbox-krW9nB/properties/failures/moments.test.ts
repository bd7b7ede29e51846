import { expect, it } from 'vitest';
import type { BootOutcome, Step } from '../../engine/index.ts';
import { momentsOf } from './moments.ts';

const FIRST = { start: 0x1000, end: 0x1fff };
const SECOND = { start: 0x2000, end: 0x2fff };
const H = { start: 0x8000, end: 0xffff };

function boot(...steps: Step[]): BootOutcome {
  const none = { ranges: [], lfbBase: 0, reserved: null, framebuffer: H, framebufferLeft: H };
  return { ...none, steps, words: [] };
}

function granted(device: string, window: Step['window'], range = FIRST): Step {
  return { device, window, granted: range, result: 'granted', framebuffer: H };
}

function refused(device: string, window: Step['window']): Step {
  return { device, window, granted: null, result: 'exhausted', framebuffer: H };
}

const DXG = refused('last', 'dxg');

/** What the device that is probed last meets. */
function lastOf(events: readonly string[], ...steps: Step[]) {
  const asked = events.map((words) => {
    const [verb, id = ''] = words.split(' ');
    return verb === 'probe' ? { probe: id } : { remove: id };
  });
  return momentsOf([...asked, { probe: 'last' }], boot(...steps, DXG), true).at(-1);
}

it('a request meets what the probes before it hold, its own device included', () => {
  const config = granted('a', 'config');
  const second = granted('a', 'low', SECOND);
  const steps = [config, second];
  const [, low] = momentsOf([{ probe: 'a' }], boot(...steps), true);
  expect(low?.held).toEqual([{ ...FIRST, step: config }]);
  expect(lastOf(['probe a'], ...steps)).toEqual({
    step: DXG,
    held: [
      { ...FIRST, step: config },
      { ...SECOND, step: second },
    ],
    leaked: [],
    event: 1,
  });
});

it.each([
  ['removed', ['probe a', 'remove a'], granted('a', 'config')],
  ['refused by the host', ['probe a'], { ...granted('a', 'config'), result: 'conflict' }],
] as const)('a device that was %s holds nothing', (_what, events, step) => {
  expect(lastOf(events, step)?.held).toEqual([]);
});

it('where a high window is refused, iomem keeps the low one', () => {
  const low = granted('a', 'low', SECOND);
  const steps = [granted('a', 'config'), low, refused('a', 'high')];
  expect(lastOf(['probe a'], ...steps)).toMatchObject({
    held: [],
    leaked: [{ ...SECOND, step: low }],
  });
});
