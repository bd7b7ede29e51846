import {
  type Bar,
  type Boot,
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  MIB,
  type Scenario,
} from '../../engine/index.ts';

function deviceOf(event: Event): string {
  return 'probe' in event ? event.probe : event.remove;
}

function replaced<Item>(items: readonly Item[], index: number, ...others: Item[]): Item[] {
  return [...items.slice(0, index), ...others, ...items.slice(index + 1)];
}

function withBoots(scenario: Scenario, boots: readonly Boot[]): Scenario[] {
  const [first, ...others] = boots;
  if (first === undefined) return [];
  return [{ ...scenario, boots: [{ ...first, via: null }, ...others] }];
}

function* fewerBoots(scenario: Scenario): Generator<Scenario> {
  for (const index of scenario.boots.keys()) {
    yield* withBoots(scenario, replaced(scenario.boots, index));
  }
}

function* fewerDevices(scenario: Scenario): Generator<Scenario> {
  for (const [index, { id }] of scenario.devices.entries()) {
    const boots = scenario.boots.map((boot) => ({
      ...boot,
      events: boot.events.filter((event) => deviceOf(event) !== id),
    }));
    yield* withBoots({ ...scenario, devices: replaced(scenario.devices, index) }, boots);
  }
}

function* otherEvents(events: readonly Event[]): Generator<Event[]> {
  for (const [index, event] of events.entries()) {
    yield replaced(events, index);
    yield events.filter((other, at) => at < index || deviceOf(other) !== deviceOf(event));
    const next = events[index + 1];
    if (next !== undefined) yield replaced(replaced(events, index, next), index + 1, event);
  }
}

function* otherBoot(boot: Boot): Generator<Boot> {
  for (const events of otherEvents(boot.events)) yield { ...boot, events };
  const { kernel, via } = boot;
  yield { ...boot, kernel: { ...kernel, sysfb: true } };
  yield { ...boot, kernel: { ...kernel, efi: true } };
  yield { ...boot, kernel: { ...kernel, efifb: 'released' } };
  if (via === null) return;
  yield { ...boot, via: { ...via, kind: 'kdump' } };
  yield { ...boot, via: { ...via, syscall: 'kexec_load' } };
  yield { ...boot, via: { ...via, tools: null } };
  yield { ...boot, via: { ...via, tools: null, fb0: 'hyperv_drm' } };
  yield { ...boot, via: { ...via, fb0: 'none' } };
}

function* otherBar(bar: Bar): Generator<Bar> {
  yield { ...bar, size: 4096 };
  yield { ...bar, size: bar.size / 2 };
}

/** Smaller whole numbers: halfway to `least` and ever nearer to `size`, down to steps of one. */
function* smallerNumbers(size: number, least: number): Generator<number> {
  for (let step = size - least; step >= 1; step = Math.floor(step / 2)) yield size - step;
}

function* otherDevice(device: Device): Generator<Device> {
  yield { ...device, root: false };
  if ('dxg' in device) {
    for (const dxg of smallerNumbers(device.dxg, 1)) yield { ...device, dxg };
    return;
  }
  for (const [index, bar] of device.bars.entries()) {
    yield { ...device, bars: replaced(device.bars, index) };
    for (const other of otherBar(bar)) {
      yield { ...device, bars: replaced(device.bars, index, other) };
    }
  }
}

function* otherHost(host: Host): Generator<Host> {
  yield { ...host, generation: 2 };
  yield { ...host, arch: 'x86_64' };
  yield { ...host, isolation: 'none' };
  yield { ...host, isolation: 'vbs' };
  yield { ...host, firmware: 'acpi' };
  yield { ...host, console: true };
  yield { ...host, lowMmio: null };
  yield { ...host, highMmio: { start: 0xfe0000000, end: 0xfffffffff } };
  yield { ...host, highMmio: null };
  yield { ...host, resolution: [1920, 1080] };
  for (const megabytes of smallerNumbers(Math.floor((host.lowMmio ?? 0) / MIB), 128)) {
    yield { ...host, lowMmio: megabytes * MIB };
  }
  const pixels = Math.ceil((host.resolution[0] * host.resolution[1]) / 1024);
  for (const height of smallerNumbers(pixels, 1)) yield { ...host, resolution: [1024, height] };
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

/**
 * Scenarios that differ from this one in one step, most of them smaller; some may be invalid. The
 * resolution changes to ones 1024 pixels wide, of which some are two steps of framebuffer away.
 */
export function* neighbours(scenario: Scenario): Generator<Scenario> {
  yield* fewerBoots(scenario);
  yield* fewerDevices(scenario);
  for (const host of otherHost(scenario.host)) yield { ...scenario, host };
  for (const [index, boot] of scenario.boots.entries()) {
    for (const other of otherBoot(boot)) {
      yield* withBoots(scenario, replaced(scenario.boots, index, other));
    }
  }
  for (const [index, device] of scenario.devices.entries()) {
    for (const other of otherDevice(device)) {
      yield { ...scenario, devices: replaced(scenario.devices, index, other) };
    }
  }
  yield* renumbered(scenario);
}
