import { framebufferOf, type Host, MIB, type Problem, type Range } from '../../engine/index.ts';
import { writeAddress, writeSize } from '../../properties/scenarios/numbers.ts';
import { resolutionOf } from './resolution.ts';

/** Where Hyper-V starts high MMIO; no cmdlet moves it (model.md section 2). */
export const HIGH_BASE = 0xfe0000000;
/** Bytes of high MMIO that a VM has where nothing is asked for. */
export const DEFAULT_HIGH_MMIO = 512 * MIB;
/** MMIO spaces come in steps of this many bytes. */
const STEP = 2 * MIB;
/** `Set-VMVideo` takes 16-bit numbers. */
const MOST_PIXELS = 0xffff;

/** The first thing about a valid host that no cmdlet makes, or null. */
export function refusalOf(host: Host): Problem | null {
  return kindRefusal(host) ?? lowRefusal(host) ?? highRefusal(host) ?? resolutionRefusal(host);
}

function refusal(field: string, found: string, expected: string): Problem {
  return { path: ['host', field], found, expected };
}

function kindRefusal({ vmm, firmware, generation, console }: Host): Problem | null {
  if (vmm === 'openvmm') {
    return refusal('vmm', '"openvmm"', '"hyper-v": the steps are cmdlets of Hyper-V');
  }
  if (firmware === 'devicetree') {
    const expected = '"acpi": no documented cmdlet starts a guest from a device tree (OpenHCL)';
    return refusal('firmware', '"devicetree"', expected);
  }
  if (generation === 1 && !console) {
    const expected = 'true, or generation 2, for which alone Disable-VMConsoleSupport is';
    return refusal('console', 'false on generation 1', expected);
  }
  return null;
}

function lowRefusal({ lowMmio }: Host): Problem | null {
  if (lowMmio === null || lowMmio % STEP === 0) return null;
  const nearest = writeSize(wholeSteps(lowMmio));
  const expected = `whole steps of 2 MiB, such as "${nearest}", which Hyper-V makes of it`;
  return refusal('lowMmio', `${lowMmio} bytes`, expected);
}

function highRefusal({ highMmio }: Host): Problem | null {
  if (highMmio === null) {
    return refusal('highMmio', 'null', `a range, such as ${rangeText(DEFAULT_HIGH_MMIO)}`);
  }
  const size = sizeOf(highMmio);
  if (size % STEP === 0 && size >= DEFAULT_HIGH_MMIO) return null;
  const nearest = Math.max(DEFAULT_HIGH_MMIO, wholeSteps(size));
  const expected = `whole steps of 2 MiB from 512 MiB, such as ${rangeText(nearest)}`;
  return refusal('highMmio', `${size} bytes`, expected);
}

function resolutionRefusal(host: Host): Problem | null {
  const { screen } = host;
  if (!('resolution' in screen) || Math.max(...screen.resolution) <= MOST_PIXELS) return null;
  const [width, height] = resolutionOf(framebufferOf(host));
  const expected = `at most ${MOST_PIXELS} pixels a side, such as [${width}, ${height}], whose framebuffer is as large`;
  return refusal('resolution', screen.resolution.join('x'), expected);
}

function wholeSteps(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}

/** Bytes of a range. */
export function sizeOf({ start, end }: Range): number {
  return end - start + 1;
}

function rangeText(size: number): string {
  return `["${writeAddress(HIGH_BASE)}", "${writeAddress(HIGH_BASE + size - 1)}"]`;
}
