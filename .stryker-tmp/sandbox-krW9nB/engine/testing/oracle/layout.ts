import type { Range } from '../../range.ts';
import type { Host } from '../../scenario.ts';
import { FOUR_GIB, KIB, MIB, roundUp, span } from './span.ts';

/** Section 2: the least T, and OpenVMM's low MMIO where nothing is asked for. */
export function leastLowMmio({ arch }: Host): number {
  return arch === 'arm64' ? 512 * MIB : 128 * MIB;
}

/** Section 2: F in bytes. */
export function framebufferBytes({ vmm, screen }: Host): number {
  if (vmm === 'openvmm') return 8 * MIB;
  if ('framebuffer' in screen) return screen.framebuffer;
  const [width, height] = screen.resolution;
  return roundUp(width * height * 4, 2 * MIB);
}

/** Section 2: where low MMIO begins. */
export function lowBaseOf(host: Host): number {
  const asked = host.lowMmio;
  if (host.vmm === 'openvmm') {
    return FOUR_GIB - roundUp(asked ?? leastLowMmio(host), 4 * KIB);
  }
  const usual = baseWhenNothingIsAsked(host);
  if (asked === null) return usual;
  return Math.min(usual, FOUR_GIB - roundUp(asked, 2 * MIB));
}

function baseWhenNothingIsAsked(host: Host): number {
  if (host.arch === 'arm64') return FOUR_GIB - 512 * MIB;
  if (host.generation === 1) return FOUR_GIB - 128 * MIB;
  return FOUR_GIB - 128 * MIB - 2 * Math.max(0, framebufferBytes(host) - 64 * MIB);
}

/** Section 2: the ranges that firmware reports, in its order. */
export function reportedRanges(host: Host): Range[] {
  if (host.firmware === 'devicetree') return [{ start: 0xff0000000, end: 0xfffffffff }];
  const last = host.generation === 1 ? FOUR_GIB - 256 * KIB - 1 : FOUR_GIB - 1;
  const low = { start: lowBaseOf(host), end: last };
  return host.highMmio === null ? [low] : [low, host.highMmio];
}

/** Section 2: where the framebuffer starts. */
export function framebufferStart(host: Host): number {
  return host.generation === 1 ? FOUR_GIB - 128 * MIB : lowBaseOf(host);
}

/** Section 2: BAR 0 of the Gen1 video function; null on Gen2. */
export function videoBarOf({ generation }: Host): Range | null {
  return generation === 1 ? span(0xf8000000, 64 * MIB) : null;
}

/** Section 2: the `lfb_base` that the first kernel is told. */
export function firstLfbBase(host: Host): number {
  const { generation, isolation, console, firmware } = host;
  const told = generation === 2 && isolation === 'none' && console && firmware === 'acpi';
  return told ? lowBaseOf(host) : 0;
}

/** Section 2: the `lfb_size` that goes with an `lfb_base`. */
export function lfbSizeOf(lfbBase: number): number {
  return lfbBase === 0 ? 0 : 3 * MIB;
}

/** Section 3: whether the host offers a graphics device. */
export function offersGraphics({ console, isolation, firmware }: Host): boolean {
  return console && isolation === 'none' && firmware === 'acpi';
}
