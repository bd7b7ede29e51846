import {
  type Architecture,
  type Device,
  type Event,
  type FirmwareType,
  framebufferSize,
  type Host,
  type Isolation,
  type KernelConfig,
  type Range,
  type Scenario,
} from '../../../engine/index.ts';
import type { Path } from '../../../properties/settings/path.ts';
import { viaOf } from './path.ts';

const DEFAULT_RESOLUTION = [1920, 1080] as const;

/** What of a VM may be one way or another, as far as its logs say. Sizes in bytes. */
export interface Settings {
  readonly generation: 1 | 2;
  readonly lowMmio: number | null;
  readonly highMmio: Range | null;
  readonly framebuffer: number;
  readonly sysfb: boolean;
  readonly path: Path;
  readonly first: readonly Event[];
  readonly kdump: readonly Event[];
  /** The id of the strategy that the VM's own kernel follows. */
  readonly strategy: string;
}

/** What of it is taken as settled. */
export interface Settled {
  readonly arch: Architecture;
  readonly isolation: Isolation;
  readonly console: boolean;
  readonly firmware: FirmwareType;
  readonly devices: readonly Device[];
  readonly firstKernel: KernelConfig;
  readonly kdumpKernel: KernelConfig;
}

export function hostOf(
  settled: Pick<Settled, 'arch' | 'isolation' | 'console' | 'firmware'>,
  settings: Pick<Settings, 'generation' | 'lowMmio' | 'highMmio' | 'framebuffer'>,
): Host {
  const { arch, isolation, console, firmware } = settled;
  const { generation, lowMmio, highMmio, framebuffer } = settings;
  const usual = framebuffer === framebufferSize(DEFAULT_RESOLUTION);
  return {
    ...{ arch, isolation, console, firmware, generation, lowMmio, highMmio },
    screen: usual ? { resolution: DEFAULT_RESOLUTION } : { framebuffer },
  };
}

/** The VM from power-on to the end of a kdump kernel. */
export function scenarioOf(settled: Settled, settings: Settings): Scenario {
  const { devices, firstKernel, kdumpKernel } = settled;
  const { path, first, kdump, sysfb } = settings;
  return {
    name: 'diagnosed',
    host: hostOf(settled, settings),
    devices,
    boots: [
      { via: null, kernel: { ...firstKernel, sysfb }, events: first },
      { via: viaOf(path), kernel: { ...kdumpKernel, sysfb }, events: kdump },
    ],
  };
}
