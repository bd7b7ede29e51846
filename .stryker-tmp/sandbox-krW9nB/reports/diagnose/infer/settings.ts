import {
  type Architecture,
  type Device,
  type Event,
  type FirmwareType,
  framebufferSize,
  GRAPHICS,
  type Host,
  type Isolation,
  type KernelConfig,
  type Range,
  type Scenario,
} from '../../../engine/index.ts';
import type { Path } from '../../../properties/settings/path.ts';
import { viaOf } from './path.ts';
import type { VideoApart } from './video.ts';

const DEFAULT_RESOLUTION = [1920, 1080] as const;

/** What of a VM may be one way or another, as far as its logs say. Sizes in bytes. */
export interface Settings {
  readonly generation: 1 | 2;
  readonly arch: Architecture;
  readonly console: boolean;
  readonly lowMmio: number | null;
  readonly highMmio: Range | null;
  readonly framebuffer: number;
  readonly sysfb: boolean;
  readonly path: Path;
  /** False where the kdump kernel's command line has noefi. */
  readonly kdumpEfi: boolean;
  /** Where hyperv_fb has its video memory on generation 1, apart from the scenario. */
  readonly video: VideoApart;
  readonly first: readonly Event[];
  readonly kdump: readonly Event[];
  /** The id of the strategy that the VM's own kernel follows. */
  readonly strategy: string;
}

/** What of it is taken as settled. */
export interface Settled {
  readonly isolation: Isolation;
  readonly firmware: FirmwareType;
  readonly devices: readonly Device[];
  readonly firstKernel: KernelConfig;
  readonly kdumpKernel: KernelConfig;
}

export function hostOf(
  { isolation, firmware }: Pick<Settled, 'isolation' | 'firmware'>,
  settings: Pick<Settings, keyof Settings & keyof Host> & Pick<Settings, 'framebuffer'>,
): Host {
  const { generation, arch, console, lowMmio, highMmio, framebuffer } = settings;
  const usual = framebuffer === framebufferSize(DEFAULT_RESOLUTION);
  return {
    ...{ arch, isolation, console, firmware, generation, lowMmio, highMmio },
    screen: usual ? { resolution: DEFAULT_RESOLUTION } : { framebuffer },
  };
}

/** The VM from power-on to the end of a kdump kernel. */
export function scenarioOf(settled: Settled, settings: Settings): Scenario {
  const { devices, firstKernel, kdumpKernel } = settled;
  const { path, kdumpEfi, video, sysfb } = settings;
  const placed = (events: readonly Event[]) =>
    video === null
      ? events
      : events.filter((event) => 'probe' in event && event.probe !== GRAPHICS);
  return {
    name: 'diagnosed',
    host: hostOf(settled, settings),
    devices,
    boots: [
      { via: null, kernel: { ...firstKernel, sysfb }, events: placed(settings.first) },
      {
        via: viaOf(path),
        kernel: { ...kdumpKernel, sysfb, efi: kdumpEfi },
        events: placed(settings.kdump),
      },
    ],
  };
}
