import { type Boot, GRAPHICS, type Scenario } from '../../engine/index.ts';
import { simplerDevices } from '../settings/devices.ts';
import { deviceOf, simplerEvents } from '../settings/events.ts';
import { HOST_AXES } from '../settings/host.ts';
import { KERNEL_AXES } from '../settings/kernel.ts';
import { PATH_AXES } from '../settings/path.ts';

function withBoots(scenario: Scenario, boots: readonly Boot[]): Scenario[] {
  const [first, ...others] = boots;
  if (first === undefined) return [];
  return [{ ...scenario, boots: [{ ...first, via: null }, ...others] }];
}

function* fewerBoots(scenario: Scenario): Generator<Scenario> {
  for (const index of scenario.boots.keys()) {
    yield* withBoots(scenario, scenario.boots.toSpliced(index, 1));
  }
}

function* fewerDevices(scenario: Scenario): Generator<Scenario> {
  for (const [index, { id }] of scenario.devices.entries()) {
    const boots = scenario.boots.map((boot) => ({
      ...boot,
      events: boot.events.filter((event) => deviceOf(event) !== id),
    }));
    yield* withBoots({ ...scenario, devices: scenario.devices.toSpliced(index, 1) }, boots);
  }
}

function simplerBoots(boot: Boot): Boot[] {
  const { kernel, via, events } = boot;
  const paths = via === null ? [] : PATH_AXES.flatMap((axis) => axis.simplerIn(via));
  return [
    ...simplerEvents(events).map((others) => ({ ...boot, events: others })),
    ...KERNEL_AXES.flatMap((axis) => axis.simplerIn(kernel)).map((other) => ({
      ...boot,
      kernel: other,
    })),
    ...paths.map((other) => ({ ...boot, via: other })),
  ];
}

/** The same scenario with its devices numbered in order. */
function renumbered(scenario: Scenario): Scenario[] {
  const ids = new Map([[GRAPHICS, GRAPHICS]]);
  for (const device of scenario.devices) {
    ids.set(device.id, `${'dxg' in device ? 'dxg' : 'pci'}${ids.size - 1}`);
  }
  const rename = (id: string) => ids.get(id) ?? id;
  const boots = scenario.boots.map((boot) => ({
    ...boot,
    events: boot.events.map((event) =>
      'probe' in event ? { probe: rename(event.probe) } : { remove: rename(event.remove) },
    ),
  }));
  const devices = scenario.devices.map((device) => ({ ...device, id: rename(device.id) }));
  return withBoots({ ...scenario, devices }, boots);
}

/** Scenarios that differ from this one in one step, most of them smaller; some may be invalid. */
export function* neighbours(scenario: Scenario): Generator<Scenario> {
  yield* fewerBoots(scenario);
  yield* fewerDevices(scenario);
  for (const axis of HOST_AXES) {
    for (const host of axis.simplerIn(scenario.host)) yield { ...scenario, host };
  }
  for (const [index, boot] of scenario.boots.entries()) {
    for (const other of simplerBoots(boot)) {
      yield* withBoots(scenario, scenario.boots.toSpliced(index, 1, other));
    }
  }
  for (const [index, device] of scenario.devices.entries()) {
    for (const other of simplerDevices(device)) {
      yield { ...scenario, devices: scenario.devices.toSpliced(index, 1, other) };
    }
  }
  yield* renumbered(scenario);
}
