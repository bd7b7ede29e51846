import type { Boot, Device, Host, Outcome, Scenario } from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { describeScreen } from '../../words/screen.ts';
import { describeRange, describeSize } from '../../words/units.ts';

/** As a host has it that nobody asked for more, or less. */
const USUAL_HIGH_MMIO = 'fe0000000-fffffffff';
/** More devices than this are counted, not named. */
const MOST = 6;

export type Row = readonly [label: string, what: string];

/** Host, devices and each kernel up to the one that fails, in short. */
export function scenarioRows(
  { host, devices, boots }: Scenario,
  outcome: Outcome,
  last: number,
): Row[] {
  return [
    ['host', describeHost(host)],
    ['devices', describeDevices(devices)],
    ...boots.slice(0, last + 1).map((boot, index): Row => {
      const how = [...describeStart(boot), ...describeKernel(boot, host)].join(', ');
      const ends = describeEnd(outcome.boots[index]?.words ?? []);
      return [nameOf(boots, index), how === '' ? ends : `${how}; ${ends}`];
    }),
  ];
}

/** `first`, `kdump`, `kexec 2`. */
function nameOf(boots: readonly Boot[], index: number): string {
  const kind = boots[index]?.via?.kind;
  if (kind === undefined) return 'first';
  return boots.filter(({ via }) => via?.kind === kind).length === 1 ? kind : `${kind} ${index}`;
}

function describeHost(host: Host): string {
  const { arch, generation, isolation, firmware, console } = host;
  return [
    `Gen${generation} ${arch}`,
    ...(host.vmm === 'openvmm' ? ['OpenVMM'] : []),
    ...(isolation === 'none' ? [] : [`CVM (${isolation})`]),
    ...(firmware === 'acpi' ? [] : ['device tree']),
    ...(console ? [] : ['console off']),
    describeScreen(host),
    ...describeMmio(host),
  ].join(', ');
}

function describeMmio({ lowMmio, highMmio }: Host): string[] {
  const high = highMmio === null ? 'none' : describeRange(highMmio);
  if (lowMmio === null && high === USUAL_HIGH_MMIO) return ['default low and high MMIO'];
  const low = lowMmio === null ? 'default low MMIO' : `low MMIO ${describeSize(lowMmio)}`;
  return [low, high === USUAL_HIGH_MMIO ? 'default high MMIO' : `high MMIO ${high}`];
}

function describeDevices(devices: readonly Device[]): string {
  const named = devices.slice(0, MOST).map(describeDevice);
  const more = devices.length - named.length;
  if (devices.length === 0) return 'none but the graphics device';
  return [...named, ...(more === 0 ? [] : [`${more} more`])].join(', ');
}

function describeDevice(device: Device): string {
  const needs =
    'dxg' in device
      ? [`dxg ${describeSize(device.dxg)}`]
      : device.bars.map(({ size, bits }) => `${describeSize(size)}/${bits}-bit`);
  const what = [...(device.root ? ['root'] : []), ...(needs.length === 0 ? ['no BARs'] : needs)];
  return `${onOneLine(device.id)} (${what.join(', ')})`;
}

function describeStart({ via }: Boot): string[] {
  if (via === null) return [];
  const tools = via.tools === null ? [] : [`kexec-tools ${via.tools}`];
  const cleared = via.screenInfo === 'cleared' ? ['screen_info cleared'] : [];
  return [via.syscall, ...tools, `fb0 ${via.fb0}`, ...cleared];
}

/** What is unusual about a kernel; on Gen1 nothing of it matters. */
function describeKernel({ kernel }: Boot, { generation }: Host): string[] {
  if (generation === 1) return [];
  return [
    ...(kernel.sysfb ? [] : ['without CONFIG_SYSFB']),
    ...(kernel.efi ? [] : ['noefi']),
    ...(kernel.efifb === 'held' ? ['efifb held'] : []),
  ];
}

function describeEnd(words: Outcome['boots'][number]['words']): string {
  if (words.length === 0) return 'no driver loaded';
  return words.map(({ device, word }) => `${onOneLine(device)} ${word}`).join(', ');
}
