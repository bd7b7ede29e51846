import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { Firmware } from '../firmware.ts';
import type { Range } from '../range.ts';
import type { Architecture, Host, Resolution } from '../scenario.ts';
import { alignUp, FOUR_GIB, GIB, KIB, MIB } from '../units.ts';

/** Largest low MMIO that can be asked for, in bytes. */
export const MAX_LOW_MMIO = 3.5 * GIB;
/** Largest framebuffer that a host makes, in bytes: 7680x4320. */
export const MAX_FRAMEBUFFER = 128 * MIB;
/** Framebuffers, and low MMIO under Hyper-V, come in steps of this many bytes. */
export const GRAIN = 2 * MIB;
/** OpenVMM lays out low MMIO in steps of this many bytes. */
const OPENVMM_GRAIN = 4 * KIB;
/** Bytes of the framebuffer that OpenVMM makes, whatever is asked for. */
const OPENVMM_FRAMEBUFFER = 8 * MIB;
/** Gen1 keeps its framebuffer here whatever the low base is. */
const GEN1_FRAMEBUFFER = FOUR_GIB - 128 * MIB;
/** Bytes of the Gen1 video function's BAR 0. */
const GEN1_BAR = 64 * MIB;
const OPENHCL_RANGE: Range = { start: 0xff0000000, end: 0xfffffffff };

/** How the host lays out one VM; only `firmware` and `lfbBase` reach the guest. */
export interface HostLayout {
  readonly firmware: Firmware;
  /** The `lfb_base` that the first kernel is told; 0 for none. */
  readonly lfbBase: number;
  /** The framebuffer that the host holds at power-on, or null. */
  readonly framebuffer: Range | null;
  /** Where the host holds that for good (A4), the same range; otherwise null. */
  readonly stays: Range | null;
  /** Whether the host holds config windows across kernels (A2). */
  readonly keepsConfigWindows: boolean;
  /** Whether the host refuses a config window over its framebuffer, or maps it underneath. */
  readonly refusesConfigWindows: boolean;
}

/** Bytes of framebuffer for a resolution: four a pixel, rounded up to 2 MiB. */
export function framebufferSize(resolution: Resolution): number {
  return alignUp(resolution[0] * resolution[1] * 4, GRAIN);
}

/** Bytes of the host's framebuffer, given or by its resolution; OpenVMM heeds neither. */
export function framebufferOf({ vmm, screen }: Pick<Host, 'screen' | 'vmm'>): number {
  if (vmm === 'openvmm') return OPENVMM_FRAMEBUFFER;
  return 'framebuffer' in screen ? screen.framebuffer : framebufferSize(screen.resolution);
}

/** Whether the host refuses a config window over its framebuffer; OpenVMM maps it underneath. */
export function refusesConfigWindows({ vmm }: Pick<Host, 'vmm'>): boolean {
  return vmm !== 'openvmm';
}

/** Smallest low MMIO that can be asked for on the architecture, in bytes. */
export function minLowMmio(arch: Architecture): number {
  return arch === 'arm64' ? 512 * MIB : 128 * MIB;
}

/** First address of low MMIO where nothing is asked for (S4; `framebuffer` in bytes). */
function defaultLowBase(host: Host, framebuffer: number): number {
  if (host.arch === 'arm64') return FOUR_GIB - 512 * MIB;
  if (host.generation === 1) return FOUR_GIB - 128 * MIB;
  return FOUR_GIB - 128 * MIB - 2 * Math.max(0, framebuffer - 64 * MIB);
}

/** First address of low MMIO as ACPI reports it. */
export function lowBase(host: Host): number {
  const base = defaultLowBase(host, framebufferOf(host));
  if (host.lowMmio === null) return base;
  const grain = host.vmm === 'openvmm' ? OPENVMM_GRAIN : GRAIN;
  return Math.min(base, FOUR_GIB - alignUp(host.lowMmio, grain));
}

function acpiRanges(host: Host): Range[] {
  const end = host.generation === 1 ? FOUR_GIB - 256 * KIB - 1 : FOUR_GIB - 1;
  const low = { start: lowBase(host), end };
  return host.highMmio === null ? [low] : [low, host.highMmio];
}

/** The framebuffer that the host claims at power-on from `start`, or null (A1, A5). */
function claimAtPowerOn(
  host: Host,
  start: number,
  { A1, A5 }: Pick<Assumptions, 'A1' | 'A5'>,
): Range | null {
  if (!host.console || host.firmware === 'devicetree') return null;
  if (host.generation === 1 && A5 === 'on-report') return null;
  const extents = {
    full: framebufferOf(host),
    uefi: 8 * MIB,
    firmware: host.generation === 1 ? GEN1_BAR : 3 * MIB,
  };
  return { start, end: start + extents[A1] - 1 };
}

/**
 * Lays out a valid host's VM (see `hostProblem` for what is valid): model.md section 2, after the
 * reply of 2026-04-15 in the April 2026 thread (S4), with the corrections of 2026-04-28 (S3), and for
 * OpenVMM after its source, which leaves of the assumptions only what else the machine holds (A3) open.
 */
export function layOut(host: Host, assumptions: Assumptions = DEFAULT_ASSUMPTIONS): HostLayout {
  const openvmm = host.vmm === 'openvmm';
  const { A1, A2, A4, A5 } = openvmm ? DEFAULT_ASSUMPTIONS : assumptions;
  const acpi = host.firmware === 'acpi';
  const gen1 = host.generation === 1;
  const start = gen1 ? GEN1_FRAMEBUFFER : lowBase(host);
  const graphics = host.console && host.isolation === 'none' && acpi;
  const framebuffer = claimAtPowerOn(host, start, { A1, A5 });
  return {
    firmware: {
      arch: host.arch,
      generation: host.generation,
      type: host.firmware,
      isolation: host.isolation,
      ranges: acpi ? acpiRanges(host) : [OPENHCL_RANGE],
      iomem: assumptions.A3,
      videoBar: gen1 ? { start, end: start + GEN1_BAR - 1 } : null,
      graphics,
      videoMemory: framebufferOf(host),
    },
    lfbBase: !gen1 && graphics ? start : 0,
    framebuffer,
    stays: A4 === 'kept' ? framebuffer : null,
    keepsConfigWindows: A2 === 'kept',
    refusesConfigWindows: refusesConfigWindows(host),
  };
}
