import type { Strategy } from '../contract.ts';
import type { Boot, Host } from '../scenario.ts';
import { simulate } from '../simulate.ts';
import { aDxgDevice, aPciDevice, aScenario, aStrategy } from './examples.ts';

const MIB = 0x100000;
const GIB = 1024 * MIB;

/** Reserves 8 MiB from `lfb_base`. */
export const FROM_LFB: Partial<Strategy> = {
  reserve: ({ lfbBase }) => ({ start: lfbBase, size: 8 * MIB }),
};

/**
 * What became of a scenario on the lab host, changed as given, boot by boot, in few words. Its devices:
 * `nvme` has 16 bytes of 64-bit BARs, `low` 1 MiB of 32-bit ones, `huge` more than there is, and the
 * paravirtual GPUs `gpu` and `most` need 16 and 100 MiB.
 */
export function run(
  boots: readonly [Boot, ...Boot[]],
  how: Partial<Strategy>,
  host: Partial<Host> = {},
) {
  const scenario = aScenario({
    host,
    boots,
    devices: [
      aPciDevice('nvme', [16, 64]),
      aPciDevice('low', [MIB, 32]),
      aPciDevice('huge', [MIB, 32], [64 * GIB, 64]),
      aDxgDevice('gpu', 16 * MIB),
      aDxgDevice('most', 100 * MIB),
    ],
  });
  return simulate(scenario, aStrategy(how)).boots.map(({ words, steps, ...boot }) => ({
    ...boot,
    words: words.map(({ device, word }) => `${device} ${word}`),
    steps: steps.map(({ window, granted, result }) => {
      return `${window} ${granted?.start.toString(16) ?? 'none'} ${result}`;
    }),
  }));
}
