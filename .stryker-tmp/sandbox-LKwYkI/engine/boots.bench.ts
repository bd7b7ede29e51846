import { bench, describe } from 'vitest';
import { type Scenario, simulate, VmbusMemory } from '../dist/engine/index.js';
import { readScenario } from '../dist/properties/scenarios/read.js';
import { merged } from '../dist/strategies/merged.js';
import { original } from '../dist/strategies/original.js';

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
const BOOTS = 2 * ROUNDS;

describe(`first kernel + kdump kernel, whole outcomes, ${BOOTS} boots a sample`, () => {
  const memory = new VmbusMemory();
  for (const [hostName, host] of Object.entries(hosts)) {
    const scenario = kdump(host);
    for (const strategy of [original, merged]) {
      const name = `${strategy.id}, ${hostName}`;
      let samples = 0;
      let milliseconds = 0;
      const measure = () => {
        const begun = performance.now();
        for (let round = 0; round < ROUNDS; round++) simulate(scenario, strategy, memory);
        milliseconds += performance.now() - begun;
        samples += 1;
      };
      const report = () => {
        const rate = Math.round((1000 * BOOTS * samples) / milliseconds);
        console.log(`${name}: ${rate} boots per second`);
      };
      bench(name, measure, { teardown: (_task, mode) => (mode === 'run' ? report() : undefined) });
    }
  }
});
