import { GRAPHICS } from '../../../engine/index.ts';
import { SCENARIO_FORMAT } from '../../../properties/scenarios/schema.ts';
import { type BootForm, type DeviceForm, type Form, GRAPHICS_KEY, type HostForm } from './form.ts';

/** The JSON of the scenario file that a form stands for, right or wrong; `readScenario` decides which. */
export function draftOf({ name, host, devices, boots }: Form): unknown {
  return {
    format: SCENARIO_FORMAT,
    ...(name === '' ? {} : { name }),
    host: draftHost(host),
    devices: devices.map(draftDevice),
    boots: boots.map((boot, index) => draftBoot(boot, index, devices)),
  };
}

/** Bare digits are a number, as one would write it in a file. */
function numberOrText(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function draftHost(host: HostForm) {
  const { vmm, arch, generation, isolation, console, firmware } = host;
  return {
    ...(vmm === 'hyper-v' ? {} : { vmm }),
    ...{ arch, generation, isolation, console, firmware },
    lowMmio: host.lowMmio === '' ? null : numberOrText(host.lowMmio),
    highMmio: host.highMmio === 'none' ? null : [host.highStart, host.highEnd],
    ...(host.screen === 'resolution'
      ? { resolution: [numberOrText(host.width), numberOrText(host.height)] }
      : { framebuffer: numberOrText(host.framebuffer) }),
  };
}

function draftDevice({ id, type, bars, dxg, root }: DeviceForm) {
  const asked =
    type === 'dxg'
      ? { dxg: numberOrText(dxg) }
      : { bars: bars.map(({ size, bits }) => ({ size: numberOrText(size), bits })) };
  return { id, ...asked, root };
}

function draftBoot({ via, kernel, events }: BootForm, index: number, devices: Form['devices']) {
  const { kind, syscall, tools, fb0, screenInfo } = via;
  const cleared = screenInfo === 'kept' ? {} : { screenInfo };
  const version = tools === '' ? {} : { tools };
  return {
    ...(index === 0 ? {} : { via: { kind, syscall, ...version, fb0, ...cleared } }),
    kernel,
    events: events.map(({ verb, device }) => ({ [verb]: idOf(devices, device) })),
  };
}

/** The id of the device with a key. */
export function idOf(devices: Form['devices'], key: number): string {
  if (key === GRAPHICS_KEY) return GRAPHICS;
  return devices.find((device) => device.key === key)?.id ?? '';
}
