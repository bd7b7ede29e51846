import type { Scenario } from '../../engine/index.ts';
import {
  FRAMEBUFFER_SIZES,
  HIGH_MMIO_RANGES,
  HOST_KINDS,
  LOW_MMIO_SIZES,
  varyHost,
} from '../../properties/scenarios/axes.ts';
import { bootInputs } from './boot-inputs.ts';
import { deviceInputs } from './device-inputs.ts';
import { type Choice, type Input, type InputId, sizeChoice } from './input.ts';

function hostInput(id: InputId, choices: readonly Choice[]): Input {
  return { id, boot: null, device: null, whole: true, choices };
}

const NOTHING_ASKED: Choice = {
  label: 'nothing asked',
  vary: (scenario) => varyHost(scenario, { lowMmio: null }),
};

const HOST_INPUTS: readonly Input[] = [
  hostInput(
    'host-kind',
    HOST_KINDS.map(({ label, value }) => ({ label, vary: (given) => varyHost(given, value) })),
  ),
  hostInput('low-mmio', [
    NOTHING_ASKED,
    ...LOW_MMIO_SIZES.map((lowMmio) =>
      sizeChoice(lowMmio, (given) => varyHost(given, { lowMmio })),
    ),
  ]),
  hostInput(
    'framebuffer',
    FRAMEBUFFER_SIZES.map((framebuffer) =>
      sizeChoice(framebuffer, (given) => varyHost(given, { framebuffer })),
    ),
  ),
  hostInput(
    'high-mmio',
    HIGH_MMIO_RANGES.map(({ label, value }) => ({
      label,
      vary: (given) => varyHost(given, { highMmio: value }),
    })),
  ),
  hostInput('console', [
    { label: 'on', vary: (given) => varyHost(given, { console: true }) },
    { label: 'off', vary: (given) => varyHost(given, { console: false }) },
  ]),
];

/**
 * Everything about a scenario that can be otherwise. In the boot of the failure, `failing`, orders with
 * hyperv_drm at every place count too where that boot does not load it. An input that comes later leaves
 * alone what those before it have changed, so that many can be varied one after another.
 */
export function inputsOf(scenario: Scenario, failing: number): Input[] {
  return [
    ...HOST_INPUTS,
    ...scenario.boots.flatMap((boot, index) => bootInputs(boot, index, index === failing)),
    ...scenario.devices.flatMap(deviceInputs),
  ];
}
