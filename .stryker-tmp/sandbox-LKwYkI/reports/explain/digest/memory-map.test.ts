import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Strategy } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { merged } from '../../../strategies/merged.ts';
import { original } from '../../../strategies/original.ts';
import { mapLines } from '../../words/map-lines.ts';
import { historyOf } from '../history.ts';
import { Verdicts } from '../verdicts.ts';
import { mapEntries } from './memory-map.ts';

function mapOf(id: string, strategy: Strategy, given: object): string[] {
  const { scenario } = readScenario({ format: 'hvmmio-scenario/1', ...given });
  const property = properties.find((one) => one.id === id);
  if (scenario === null || property === undefined) throw new Error('no scenario');
  const verdicts = new Verdicts(property);
  const [violation] = verdicts.violations(scenario, strategy);
  const history = violation && historyOf({ scenario, strategy, violation, verdicts });
  if (!history) throw new Error('no history');
  return mapLines(mapEntries(scenario, strategy, DEFAULT_ASSUMPTIONS, history), 100);
}

// model.md section 7: Azure Gen2, 3 GiB, efifb held; lfb_base 40000000, 8 MiB, config window 40800000.
it('shows what a driver held when the framebuffer moved, and what efifb did', () => {
  const lines = mapOf('framebuffer-unmoved', original, {
    host: { lowMmio: '3GiB' },
    devices: [{ id: 'nvme0', bars: [] }],
    boots: [{ kernel: { efifb: 'held' }, events: [{ probe: 'nvme0' }, { probe: 'drm' }] }],
  });
  expect(lines).toEqual([
    '40000000-fed40000 : hyperv mmio',
    '  40000000-407fffff : fb_range',
    '    40000000-407fffff                   <- host framebuffer',
    '    40000000-402fffff : efifb',
    '  40800000-40801fff : nvme0 config window',
    '  40900000-410fffff : drm video memory  <- the framebuffer moves here',
    'fe0000000-fffffffff : hyperv mmio',
  ]);
});

// Gen1 keeps 64 MiB from f8000000; what is left below fed40000 holds 32 MiB once, at fc000000.
it('shows the room that was withheld', () => {
  const lines = mapOf('low-window-granted', merged, {
    host: { generation: 1 },
    devices: ['a', 'b'].map((id) => ({ id, bars: [{ size: '32MiB', bits: 32 }] })),
    boots: [{ events: [{ probe: 'a' }, { probe: 'b' }] }],
  });
  expect(lines[0]).toBe('f8000000-fed3ffff : hyperv mmio');
  expect(lines).toContain('  f8000000-fbffffff : fb_range');
  expect(lines.filter((line) => line.includes('<-'))).toEqual([
    expect.stringMatching(/^ +f8000000-f9ffffff +<- room that was withheld$/),
  ]);
});
