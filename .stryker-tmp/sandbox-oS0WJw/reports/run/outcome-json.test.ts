import { expect, it } from 'vitest';
import { type Outcome, simulate } from '../../engine/index.ts';
import { properties } from '../../properties/index.ts';
import { violationsOf } from '../../properties/judging/violations.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { original } from '../../strategies/original.ts';
import { EXAMPLE } from '../testing/example.ts';
import { writeOutcome } from './outcome-json.ts';

/** The outcome of the example under `original`, from the same place. */
const EXAMPLE_OUTCOME = {
  format: 'hvmmio-outcome/1',
  strategy: 'original',
  boots: [
    {
      ranges: [
        ['0xf8000000', '0xfed40000'],
        ['0xfe0000000', '0xfffffffff'],
      ],
      lfbBase: '0xf8000000',
      reserved: ['0xf8000000', '0xf87fffff'],
      framebuffer: ['0xf8000000', '0xf87fffff'],
      steps: [
        step('drm', 'vram', '0xf8000000', '0xf87fffff'),
        step('nvme0', 'config', '0xf8800000', '0xf8801fff'),
        step('nvme0', 'high', '0xfe0000000', '0xfe0003fff'),
      ],
      devices: { drm: 'works', nvme0: 'works' },
    },
    {
      ranges: [
        ['0xf8000000', '0xfed40000'],
        ['0xfe0000000', '0xfffffffff'],
      ],
      lfbBase: '0x0',
      reserved: null,
      framebuffer: ['0xf8000000', '0xf87fffff'],
      steps: [
        { ...step('nvme0', 'config', '0xf8000000', '0xf8001fff'), conflict: true },
        step('drm', 'vram', '0xf8000000', '0xf87fffff'),
      ],
      devices: { nvme0: 'refused', drm: 'works' },
    },
  ],
  violations: [
    { property: 'config-window-accepted', boot: 1, device: 'nvme0' },
    { property: 'root-device-works', boot: 1, device: 'nvme0' },
  ],
};

function step(device: string, window: string, start: string, end: string) {
  return { device, window, granted: [start, end], why: null, conflict: false };
}

it('the outcome of the example is the one that the format describes', () => {
  const { scenario } = readScenario(EXAMPLE);
  if (scenario === null) throw new Error('the example is a scenario');
  const outcome = simulate(scenario, original);
  const violations = violationsOf(scenario, outcome, properties);
  expect(JSON.parse(writeOutcome(outcome, { violations }))).toStrictEqual(EXAMPLE_OUTCOME);
});

const VRAM = { device: 'drm', window: 'vram' } as const;
const AT_16 = { start: 16, end: 31 };
/** Where the framebuffer was at each step is known, but is not part of the format. */
const odd: Outcome = {
  strategy: 'own',
  boots: [
    {
      ranges: [],
      lfbBase: 0,
      reserved: null,
      framebuffer: null,
      framebufferLeft: { start: 0, end: 15 },
      steps: [
        { device: 'b"', window: 'low', granted: null, result: 'starved', framebuffer: AT_16 },
        { device: '10', window: 'dxg', granted: null, result: 'exhausted', framebuffer: AT_16 },
        { ...VRAM, granted: { start: 0, end: 15 }, result: 'moved', framebuffer: AT_16 },
      ],
      words: [
        { device: 'b"', word: 'starved' },
        { device: '10', word: 'exhausted' },
        { device: 'drm', word: 'works' },
        { device: '9', word: 'works' },
      ],
    },
  ],
};
const violation = { property: 'low-window-granted', boot: 0, device: 'b"' };
const BOOTS =
  '"boots":[{"ranges":[],"lfbBase":"0x0","reserved":null,"framebuffer":null,"steps":[' +
  '{"device":"b\\"","window":"low","granted":null,"why":"starved","conflict":false},' +
  '{"device":"10","window":"dxg","granted":null,"why":"exhausted","conflict":false},' +
  '{"device":"drm","window":"vram","granted":["0x0","0xf"],"why":null,"conflict":false}],' +
  '"devices":{"b\\"":"starved","10":"exhausted","drm":"works","9":"works"}}]';
const VIOLATION = '{"property":"low-window-granted","boot":0,"device":"b\\""}';

it('devices keep their order, whatever their ids look like', () => {
  expect(writeOutcome(odd, { violations: [violation] })).toBe(
    `{"format":"hvmmio-outcome/1","strategy":"own",${BOOTS},"violations":[${VIOLATION}]}`,
  );
});

it('relations stand beside the violations, in the same form', () => {
  expect(writeOutcome(odd, { violations: [], relations: [violation] })).toBe(
    `{"format":"hvmmio-outcome/1","strategy":"own",${BOOTS},"violations":[],"relations":[${VIOLATION}]}`,
  );
});

it('assumptions other than the defaults stand after the strategy', () => {
  const assumptions = { A1: 'uefi', A3: 'more "iomem".json' };
  expect(writeOutcome(odd, { violations: [] }, assumptions)).toBe(
    `{"format":"hvmmio-outcome/1","strategy":"own","assumptions":${JSON.stringify(assumptions)},${BOOTS},"violations":[]}`,
  );
});
