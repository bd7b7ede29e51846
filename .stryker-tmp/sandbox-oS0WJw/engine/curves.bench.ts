import { bench, describe } from 'vitest';
import {
  type Device,
  type Host,
  MIB,
  type Scenario,
  simulate,
  VmbusMemory,
} from '../dist/engine/index.js';
import { merged } from '../dist/strategies/merged.js';
import { KERNEL, LAB } from './testing/examples.ts';

const memory = new VmbusMemory();

/** A boot of `count` devices with a config window and a high window each. */
function scenarioOf(count: number, host: Host = LAB): Scenario {
  const devices: Device[] = Array.from({ length: count }, (_, index) => ({
    id: `device${index}`,
    bars: [{ size: 4096, bits: 64 }],
    root: false,
  }));
  const events = devices.map(({ id }) => ({ probe: id }));
  return { name: null, host, devices, boots: [{ via: null, kernel: KERNEL, events }] };
}

/** Runs a scenario `rounds` times a sample and reports the fastest, in us for each of `parts`. */
function measure(name: string, scenario: Scenario, rounds: number, parts: number): void {
  let fastest = Number.POSITIVE_INFINITY;
  const sample = () => {
    const begun = performance.now();
    for (let round = 0; round < rounds; round++) simulate(scenario, merged, memory);
    fastest = Math.min(fastest, (1000 * (performance.now() - begun)) / parts);
  };
  const report = () => console.log(`${name}: ${fastest.toFixed(3)} us`);
  bench(name, sample, {
    time: 200,
    teardown: (_, mode) => (mode === 'run' ? report() : undefined),
  });
}

describe('a scenario, by how many are run', () => {
  for (const count of [100, 1000, 10_000]) {
    measure(`each of ${count} scenarios`, scenarioOf(2), count, count);
  }
});

describe('a request, by how many devices there are', () => {
  for (const count of [4, 16, 64, 256, 1024]) {
    const rounds = Math.ceil(2000 / count);
    measure(`each request of ${count} devices`, scenarioOf(count), rounds, 2 * count * rounds);
  }
});

describe('a boot, by how large the ranges are and how far apart', () => {
  for (const [low, highBits] of [
    [128, 33],
    [3584, 40],
    [3584, 51],
  ] as const) {
    const highMmio = { start: 2 ** highBits, end: 2 ** (highBits + 1) - 1 };
    const host = { ...LAB, lowMmio: low * MIB, highMmio };
    measure(`${low} MiB low, high MMIO from 2^${highBits}`, scenarioOf(2, host), 2000, 2000);
  }
});
