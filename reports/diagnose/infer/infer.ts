import { KIB } from '../../../engine/index.ts';
import { ORDINARY_KERNEL } from '../../../properties/settings/kernel.ts';
import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
import { assumed, type Known } from '../known.ts';
import { devicesOf, type SeenDevice } from './devices.ts';
import { eventsOf, kdumpEvents } from './events.ts';
import { framebufferOf } from './framebuffer.ts';
import { type KernelKnown, kernelOf } from './kernel.ts';
import { highMmioOf, lowMmioOf } from './mmio.ts';
import { configOf, pathOf } from './path.ts';
import { type Platform, platformOf } from './platform.ts';
import { hostOf, type Settings, type Settled } from './settings.ts';
import { type Knowns, likeliest, type Unknown, unknownsOf } from './unknowns.ts';

/** What the logs say of a VM, and what they leave open. */
export interface Inferred {
  readonly platform: Platform;
  readonly kernel: KernelKnown;
  readonly efi: { readonly first: Known<boolean>; readonly kdump: Known<boolean> };
  readonly devices: readonly SeenDevice[];
  /** Whether the only device is one that no line shows. */
  readonly deviceAssumed: boolean;
  readonly knowns: Knowns;
  readonly unknowns: readonly Unknown[];
  readonly settled: Settled;
  /** Every open setting at its likeliest. */
  readonly settings: Settings;
}

/** In place of PCI devices that no line shows: the usual NVMe controller of Azure. */
const ASSUMED_DEVICE: SeenDevice = {
  device: {
    id: 'nvme-assumed',
    bars: [
      { size: 16 * KIB, bits: 64 },
      { size: 32 * KIB, bits: 64 },
    ],
    root: true,
  },
  guid: null,
  bus: null,
  bars: [],
  windows: [],
  barsFrom: 'nothing',
  probePlace: null,
};

export function infer(evidence: Evidence): Inferred {
  const platform = platformOf(evidence);
  const kernel = kernelOf(evidence);
  const seen = devicesOf(evidence);
  const devices = seen.length === 0 ? [ASSUMED_DEVICE] : seen;
  const version = kernel.version?.value ?? null;
  const { kdump, first } = evidence;
  const own = configOf(evidence.first, platform.generation.value, version);
  const next = configOf(kdump ?? [], platform.generation.value, version);
  const knowns: Knowns = {
    ...hostKnowns(evidence, platform),
    sysfb: own.sysfb.how === 'assumed' ? next.sysfb : own.sysfb,
    path: pathOf(evidence, platform),
    first: eventsOf(first, devices, namesDrivers(first)),
    kdump: kdumpOrder(evidence, devices, platform),
    strategy: kernel.strategy,
  };
  return {
    platform,
    kernel,
    efi: { first: own.efi, kdump: next.efi },
    devices,
    deviceAssumed: seen.length === 0,
    knowns,
    unknowns: unknownsOf(knowns),
    settled: {
      ...settledHost(platform),
      devices: devices.map(({ device }) => device),
      firstKernel: own.config,
      kdumpKernel: kdump === null ? ORDINARY_KERNEL : next.config,
    },
    settings: likeliest(knowns),
  };
}

function settledHost({ arch, isolation, console, firmware }: Platform) {
  return {
    arch: arch.value,
    isolation: isolation.value,
    console: console.value,
    firmware: firmware.value,
  };
}

function hostKnowns(evidence: Evidence, platform: Platform) {
  const framebuffer = framebufferOf(evidence);
  const highMmio = highMmioOf(evidence);
  const host = hostOf(settledHost(platform), {
    generation: platform.generation.value,
    lowMmio: null,
    highMmio: highMmio.value,
    framebuffer: framebuffer.value,
  });
  const lowMmio = lowMmioOf(evidence, host);
  return { generation: platform.generation, lowMmio, highMmio, framebuffer };
}

/** Whether the log is of the part of a boot in which the drivers load. */
function namesDrivers(facts: readonly Fact[]): boolean {
  return facts.some(({ type }) => type === 'probe' || type === 'graphics');
}

function kdumpOrder(
  { first, kdump }: Evidence,
  devices: readonly SeenDevice[],
  { console, isolation, firmware }: Platform,
): Known<Settings['kdump']> {
  if (kdump !== null && namesDrivers(kdump)) return eventsOf(kdump, devices, true);
  const order = eventsOf(first, devices, namesDrivers(first)).value;
  const offered = console.value && isolation.value === 'none' && firmware.value === 'acpi';
  const blocked = ofType(kdump ?? [], 'option').some(({ option }) => option === 'no-graphics');
  const { value, others } = kdumpEvents(order, offered && !blocked);
  return assumed(value, 'no log of a kdump kernel shows its drivers', others);
}
