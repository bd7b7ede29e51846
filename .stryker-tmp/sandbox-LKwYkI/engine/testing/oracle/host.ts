import type { Assumptions } from '../../assumptions.ts';
import type { Range } from '../../range.ts';
import type { Host } from '../../scenario.ts';
import { framebufferBytes, framebufferStart } from './layout.ts';
import { MIB, span, touches } from './span.ts';

/** What the host holds from power-on to the end of the last kernel (sections 2 and 8). */
export interface Held {
  /** H, the host's framebuffer. */
  readonly framebuffer: Range | null;
  /** A4 `kept`: the power-on range, claimed beside H. */
  readonly first: Range | null;
  /** A2 `kept`: config windows by device. */
  readonly windows: ReadonlyMap<string, Range>;
}

/** Section 2, "OpenVMM as the host": its source answers A1, A2 and A4. */
export function answersOf(host: Host, assumed: Assumptions): Assumptions {
  if (host.vmm !== 'openvmm') return assumed;
  return { ...assumed, A1: 'full', A2: 'released', A4: 'released' };
}

/** Section 2, "H, the host's framebuffer", at power-on, under A1, A4 and A5. */
export function atPowerOn(host: Host, assumed: Assumptions): Held {
  const framebuffer = framebufferAtPowerOn(host, assumed);
  return {
    framebuffer,
    first: assumed.A4 === 'kept' ? framebuffer : null,
    windows: new Map(),
  };
}

function framebufferAtPowerOn(host: Host, { A1, A5 }: Assumptions): Range | null {
  if (!host.console || host.firmware === 'devicetree') return null;
  if (host.generation === 1 && A5 === 'on-report') return null;
  const firmware = host.generation === 1 ? 64 * MIB : 3 * MIB;
  const length = { full: framebufferBytes(host), uefi: 8 * MIB, firmware }[A1];
  return span(framebufferStart(host), length);
}

/** Section 2: the driver reports video memory, and H moves there. */
export function reported(held: Held, host: Host, start: number): Held {
  return { ...held, framebuffer: span(start, framebufferBytes(host)) };
}

/** Sections 2 and 8 (A4): what an overlap is judged by. */
export function claimed({ framebuffer, first }: Held): Range[] {
  return [framebuffer, first].filter((range) => range !== null);
}

/** Whether a window lies over what the host claims for its framebuffer. */
export function overFramebuffer(held: Held, window: Range): boolean {
  return claimed(held).some((range) => touches(range, window));
}

/** Section 8, A2: whether it overlaps a window that another device has kept. */
export function overKeptWindow(held: Held, device: string, window: Range): boolean {
  return [...held.windows].some(([owner, kept]) => owner !== device && touches(kept, window));
}

/** Section 8, A2: the device's config window was accepted. */
export function accepted(held: Held, device: string, window: Range, assumed: Assumptions): Held {
  if (assumed.A2 === 'released') return held;
  return { ...held, windows: new Map(held.windows).set(device, window) };
}

/** Section 8, A2: the device was removed. */
export function removed(held: Held, device: string): Held {
  return { ...held, windows: new Map([...held.windows].filter(([owner]) => owner !== device)) };
}
