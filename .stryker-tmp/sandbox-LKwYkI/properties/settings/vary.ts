import {
  type Bar,
  type Boot,
  type Host,
  KIB,
  type PciDevice,
  type Scenario,
} from '../../engine/index.ts';

export function varyHost(scenario: Scenario, change: Partial<Host>): Scenario {
  return { ...scenario, host: { ...scenario.host, ...change } };
}

/** The boot at `index` changed; a scenario without such a boot stays as it is. */
export function varyBoot(
  scenario: Scenario,
  index: number,
  change: (boot: Boot) => Partial<Boot>,
): Scenario {
  const vary = (boot: Boot, at: number): Boot =>
    at === index ? { ...boot, ...change(boot) } : boot;
  const [first, ...others] = scenario.boots;
  return {
    ...scenario,
    boots: [vary(first, 0), ...others.map((boot, at) => vary(boot, at + 1))],
  };
}

/** The BARs of a device changed; a device of another kind stays as it is. */
export function varyBars(
  scenario: Scenario,
  id: string,
  change: (bars: readonly Bar[]) => readonly Bar[],
): Scenario {
  const devices = scenario.devices.map((device) =>
    device.id === id && 'bars' in device ? withBars(device, change(device.bars)) : device,
  );
  return { ...scenario, devices };
}

function withBars(device: PciDevice, bars: readonly Bar[]): PciDevice {
  return { ...device, bars };
}

/** The first BARs, or more of the last one's kind; a 16 KiB 64-bit one where there is none. */
export function countBars(bars: readonly Bar[], count: number): Bar[] {
  const last = bars.at(-1) ?? { size: 16 * KIB, bits: 64 };
  return Array.from({ length: count }, (_, index) => bars[index] ?? last);
}

/** The scenario without a device's events in one boot. */
export function withoutEvents(scenario: Scenario, boot: number, device: string): Scenario {
  return varyBoot(scenario, boot, ({ events }) => ({
    events: events.filter((event) => ('probe' in event ? event.probe : event.remove) !== device),
  }));
}

/** The scenario as if the VM had no such device. */
export function withoutDevice(scenario: Scenario, device: string): Scenario {
  const devices = scenario.devices.filter(({ id }) => id !== device);
  let left: Scenario = { ...scenario, devices };
  for (const boot of scenario.boots.keys()) left = withoutEvents(left, boot, device);
  return left;
}
