import { expect, it } from 'vitest';
import { simulate } from '../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot, kdumpBoot } from '../../engine/testing/examples.ts';
import { countedKernel } from './kernel-strategy.ts';
import { reach, tinyModule, unreachable } from './testing/tiny-module.ts';

const scenario = aScenario({});
const boots = (bytes: Uint8Array) => {
  const kernel = countedKernel(bytes, 'tiny.wasm', 'tiny');
  expect(kernel.takeReached()).toEqual([]);
  return kernel;
};
const booting = (...body: readonly number[]) => ({ boot: [...body, 0x41, 0x00] });

it('says which lines a scenario reached, and then nothing more', () => {
  const code = booting(...reach(3), ...reach(1));
  const { strategy, takeReached } = boots(tinyModule({ lines: 5, code }));
  simulate(scenario, strategy);
  expect(takeReached()).toEqual([1, 3]);
  expect(takeReached()).toEqual([]);
  simulate(scenario, strategy);
  expect(takeReached()).toEqual([1, 3]);
});

it('keeps what was reached in an earlier boot of a scenario', () => {
  const code = { ...booting(...reach(0)), pci_probe: [...reach(2), 0x41, 0x00] };
  const { strategy, takeReached } = boots(tinyModule({ lines: 3, code }));
  const devices = [aPciDevice('nvme', [16384, 64])];
  simulate(aScenario({ devices, boots: [firstBoot(['probe nvme']), kdumpBoot([])] }), strategy);
  expect(takeReached()).toEqual([0, 2]);
});

it('keeps what was reached before a trap', () => {
  const code = booting(...reach(4), ...unreachable);
  const { strategy, takeReached } = boots(tinyModule({ lines: 5, code }));
  expect(() => simulate(scenario, strategy)).toThrow('traps');
  expect(takeReached()).toEqual([4]);
});

it('says nothing of a module that does not count', () => {
  const { strategy, takeReached } = boots(tinyModule());
  simulate(scenario, strategy);
  expect(takeReached()).toEqual([]);
});
