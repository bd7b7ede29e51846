import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { simulate } from '../../engine/index.ts';
import { writeOutcome } from '../../reports/run/outcome-json.ts';
import { original } from '../../strategies/original.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { readScenario } from '../scenarios/read.ts';

const WORKED_EXAMPLE = {
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
        {
          device: 'drm',
          window: 'vram',
          granted: ['0xf8000000', '0xf87fffff'],
          why: null,
          conflict: false,
        },
        {
          device: 'nvme0',
          window: 'config',
          granted: ['0xf8800000', '0xf8801fff'],
          why: null,
          conflict: false,
        },
        {
          device: 'nvme0',
          window: 'high',
          granted: ['0xfe0000000', '0xfe0003fff'],
          why: null,
          conflict: false,
        },
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
        {
          device: 'nvme0',
          window: 'config',
          granted: ['0xf8000000', '0xf8001fff'],
          why: null,
          conflict: true,
        },
        {
          device: 'drm',
          window: 'vram',
          granted: ['0xf8000000', '0xf87fffff'],
          why: null,
          conflict: false,
        },
      ],
      devices: { nvme0: 'refused', drm: 'works' },
    },
  ],
  violations: [
    { property: 'config-window-accepted', boot: 1, device: 'nvme0' },
    { property: 'root-device-works', boot: 1, device: 'nvme0' },
  ],
};

it('the worked example of model.md section 6 has the outcome printed there', () => {
  const text = readFileSync(new URL('worked-example.json', import.meta.url), 'utf8');
  const { scenario } = readScenario(JSON.parse(text));
  if (scenario === null) throw new Error('the worked example is not valid');
  const outcome = simulate(scenario, original);
  const violations = violationsOf(scenario, outcome, properties);
  const written = JSON.parse(writeOutcome(outcome, { violations }));
  expect(written).toStrictEqual(WORKED_EXAMPLE);
  expect(Object.keys(written.boots[0].devices)).toEqual(['drm', 'nvme0']);
  expect(Object.keys(written.boots[1].devices)).toEqual(['nvme0', 'drm']);
});
