import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domains } from '../domains.ts';
import { scenariosIn } from '../scenarios/arbitrary.ts';
import { readScenario } from '../scenarios/read.ts';
import { compareScenarios } from './order.ts';

const scenarios = scenariosIn(domains.anything);

function read(part: object) {
  const boots = [{ events: [] }];
  const { scenario } = readScenario({
    format: 'hvmmio-scenario/1',
    devices: [],
    boots,
    ...part,
  });
  if (scenario === null) throw new Error('the scenario of the test is invalid');
  return scenario;
}

const via = { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' };
const device = (size: string) => ({ id: 'a', bars: [{ size, bits: 64 }] });

describe('the order of scenarios', () => {
  it('is total: one of two different scenarios is the smaller', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (one, other) => {
        const there = Math.sign(compareScenarios(one, other));
        expect(Math.sign(compareScenarios(other, one))).toBe(there === 0 ? 0 : -there);
        if (there === 0) expect({ ...one, name: null }).toEqual({ ...other, name: null });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(scenarios, scenarios, scenarios, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(compareScenarios);
        if (x === undefined || y === undefined || z === undefined) return;
        expect(compareScenarios(x, z)).toBeLessThanOrEqual(0);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each<[string, object, object]>([
    ['a boot', {}, { boots: [{ events: [] }, { via, events: [] }] }],
    ['a device', {}, { devices: [{ id: 'a', bars: [] }] }],
    ['an event', {}, { boots: [{ events: [{ probe: 'drm' }] }] }],
    ['a BAR', { devices: [{ id: 'a', bars: [] }] }, { devices: [device('4KiB')] }],
    ['a larger BAR', { devices: [device('4KiB')] }, { devices: [device('8KiB')] }],
    ['another generation', {}, { host: { generation: 1 } }],
    ['low MMIO asked for', {}, { host: { lowMmio: '128MiB' } }],
    ['more low MMIO', { host: { lowMmio: '128MiB' } }, { host: { lowMmio: '3GiB' } }],
    ['another resolution', {}, { host: { resolution: [1024, 768] } }],
    ['no SYSFB', {}, { boots: [{ kernel: { sysfb: false }, events: [] }] }],
    [
      'a boot more than all else',
      { host: { generation: 1, lowMmio: '3GiB' }, devices: [device('64GiB')] },
      { boots: [{ events: [] }, { via, events: [] }] },
    ],
  ])('counts %s', (_what, smaller, larger) => {
    expect(compareScenarios(read(smaller), read(larger))).toBeLessThan(0);
  });
});
