import { expect, it } from 'vitest';
import type { BootOutcome, Host, Step } from '../../../engine/index.ts';
import { describeSteps } from './steps.ts';

const WINDOW = { start: 0xf8000000, end: 0xf87fffff };
const CELLS = ['f8000000-f87fffff', '8 MiB'];
const ELSEWHERE = { start: 0xe0000000, end: 0xe07fffff };
const NOTHING: BootOutcome = {
  ranges: [],
  lfbBase: 0,
  reserved: null,
  framebuffer: null,
  framebufferLeft: null,
  steps: [],
  words: [],
};

/** The last row of a boot in which one device was probed and made one request. */
function rowOf(
  step: Omit<Step, 'device' | 'framebuffer'>,
  framebuffer: Step['framebuffer'] = ELSEWHERE,
  host: Pick<Host, 'vmm'> = {},
) {
  const boot = { ...NOTHING, steps: [{ device: 'x', ...step, framebuffer }] };
  return describeSteps(boot, [{ probe: 'x' }], host).at(-1);
}

it.each([
  ['config', 'granted', ['x', 'config window', ...CELLS, '']],
  [
    'config',
    'conflict',
    ['x', 'config window', ...CELLS, 'conflict: over what the host has kept, the host refuses it'],
  ],
  ['vram', 'granted', ['x', 'video memory', ...CELLS, '']],
  ['vram', 'moved', ['x', 'video memory', ...CELLS, 'moved: the framebuffer was at e0000000']],
] as const)('a %s window that is %s', (window, result, row) => {
  expect(rowOf({ window, granted: WINDOW, result })).toEqual(row);
});

it.each([
  ['config', {}, 'conflict: over the framebuffer, the host refuses it'],
  ['low', {}, 'conflict: over the framebuffer, what happens is undefined'],
  ['config', { vmm: 'openvmm' }, 'conflict: over the framebuffer, what happens is undefined'],
] as const)('a %s window over the framebuffer of a host %j', (window, host, remark) => {
  const framebuffer = { start: 0xf87ff000, end: 0xf8ffffff };
  const row = rowOf({ window, granted: WINDOW, result: 'conflict' }, framebuffer, host);
  expect(row?.at(-1)).toBe(remark);
});

it.each([
  [
    'high',
    'starved',
    ['x', 'high window', 'refused', '', 'starved: the strategy withheld room that was there'],
  ],
  [
    'dxg',
    'exhausted',
    [
      'x',
      'dxg window',
      'refused',
      '',
      'exhausted: there was no room, with or without the reservation',
    ],
  ],
] as const)('a %s window that is %s', (window, result, row) => {
  expect(rowOf({ window, granted: null, result })).toEqual(row);
});

it('video memory where there was no framebuffer', () => {
  expect(rowOf({ window: 'vram', granted: WINDOW, result: 'granted' }, null)?.at(-1)).toBe(
    'the framebuffer is here from now on',
  );
});

it('a move is told from where the framebuffer was last', () => {
  const vram = { device: 'drm', window: 'vram' } as const;
  const boot: BootOutcome = {
    ...NOTHING,
    steps: [
      { ...vram, granted: ELSEWHERE, result: 'granted', framebuffer: null },
      { ...vram, granted: null, result: 'starved', framebuffer: ELSEWHERE },
      { ...vram, granted: WINDOW, result: 'moved', framebuffer: ELSEWHERE },
    ],
    words: [{ device: 'drm', word: 'works' }],
  };
  const again = [{ remove: 'drm' }, { probe: 'drm' }];
  expect(
    describeSteps(boot, [{ probe: 'drm' }, ...again, ...again], {}).map((row) => row.at(-1)),
  ).toEqual([
    'the framebuffer is here from now on',
    'removed',
    'starved: the strategy withheld room that was there',
    'removed',
    'moved: the framebuffer was at e0000000',
  ]);
});

it('an absent device is not removed', () => {
  const words = [{ device: 'drm', word: 'absent' } as const];
  const boot = { ...NOTHING, words };
  expect(describeSteps(boot, [{ probe: 'drm' }, { remove: 'drm' }], {})).toEqual([]);
});
