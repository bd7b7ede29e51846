import type { Device, Scenario } from '../../engine/index.ts';
import { BAR_COUNTS, BAR_SIZES, BAR_WIDTHS } from '../../properties/settings/bars.ts';
import { ROOT } from '../../properties/settings/devices.ts';
import { countBars, varyBars, withoutDevice } from '../../properties/settings/vary.ts';
import { type Choice, type Input, type InputId, sizeChoice } from './input.ts';

function varyRoot(scenario: Scenario, id: string, root: boolean): Scenario {
  const devices = scenario.devices.map((device) =>
    device.id === id ? ROOT.with(device, root) : device,
  );
  return { ...scenario, devices };
}

function varyWindow(scenario: Scenario, id: string, dxg: number): Scenario {
  const devices = scenario.devices.map((device) =>
    device.id === id && 'dxg' in device ? { ...device, dxg } : device,
  );
  return { ...scenario, devices };
}

/** What one device can have otherwise: what it needs, its part, whether it is there at all. */
export function deviceInputs(device: Device): Input[] {
  const { id } = device;
  const input = (what: InputId, choices: readonly Choice[]): Input => ({
    id: what,
    boot: null,
    device: id,
    whole: true,
    choices,
  });
  const root = ROOT.values.map(({ label, value }) => ({
    label,
    vary: (given: Scenario) => varyRoot(given, id, value),
  }));
  const present = [
    { label: 'there', vary: (given: Scenario) => given },
    { label: 'not there', vary: (given: Scenario) => withoutDevice(given, id) },
  ];
  const needs =
    'dxg' in device
      ? [
          input(
            'window-size',
            BAR_SIZES.map(({ value }) =>
              sizeChoice(value, (given) => varyWindow(given, id, value)),
            ),
          ),
        ]
      : [...device.bars.map((_, at) => input('bar-size', sizesOf(id, at))), ...countAndBits(id)];
  return [...needs, input('root', root), input('device', present)];

  function countAndBits(name: string): Input[] {
    const counts = BAR_COUNTS.map((count) => ({
      label: String(count),
      vary: (given: Scenario) => varyBars(given, name, (bars) => countBars(bars, count)),
    }));
    const widths = BAR_WIDTHS.map(({ label, value: bits }) => ({
      label,
      vary: (given: Scenario) =>
        varyBars(given, name, (bars) => bars.map((bar) => ({ ...bar, bits }))),
    }));
    return [input('bar-count', counts), input('bar-bits', widths)];
  }
}

function sizesOf(id: string, at: number): Choice[] {
  return BAR_SIZES.map(({ value: size }) =>
    sizeChoice(size, (given) =>
      varyBars(given, id, (bars) =>
        bars.map((bar, index) => (index === at ? { ...bar, size } : bar)),
      ),
    ),
  );
}
