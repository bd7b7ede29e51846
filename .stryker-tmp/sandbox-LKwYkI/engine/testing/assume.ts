import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { Strategy } from '../contract.ts';
import type { Boot, Host } from '../scenario.ts';
import { simulate } from '../simulate.ts';
import { MIB } from '../units.ts';
import { aDxgDevice, aPciDevice, aScenario, aStrategy } from './examples.ts';

/** Reserves `size` bytes from `start`. */
export function reserving(start: number, size: number): Partial<Strategy> {
  return { reserve: () => ({ start, size }) };
}

const DEVICES = [
  aPciDevice('a'),
  aPciDevice('b'),
  aPciDevice('low', [MIB, 32]),
  aDxgDevice('gpu', 16 * MIB),
];

/** What became of a lab VM with these devices, in few words: each boot's H, and its steps. */
export function run(
  assumed: Partial<Assumptions>,
  boots: readonly [Boot, ...Boot[]],
  how: Partial<Strategy> = {},
  host: Partial<Host> = {},
) {
  const scenario = aScenario({ host, devices: DEVICES, boots });
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...assumed };
  const { boots: outcomes } = simulate(scenario, aStrategy(how), undefined, assumptions);
  return outcomes.map(({ framebuffer, steps }) => [
    framebuffer === null ? 'none' : `${hex(framebuffer.start)}-${hex(framebuffer.end)}`,
    ...steps.map(
      ({ device, window, granted, result }) =>
        `${device} ${window} ${granted === null ? 'none' : hex(granted.start)} ${result}`,
    ),
  ]);
}

function hex(address: number): string {
  return address.toString(16);
}
