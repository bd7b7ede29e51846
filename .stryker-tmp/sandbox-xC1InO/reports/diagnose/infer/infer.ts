import { ORDINARY_KERNEL } from '../../../properties/settings/kernel.ts';
import { type Evidence, isWholeLog, ofType } from '../evidence.ts';
import { type Fact, GRAPHICS_GUID } from '../facts.ts';
import { assumed, type Known } from '../known.ts';
import { devicesOf, type SeenDevice } from './devices.ts';
import { eventsOf, kdumpEvents, MOST_SHUFFLED } from './events.ts';
import { framebufferOf } from './framebuffer.ts';
import { type KernelKnown, kernelOf } from './kernel.ts';
import { highMmioOf, lowMmioOf } from './mmio.ts';
import { configOf, pathOf } from './path.ts';
import { type Platform, platformOf } from './platform.ts';
import type { RootDisk } from './root.ts';
import { hostOf, type Settings, type Settled } from './settings.ts';
import { type Knowns, likeliest, type Unknown, unknownsOf } from './unknowns.ts';
import { videoOf } from './video.ts';

/** What the logs say of a VM, and what they leave open. */
export interface Inferred {
  readonly platform: Platform;
  readonly kernel: KernelKnown;
  /** Whether the first kernel was booted by EFI, as far as its command line says. */
  readonly efi: Known<boolean>;
  readonly devices: readonly SeenDevice[];
  /** Whether a paravirtual GPU is there whose window no line shows. */
  readonly hiddenGpu: boolean;
  /** Whether all orders in which the kdump kernel may probe are tried. */
  readonly allOrders: boolean;
  /** What the root file system is on. */
  readonly root: Known<RootDisk>;
  readonly knowns: Knowns;
  readonly unknowns: readonly Unknown[];
  readonly settled: Settled;
  /** Every open setting at its likeliest. */
  readonly settings: Settings;
}

export function infer(evidence: Evidence): Inferred {
  const platform = platformOf(evidence);
  const kernel = kernelOf(evidence);
  const { devices, root } = devicesOf(evidence);
  const version = kernel.version?.value ?? null;
  const { kdump } = evidence;
  // Both kernels are the same, whether or not the second loads the driver.
  const graphics = ofType(evidence.all, 'graphics');
  const own = configOf(evidence.first, platform.generation.value, version, graphics);
  const next = configOf(kdump ?? [], platform.generation.value, version, graphics);
  const host = hostKnowns(evidence, platform);
  const knowns: Knowns = {
    ...host,
    video: videoOf(evidence, platform.generation, host.framebuffer.value),
    sysfb: own.sysfb.how === 'assumed' ? next.sysfb : own.sysfb,
    path: pathOf(evidence, platform),
    kdumpEfi: next.efi,
    first: firstOrder(evidence, devices),
    kdump: kdumpOrder(evidence, devices, platform),
    strategy: kernel.strategy,
  };
  return {
    platform,
    kernel,
    efi: own.efi,
    devices,
    hiddenGpu: hidesGpu(evidence, devices),
    allOrders: knowsOrders(evidence, devices),
    root,
    knowns,
    unknowns: unknownsOf(knowns),
    settled: {
      isolation: platform.isolation.value,
      firmware: platform.firmware.value,
      devices: devices.map(({ device }) => device),
      firstKernel: own.config,
      kdumpKernel: kdump === null ? ORDINARY_KERNEL : next.config,
    },
    settings: likeliest(knowns),
  };
}

function hostKnowns(evidence: Evidence, { generation, arch, console, ...settled }: Platform) {
  const framebuffer = framebufferOf(evidence);
  const highMmio = highMmioOf(evidence);
  const host = hostOf(
    { isolation: settled.isolation.value, firmware: settled.firmware.value },
    {
      generation: generation.value,
      arch: arch.value,
      console: console.value,
      lowMmio: null,
      highMmio: highMmio.value,
      framebuffer: framebuffer.value,
    },
  );
  const lowMmio = lowMmioOf(evidence, host);
  return { generation, arch, console, lowMmio, highMmio, framebuffer };
}

/** Whether the log is of the part of a boot in which the drivers load. */
function namesDrivers(facts: readonly Fact[]): boolean {
  return facts.some(({ type }) => type === 'probe' || type === 'graphics') || isWholeLog(facts);
}

function firstOrder(
  { first, log }: Evidence,
  devices: readonly SeenDevice[],
): Known<Settings['first']> {
  // A listing may show the graphics device's memory: then its driver is there, at no known time.
  const claims = ofType(first, 'claim').filter(({ guid }) => guid === GRAPHICS_GUID);
  const shown = log.some(({ type }) => type === 'graphics') ? [] : claims.slice(0, 1);
  return eventsOf(log, devices, namesDrivers(log), shown.length > 0);
}

/** dxgkrnl says nothing of its devices but that it is there. */
function hidesGpu({ all }: Evidence, devices: readonly SeenDevice[]): boolean {
  const there = ofType(all, 'registered').some(({ driver }) => driver === 'dxgkrnl');
  return there && !devices.some(({ device }) => 'dxg' in device);
}

function knowsOrders({ kdump }: Evidence, devices: readonly SeenDevice[]): boolean {
  return (kdump !== null && namesDrivers(kdump)) || devices.length <= MOST_SHUFFLED;
}

function kdumpOrder(
  evidence: Evidence,
  devices: readonly SeenDevice[],
  { console, isolation, firmware }: Platform,
): Known<Settings['kdump']> {
  const { kdump } = evidence;
  if (kdump !== null && namesDrivers(kdump)) return eventsOf(kdump, devices, true, false);
  const order = firstOrder(evidence, devices).value;
  const offered =
    (console.value || console.others.length > 0) &&
    isolation.value === 'none' &&
    firmware.value === 'acpi';
  const blocked = ofType(kdump ?? [], 'option').some(({ option }) => option === 'no-graphics');
  const { value, others } = kdumpEvents(order, offered && !blocked);
  return assumed(value, 'no log of a kdump kernel shows its drivers', others);
}
