import type { Assumptions } from '../../assumptions.ts';
import type { Range } from '../../range.ts';
import type { Device, Host } from '../../scenario.ts';
import { claimed, type Held, overFramebuffer } from './host.ts';
import type { Kernel } from './kernel.ts';
import type { Grant, Wanted } from './memory.ts';
import type { OracleStep, Window, Word } from './outcome.ts';
import type { PciWindow, Place, Retold } from './retold.ts';
import { KIB, NO_LIMIT } from './span.ts';

/** One boot as it goes on: what the drivers of sections 2 and 3 read and change. */
export interface Running {
  readonly host: Host;
  readonly devices: readonly Device[];
  readonly strategy: Retold;
  readonly assumed: Assumptions;
  readonly kernel: Kernel;
  held: Held;
  /** `efifb`'s range until hyperv_drm's first request. */
  efifb: Range | null;
  everGranted: boolean;
  readonly owned: Map<string, Grant[]>;
  readonly words: Map<string, Word>;
  readonly steps: OracleStep[];
}

/** A request's answer: a grant, or the word of a device whose request is refused. */
export type Answer =
  | { readonly grant: Grant; readonly conflict: boolean }
  | { readonly grant: null; readonly why: 'starved' | 'exhausted' };

const KERNEL_PLACES: Readonly<Record<PciWindow, Place>> = {
  config: { min: 0, max: NO_LIMIT, fromTop: false },
  low: { min: 0, max: 0xffffffff, fromTop: false },
  high: { min: 0x100000000, max: NO_LIMIT, fromTop: false },
  dxg: { min: 0, max: NO_LIMIT, fromTop: false },
};

/** Sections 3 and 4: a window that may not overlap the framebuffer, placed as the strategy has it. */
export function askForWindow(
  running: Running,
  device: string,
  window: PciWindow,
  size: number,
  align: number,
): Answer {
  const { strategy, kernel, held } = running;
  const usual = KERNEL_PLACES[window];
  const common = { size, align, mayOverlap: false };
  const passOver = strategy.toldFramebuffer ? claimed(held) : [];
  for (const place of strategy.place(window, usual)) {
    const grant = kernel.memory.allocate({ ...place, ...common, passOver });
    if (grant !== null) return granted(running, device, window, grant);
  }
  const own: Wanted = { ...usual, ...common, passOver: [] };
  return refused(running, device, window, own, claimed(held));
}

function granted(running: Running, device: string, window: PciWindow, grant: Grant): Answer {
  const conflict = overFramebuffer(running.held, grant);
  note(running, { device, window, granted: grant, why: null, conflict });
  return { grant, conflict };
}

/** Section 5: a refused request is starved or exhausted. */
export function refused(
  running: Running,
  device: string,
  window: Window,
  own: Wanted,
  clearOf: readonly Range[],
): Answer {
  const why = running.kernel.memory.isStarved(own, clearOf) ? 'starved' : 'exhausted';
  note(running, { device, window, granted: null, why, conflict: false });
  return { grant: null, why };
}

/** Section 6: every request makes a step. */
export function note(running: Running, step: Omit<OracleStep, 'framebuffer'>): void {
  const { granted } = step;
  const range = granted === null ? null : { start: granted.start, end: granted.end };
  running.steps.push({ ...step, granted: range, framebuffer: running.held.framebuffer });
}

/** Section 6: the step just made was a conflict after all (section 8, A2). */
export function noteConflict(running: Running): void {
  const last = running.steps.pop();
  if (last !== undefined) running.steps.push({ ...last, conflict: true });
}

/** Section 3, probes of PCI: the sum of sizes, each at least 4 KiB. */
export function windowSize(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + Math.max(size, 4 * KIB), 0);
}

/** Section 3, probes of PCI: the largest power of two at most `size`. */
export function windowAlign(size: number): number {
  let align = 1;
  while (align * 2 <= size) align *= 2;
  return align;
}

export function isGraphics(device: string): boolean {
  return device === 'drm';
}
