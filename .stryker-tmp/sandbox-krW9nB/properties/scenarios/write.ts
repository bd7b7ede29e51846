import type { Bar, Boot, Device, Range, Scenario, Screen } from '../../engine/index.ts';
import { writeAddress, writeSize } from './numbers.ts';
import { SCENARIO_FORMAT } from './schema.ts';

function writeRange(range: Range | null): readonly [string, string] | null {
  return range === null ? null : [writeAddress(range.start), writeAddress(range.end)];
}

function writeScreen(screen: Screen) {
  return 'framebuffer' in screen ? { framebuffer: writeSize(screen.framebuffer) } : screen;
}

function writeBar({ size, bits }: Bar) {
  return { size: writeSize(size), bits };
}

/** A device as the JSON of its file. */
export function writeDevice(device: Device) {
  const need =
    'dxg' in device ? { dxg: writeSize(device.dxg) } : { bars: device.bars.map(writeBar) };
  return { id: device.id, ...need, ...(device.root ? { root: true } : {}) };
}

function writeBoot({ via, kernel, events }: Boot) {
  if (via === null) return { kernel, events };
  const { kind, syscall, tools, fb0, screenInfo } = via;
  const version = tools === null ? {} : { tools };
  const cleared = screenInfo === undefined ? {} : { screenInfo };
  return { via: { kind, syscall, ...version, fb0, ...cleared }, kernel, events };
}

/**
 * A scenario as the JSON of its file, every field of the host and the kernels written out but for `vmm`
 * and `screenInfo` where they are what a missing field means.
 */
export function writeScenario({ name, host, devices, boots }: Scenario) {
  return {
    format: SCENARIO_FORMAT,
    ...(name === null ? {} : { name }),
    host: {
      ...(host.vmm === undefined ? {} : { vmm: host.vmm }),
      arch: host.arch,
      generation: host.generation,
      isolation: host.isolation,
      console: host.console,
      firmware: host.firmware,
      lowMmio: host.lowMmio === null ? null : writeSize(host.lowMmio),
      highMmio: writeRange(host.highMmio),
      ...writeScreen(host.screen),
    },
    devices: devices.map(writeDevice),
    boots: boots.map(writeBoot),
  };
}
