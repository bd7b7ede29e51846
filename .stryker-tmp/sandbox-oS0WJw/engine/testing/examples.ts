import type { GuestView, Strategy } from '../contract.ts';
import type { MmioRequest } from '../guest/memory.ts';
import type {
  Boot,
  DxgDevice,
  Event,
  Host,
  KernelConfig,
  PciDevice,
  Scenario,
} from '../scenario.ts';

/** A Gen2 host on which nothing was asked for: every default of model.md section 6. */
export const LAB: Host = {
  arch: 'x86_64',
  generation: 2,
  isolation: 'none',
  console: true,
  firmware: 'acpi',
  lowMmio: null,
  highMmio: { start: 0xfe0000000, end: 0xfffffffff },
  screen: { resolution: [1920, 1080] },
};

export const KERNEL: KernelConfig = { sysfb: true, efi: true, efifb: 'released' };

/** What a first kernel on the lab host knows. */
export const LAB_VIEW: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0xf8000000,
  lfbSize: 0x300000,
  videoBar: null,
  ranges: [
    { start: 0xf8000000, end: 0xfed40000 },
    { start: 0xfe0000000, end: 0xfffffffff },
  ],
  isolation: 'none',
};

/** A request of one byte anywhere, changed as given. */
export function aRequest(changes: Partial<MmioRequest>): MmioRequest {
  return {
    min: 0,
    max: 2 ** 52 - 1,
    from: 'bottom',
    size: 1,
    align: 1,
    mayOverlapFramebuffer: false,
    avoid: [],
    prefer: -1,
    name: 'driver',
    ...changes,
  };
}

/** A strategy that reserves nothing, changed as given. */
export function aStrategy(changes: Partial<Strategy>): Strategy {
  return { id: 'test', summary: 'for a test', source: 'test', reserve: () => null, ...changes };
}

/** A device for pci-hyperv; each BAR is its size in bytes and its bits. */
export function aPciDevice(
  id: string,
  ...bars: readonly (readonly [number, 32 | 64])[]
): PciDevice {
  return { id, bars: bars.map(([size, bits]) => ({ size, bits })), root: false };
}

export function aDxgDevice(id: string, dxg: number): DxgDevice {
  return { id, dxg, root: false };
}

/** A first boot; `words` are `probe ID` or `remove ID`. */
export function firstBoot(words: readonly string[], kernel: Partial<KernelConfig> = {}): Boot {
  return { via: null, kernel: { ...KERNEL, ...kernel }, events: words.map(eventOf) };
}

/** A kdump kernel after it, told what kexec_load passes on for hyperv_drm: nothing. */
export function kdumpBoot(words: readonly string[], kernel: Partial<KernelConfig> = {}): Boot {
  const via = { kind: 'kdump', syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' } as const;
  return { ...firstBoot(words, kernel), via };
}

function eventOf(words: string): Event {
  const [verb, id = ''] = words.split(' ');
  return verb === 'probe' ? { probe: id } : { remove: id };
}

/** A scenario on the lab host, changed as given. */
export function aScenario(
  changes: Partial<Omit<Scenario, 'host'>> & { host?: Partial<Host> },
): Scenario {
  return {
    name: null,
    devices: [],
    boots: [firstBoot([])],
    ...changes,
    host: { ...LAB, ...changes.host },
  };
}
