import type { Range } from './range.ts';

export type Architecture = 'x86_64' | 'arm64';
export type Isolation = 'none' | 'vbs' | 'snp' | 'tdx';
/** How the guest learns of its hardware; OpenHCL (VTL2) guests boot from a device tree. */
export type FirmwareType = 'acpi' | 'devicetree';

/** Width and height in pixels. */
export type Resolution = readonly [width: number, height: number];

/** What makes the framebuffer: what `Set-VMVideo` sets, or bytes in its place, a multiple of 2 MiB. */
export type Screen = { readonly resolution: Resolution } | { readonly framebuffer: number };

/** What the owner of a VM asked of its host. Sizes in bytes. */
export interface Host {
  readonly arch: Architecture;
  readonly generation: 1 | 2;
  /** Anything but `none` makes the VM a CVM. */
  readonly isolation: Isolation;
  readonly console: boolean;
  readonly firmware: FirmwareType;
  /** `Set-VM -LowMemoryMappedIoSpace`, or null where nothing was asked for. */
  readonly lowMmio: number | null;
  readonly highMmio: Range | null;
  readonly screen: Screen;
  /** The virtual machine monitor where it is not Hyper-V. */
  readonly vmm?: 'openvmm';
}

/** One base address register: a power of two of at least 16 bytes. */
export interface Bar {
  readonly size: number;
  readonly bits: 32 | 64;
}

/** A device that pci-hyperv drives, on a virtual bus of its own. */
export interface PciDevice {
  readonly id: string;
  readonly bars: readonly Bar[];
  /** Whether the root file system is on it. */
  readonly root: boolean;
}

/** A paravirtual GPU that dxgkrnl drives; `dxg` is the size of its window in bytes. */
export interface DxgDevice {
  readonly id: string;
  readonly dxg: number;
  readonly root: boolean;
}

export type Device = PciDevice | DxgDevice;

/** The id by which events name the graphics device; no other device may have it. */
export const GRAPHICS = 'drm';

/** A driver's probe of a device, or the device's removal. */
export type Event = { readonly probe: string } | { readonly remove: string };

/** How a kernel was built and what its command line says. */
export interface KernelConfig {
  /** CONFIG_SYSFB: whether a Gen2 kernel looks at `lfb_base`. */
  readonly sysfb: boolean;
  /** False for `noefi`; means nothing on Gen1. */
  readonly efi: boolean;
  /** `held`: the graphics driver asks for memory before the firmware's driver has let go of it. */
  readonly efifb: 'released' | 'held';
}

/** What drives `/dev/fb0` in the running kernel when it loads the next one. */
export type FramebufferDriver = 'hyperv_drm' | 'hyperv_fb' | 'efifb' | 'none';

/** How the running kernel starts the next one. */
export interface Via {
  readonly kind: 'kexec' | 'kdump';
  readonly syscall: 'kexec_load' | 'kexec_file_load';
  /** Version of kexec-tools, numbers between dots; null for the newest. */
  readonly tools: string | null;
  readonly fb0: FramebufferDriver;
  /** The running kernel's screen_info where its graphics driver does not leave it as it was. */
  readonly screenInfo?: 'cleared';
}

/** One kernel's life: how it was started (null for the first) and what its drivers did, in order. */
export interface Boot {
  readonly via: Via | null;
  readonly kernel: KernelConfig;
  readonly events: readonly Event[];
}

/** One simulated VM, from power-on to the end of its last kernel. */
export interface Scenario {
  readonly name: string | null;
  readonly host: Host;
  readonly devices: readonly Device[];
  readonly boots: readonly [Boot, ...Boot[]];
}
