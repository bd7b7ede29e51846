import type { Host, Scenario } from '../../engine/index.ts';
import type { Axis } from '../../properties/settings/axis.ts';
import { FRAMEBUFFER, FRAMEBUFFER_SIZES } from '../../properties/settings/framebuffer.ts';
import { HIGH_MMIO } from '../../properties/settings/high-mmio.ts';
import { CONSOLE } from '../../properties/settings/host.ts';
import { HOST_KINDS, withHostType } from '../../properties/settings/host-type.ts';
import { LOW_MMIO, LOW_MMIO_SIZES } from '../../properties/settings/low-mmio.ts';
import { bootInputs } from './boot-inputs.ts';
import { deviceInputs } from './device-inputs.ts';
import { type Choice, type Input, type InputId, sizeChoice } from './input.ts';

function hostInput(id: InputId, choices: readonly Choice[]): Input {
  return { id, boot: null, device: null, whole: true, choices };
}

function varyAlong<Value>(axis: Axis<Host, Value>, value: Value): Choice['vary'] {
  return (given) => ({ ...given, host: axis.with(given.host, value) });
}

function hostChoice<Value>(axis: Axis<Host, Value>, label: string, value: Value): Choice {
  return { label, vary: varyAlong(axis, value) };
}

const HOST_INPUTS: readonly Input[] = [
  hostInput(
    'host-kind',
    HOST_KINDS.map(({ label, value }) => ({
      label,
      vary: (given) => ({ ...given, host: withHostType(given.host, value) }),
    })),
  ),
  hostInput('low-mmio', [
    hostChoice(LOW_MMIO, 'nothing asked', null),
    ...LOW_MMIO_SIZES.map(({ value }) => sizeChoice(value, varyAlong(LOW_MMIO, value))),
  ]),
  hostInput(
    'framebuffer',
    FRAMEBUFFER_SIZES.map(({ value }) =>
      sizeChoice(value, varyAlong(FRAMEBUFFER, { framebuffer: value })),
    ),
  ),
  hostInput(
    'high-mmio',
    HIGH_MMIO.values.map(({ label, value }) => hostChoice(HIGH_MMIO, label, value)),
  ),
  hostInput(
    'console',
    CONSOLE.values.map(({ label, value }) => hostChoice(CONSOLE, label, value)),
  ),
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
