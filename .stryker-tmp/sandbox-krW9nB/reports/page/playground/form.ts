import {
  type Bar,
  type Boot,
  type Device,
  framebufferOf,
  GRAPHICS,
  type Host,
  type KernelConfig,
  type Scenario,
  type Via,
} from '../../../engine/index.ts';
import { writeAddress, writeSize } from '../../../properties/scenarios/numbers.ts';
import { DEFAULT_RESOLUTION } from '../../../properties/settings/framebuffer.ts';
import { DEFAULT_HIGH_MMIO } from '../../../properties/settings/high-mmio.ts';
import { ORDINARY_PATH } from '../../../properties/settings/path.ts';

/** What the form's fields hold while a scenario is edited; texts as typed, right or wrong. */
export interface Form {
  readonly name: string;
  readonly host: HostForm;
  readonly devices: readonly DeviceForm[];
  readonly boots: readonly BootForm[];
}

export interface HostForm
  extends Pick<Host, 'arch' | 'generation' | 'isolation' | 'console' | 'firmware'> {
  readonly vmm: 'hyper-v' | 'openvmm';
  /** Empty for nothing asked for. */
  readonly lowMmio: string;
  readonly highMmio: 'range' | 'none';
  readonly highStart: string;
  readonly highEnd: string;
  readonly screen: 'resolution' | 'framebuffer';
  readonly width: string;
  readonly height: string;
  readonly framebuffer: string;
}

/** `key` names a device while its id is being typed. */
export interface DeviceForm {
  readonly key: number;
  readonly id: string;
  readonly type: 'pci' | 'dxg';
  readonly bars: readonly BarForm[];
  readonly dxg: string;
  readonly root: boolean;
}

export interface BarForm {
  readonly size: string;
  readonly bits: Bar['bits'];
}

export interface BootForm {
  readonly via: ViaForm;
  readonly kernel: KernelConfig;
  readonly events: readonly EventForm[];
}

/** `tools` is empty for the newest. The first boot's is not used. */
export type ViaForm = Omit<Via, 'tools' | 'screenInfo'> & {
  readonly tools: string;
  readonly screenInfo: 'kept' | 'cleared';
};

/** `device` is a device's key. */
export interface EventForm {
  readonly verb: 'probe' | 'remove';
  readonly device: number;
}

/** The size of a new device's window. */
export const USUAL_DXG = '64MiB';

/** The key of the graphics device. */
export const GRAPHICS_KEY = -1;

/** The form that shows a scenario. */
export function formOf({ name, host, devices, boots }: Scenario): Form {
  const ids = devices.map(({ id }) => id);
  const keyOf = (id: string) => (id === GRAPHICS ? GRAPHICS_KEY : ids.indexOf(id));
  return {
    name: name ?? '',
    host: hostForm(host),
    devices: devices.map(deviceForm),
    boots: boots.map((boot) => bootForm(boot, keyOf)),
  };
}

function hostForm(host: Host): HostForm {
  const { arch, generation, isolation, console, firmware, lowMmio, highMmio } = host;
  const high = highMmio ?? DEFAULT_HIGH_MMIO;
  const [width, height] = 'resolution' in host.screen ? host.screen.resolution : DEFAULT_RESOLUTION;
  return {
    vmm: host.vmm ?? 'hyper-v',
    ...{ arch, generation, isolation, console, firmware },
    lowMmio: lowMmio === null ? '' : writeSize(lowMmio),
    highMmio: highMmio === null ? 'none' : 'range',
    highStart: writeAddress(high.start),
    highEnd: writeAddress(high.end),
    screen: 'framebuffer' in host.screen ? 'framebuffer' : 'resolution',
    width: String(width),
    height: String(height),
    framebuffer: writeSize(framebufferOf({ screen: host.screen })),
  };
}

function deviceForm(device: Device, key: number): DeviceForm {
  const { id, root } = device;
  if ('dxg' in device) return { key, id, type: 'dxg', bars: [], dxg: writeSize(device.dxg), root };
  const bars = device.bars.map(({ size, bits }) => ({ size: writeSize(size), bits }));
  return { key, id, type: 'pci', bars, dxg: USUAL_DXG, root };
}

function viaForm(via: Via): ViaForm {
  return { ...via, tools: via.tools ?? '', screenInfo: via.screenInfo ?? 'kept' };
}

function bootForm({ via, kernel, events }: Boot, keyOf: (id: string) => number): BootForm {
  return {
    via: viaForm(via ?? ORDINARY_PATH),
    kernel,
    events: events.map((event) =>
      'probe' in event
        ? { verb: 'probe', device: keyOf(event.probe) }
        : { verb: 'remove', device: keyOf(event.remove) },
    ),
  };
}
