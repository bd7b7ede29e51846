import { bench, describe } from 'vitest';
import { readScenario } from '../properties/scenarios/read.ts';
import { merged } from '../strategies/merged.ts';
import { original } from '../strategies/original.ts';
import { type Scenario, simulate, VmbusMemory } from './index.ts';

/** A first kernel and its kdump kernel with hyperv_drm and two NVMe controllers: two boots. */
function kdump(host: object): Scenario {
  const nvme = {
    bars: [
      { size: '16KiB', bits: 64 },
      { size: '32KiB', bits: 64 },
    ],
  };
  const { scenario } = readScenario({
    format: 'hvmmio-scenario/1',
    host,
    devices: [
      { id: 'nvme0', ...nvme, root: true },
      { id: 'nvme1', ...nvme },
    ],
    boots: [
      { events: [{ probe: 'drm' }, { probe: 'nvme0' }, { probe: 'nvme1' }] },
      {
        via: { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' },
        events: [{ probe: 'nvme0' }, { probe: 'nvme1' }, { probe: 'drm' }],
      },
    ],
  });
  if (scenario === null) throw new Error('the benchmark scenario is invalid');
  return scenario;
}

const hosts = {
  'lab Gen2': {},
  'Azure Gen2': { lowMmio: '3GiB', highMmio: ['0xfc0000000', '0xfffffffff'] },
};

const ROUNDS = 1000;
describe('first kernel + kdump kernel, whole outcomes (2000 boots a round)', () => {
  const memory = new VmbusMemory();
  for (const [name, host] of Object.entries(hosts)) {
    const scenario = kdump(host);
    for (const strategy of [original, merged]) {
      bench(`${strategy.id}, ${name}`, () => {
        for (let round = 0; round < ROUNDS; round++) simulate(scenario, strategy, memory);
      });
    }
  }
});
