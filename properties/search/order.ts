import {
  type Boot,
  type Device,
  framebufferOf,
  type Host,
  MIB,
  type Scenario,
} from '../../engine/index.ts';
import { writeScenario } from '../scenarios/write.ts';

/** Of each setting of a host, how far it is from the ordinary; 0 is the ordinary value. */
export function hostRanks(host: Host): number[] {
  const { arch, generation, isolation, console, firmware, lowMmio, highMmio } = host;
  return [
    generation === 2 ? 0 : 1,
    arch === 'x86_64' ? 0 : 1,
    ['none', 'vbs', 'snp', 'tdx'].indexOf(isolation),
    firmware === 'acpi' ? 0 : 1,
    console ? 0 : 1,
    lowMmio === null ? 0 : 1 + lowMmio / MIB,
    highMmioRank(highMmio),
    framebufferRank(host),
  ];
}

function highMmioRank(range: Host['highMmio']): number {
  if (range === null) return 1;
  if (range.start !== 0xfe0000000) return 3 + (range.end - range.start) / MIB;
  return range.end === 0xfffffffff ? 0 : 2;
}

function framebufferRank(host: Host): number {
  const { framebuffer, resolution } = host;
  if (framebuffer === undefined && resolution[0] === 1920 && resolution[1] === 1080) return 0;
  return 1 + Math.abs(framebufferOf(host) - 8 * MIB) / MIB;
}

/** The same of a boot's. */
export function bootRanks({ via, kernel }: Boot): number[] {
  const kernelRanks = [
    kernel.sysfb ? 0 : 1,
    kernel.efi ? 0 : 1,
    kernel.efifb === 'released' ? 0 : 1,
  ];
  if (via === null) return kernelRanks;
  return [
    ...kernelRanks,
    via.kind === 'kdump' ? 0 : 1,
    via.syscall === 'kexec_load' ? 0 : 1,
    via.tools === null ? 0 : 1,
    ['hyperv_drm', 'none', 'efifb', 'hyperv_fb'].indexOf(via.fb0),
  ];
}

/** How many BARs or windows of its own a device has. */
export function windowsOf(device: Device): number {
  return 'dxg' in device ? 1 : device.bars.length;
}

/** Bytes of all of them. */
export function bytesOf(device: Device): number {
  if ('dxg' in device) return device.dxg;
  return device.bars.reduce((sum, { size }) => sum + size, 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sizeOf(scenario: Scenario): number[] {
  const { host, devices, boots } = scenario;
  const ranks = [...hostRanks(host), ...boots.flatMap(bootRanks)];
  return [
    boots.length,
    devices.length,
    sum(boots.map(({ events }) => events.length)),
    sum(devices.map(windowsOf)),
    sum(devices.map(({ root }) => (root ? 1 : 0))),
    ranks.filter((rank) => rank > 0).length,
    ...ranks,
    sum(devices.map(bytesOf)),
  ];
}

/**
 * The one order of scenarios, below 0 where `one` is the smaller: fewer boots, then fewer devices,
 * events, BARs, root devices, settings that are not ordinary; then each setting by how far it is from
 * the ordinary, host before kernels; then fewer bytes of BARs; at last the text of the file.
 */
export function compareScenarios(one: Scenario, other: Scenario): number {
  const sizes = sizeOf(one);
  const others = sizeOf(other);
  for (let i = 0; i < Math.min(sizes.length, others.length); i++) {
    const difference = (sizes[i] ?? 0) - (others[i] ?? 0);
    if (difference !== 0) return difference;
  }
  const [text, otherText] = [textOf(one), textOf(other)];
  return text < otherText ? -1 : Number(text > otherText);
}

function textOf(scenario: Scenario): string {
  return JSON.stringify(writeScenario({ ...scenario, name: null }));
}
