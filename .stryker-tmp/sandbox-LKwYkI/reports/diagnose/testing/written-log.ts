import {
  type Bar,
  type BootOutcome,
  type Device,
  FOUR_GIB,
  framebufferOf,
  GRAPHICS,
  type HostLayout,
  layOut,
  type PciDevice,
  type Range,
  type Step,
} from '../../../engine/index.ts';
import { barStarts } from '../bar-starts.ts';
import { GRAPHICS_GUID } from '../facts.ts';
import type { DrawnVm } from './drawn-vm.ts';

/** What a VM leaves behind. */
export interface WrittenLogs {
  readonly dmesg: string;
  readonly iomem: string;
  readonly kdump: string;
  /** How the kdump kernel was loaded, as a shell's trace shows it. */
  readonly loader: string;
}

/** The logs that the kernels of a VM write, and /proc/iomem when the first has started. */
export function writtenBy(vm: DrawnVm): WrittenLogs {
  const [first, second] = vm.outcome.boots;
  const via = vm.scenario.boots[1]?.via;
  if (first === undefined || second === undefined || via == null) {
    throw new RangeError('a VM without a kdump kernel leaves no logs of one');
  }
  const option = via.syscall === 'kexec_file_load' ? '-s' : '-c';
  const tools = via.tools === null ? [] : [`kexec-tools ${via.tools}`];
  return {
    dmesg: new Writer(vm, 0, first).log(),
    iomem: listing(vm, first).join('\n'),
    kdump: new Writer(vm, 1, second).log(),
    loader: [`+ kexec -p ${option} /boot/vmlinuz`, ...tools].join('\n'),
  };
}

/** A device as its id, its function and its use. */
interface Named {
  readonly device: Device;
  readonly guid: string;
  readonly function: string;
  readonly code: string;
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/^nvme/, '010802'],
  [/^cx/, '020000'],
  [/^(?:t4|a100|a30|h100)/, '030200'],
];

function namesOf(devices: readonly Device[]): Named[] {
  return devices.map((device, index) => {
    const domain = (0x1a01 + 0x101 * index).toString(16);
    const code = CODES.find(([pattern]) => pattern.test(device.id))?.[1] ?? '088000';
    return {
      device,
      guid: `0a0b0c${(16 + index).toString(16)}-${domain}-4444-8888-0123456789ab`,
      function: `${domain}:00:00.0`,
      code,
    };
  });
}

/** The function by which a log names the device. */
export function functionOf(vm: DrawnVm, id: string): string {
  const named = namesOf(vm.scenario.devices).find(({ device }) => device.id === id);
  return named?.function ?? id;
}

const hex = (value: number, digits = 0) => value.toString(16).padStart(digits, '0');
const mem = ({ start, end }: Range) => `[mem 0x${hex(start, 8)}-0x${hex(end, 8)}`;

class Writer {
  readonly #vm: DrawnVm;
  readonly #index: number;
  readonly #boot: BootOutcome;
  readonly #layout: HostLayout;
  readonly #named: readonly Named[];
  readonly #lines: string[] = [];

  constructor(vm: DrawnVm, index: number, boot: BootOutcome) {
    this.#vm = vm;
    this.#index = index;
    this.#boot = boot;
    this.#layout = layOut(vm.scenario.host);
    this.#named = namesOf(vm.scenario.devices);
  }

  log(): string {
    this.#start();
    this.#firmware();
    this.#drivers();
    return this.#lines.join('\n');
  }

  #say(line: string): void {
    const seconds = (this.#lines.length * 0.01).toFixed(6);
    this.#lines.push(`[${seconds.padStart(12)}] ${line}`);
  }

  #start(): void {
    const { version, built, scenario } = this.#vm;
    const { arch, isolation } = scenario.host;
    const kernel = scenario.boots[this.#index]?.kernel;
    const gcc = arch === 'arm64' ? 'aarch64-linux-gnu-gcc-13' : 'x86_64-linux-gnu-gcc-13';
    const rootIndex = scenario.devices.findIndex(({ root }) => root);
    const root = rootIndex < 0 ? '/dev/sda1' : '/dev/nvme0n1p1';
    const purpose =
      this.#index === 0 ? 'crashkernel=512M' : 'reset_devices nr_cpus=1 elfcorehdr=0x5f000000';
    const noefi = kernel?.efi === false ? ' noefi' : '';
    this.#say(`Linux version ${version} (build@host) (${gcc}) #45-Ubuntu SMP ${built}`);
    this.#say(`Kernel command line: BOOT_IMAGE=/vmlinuz root=${root} ro ${purpose}${noefi}`);
    if (arch === 'x86_64') this.#say('Hypervisor detected: Microsoft Hyper-V');
    else this.#say('GICv3: CPU0: found redistributor 0 region 0:0x00000000effee000');
    const type = ['none', 'vbs', 'snp', 'tdx'].indexOf(isolation);
    if (type > 0) this.#say(`Hyper-V: Isolation Config: Group A 0x1, Group B 0xba${type}`);
  }

  #firmware(): void {
    const { host, boots } = this.#vm.scenario;
    const { arch, generation, firmware } = host;
    if (firmware === 'devicetree') {
      this.#say('Linux runs in Hyper-V Virtual Trust Level 2');
      return;
    }
    const bios = generation === 1 ? '090008  12/07/2018' : 'Hyper-V UEFI Release v4.1 01/01/2024';
    this.#say(`DMI: Microsoft Corporation Virtual Machine/Virtual Machine, BIOS ${bios}`);
    if (arch === 'x86_64') this.#memory();
    if (generation === 1) this.#ownBus();
    const kernel = boots[this.#index]?.kernel;
    if (generation === 2 && kernel?.efi === true) this.#say('efi: EFI v2.7 by Microsoft');
    if (this.#boot.lfbBase === 0 || kernel?.sysfb !== true) return;
    this.#say(`efifb: framebuffer at 0x${hex(this.#boot.lfbBase)}, using 3072k, total 3072k`);
    this.#say('fb0: EFI VGA frame buffer device');
  }

  /** Memory below low MMIO and from 4 GiB on, and more that may come around high MMIO. */
  #memory(): void {
    const [low, high] = this.#layout.firmware.ranges;
    if (low === undefined) return;
    const end = high === undefined ? 0xfffffffff : high.start - 1;
    this.#say(`BIOS-e820: ${mem({ start: 0x100000, end: low.start - 1 })}] usable`);
    this.#say(`BIOS-e820: ${mem({ start: FOUR_GIB, end: 0x17fffffff })}] usable`);
    this.#say(`ACPI: SRAT: Node 0 PXM 0 ${mem({ start: 0x180000000, end })}] hotplug`);
    if (high === undefined) return;
    const above = { start: high.end + 1, end: 0xffffffffff };
    this.#say(`ACPI: SRAT: Node 0 PXM 0 ${mem(above)}] hotplug`);
  }

  #ownBus(): void {
    for (const range of this.#layout.firmware.ranges) {
      this.#say(`pci_bus 0000:00: root bus resource ${mem(range)} window]`);
    }
    this.#say('pci 0000:00:08.0: [1414:5353] type 00 class 0x030000');
    const bar = this.#layout.firmware.videoBar;
    if (bar !== null) this.#say(`pci 0000:00:08.0: BAR 0 ${mem(bar)}]`);
  }

  #drivers(): void {
    this.#say('hv_vmbus: Vmbus version:5.3');
    for (const driver of ['hv_pci', 'hv_storvsc', 'hv_netvsc']) {
      this.#say(`hv_vmbus: registering driver ${driver}`);
    }
    for (const { device } of this.#boot.words) this.#probe(device);
    const onScsi = !this.#vm.scenario.devices.some(({ root }) => root);
    if (onScsi) this.#say('sd 0:0:0:0: [sda] Attached SCSI disk');
    if (onScsi) this.#say('EXT4-fs (sda1): mounted filesystem with ordered data mode.');
  }

  #stepsOf(id: string): Step[] {
    return this.#boot.steps.filter(({ device }) => device === id);
  }

  #probe(id: string): void {
    const steps = this.#stepsOf(id);
    if (id === GRAPHICS) {
      if (steps[0] !== undefined) this.#graphics(steps[0]);
      return;
    }
    const named = this.#named.find(({ device }) => device.id === id);
    if (named === undefined) return;
    if ('dxg' in named.device) this.#say('hv_vmbus: registering driver dxgkrnl');
    else this.#pci(named, named.device, steps);
  }

  #graphics({ granted }: Step): void {
    const driver =
      this.#vm.scenario.boots[1]?.via?.fb0 === 'hyperv_fb' ? 'hyperv_fb' : 'hyperv_drm';
    const own = `hyperv_drm ${GRAPHICS_GUID}: [drm]`;
    this.#say(`hv_vmbus: registering driver ${driver}`);
    if (driver === 'hyperv_fb') {
      const size = framebufferOf(this.#vm.scenario.host);
      this.#say('hyperv_fb: Synthvid Version major 3, minor 5');
      this.#say(
        `hyperv_fb: Screen resolution: 1920x1080, Color depth: 32, Frame buffer size: ${size}`,
      );
      this.#say(
        granted === null
          ? 'hyperv_fb: Unable to allocate framebuffer memory'
          : 'Console: switching to colour frame buffer device 240x67',
      );
      return;
    }
    this.#say(`${own} Synthvid Version major 3, minor 5`);
    if (granted === null) {
      this.#say(`${own} *ERROR* Failed to allocate mmio`);
      return;
    }
    this.#say(`[drm] Initialized hyperv_drm 1.0.0 2020 for ${GRAPHICS_GUID} on minor 0`);
    this.#say(`${own} fb0: hyperv_drmdrmfb frame buffer device`);
  }

  #pci({ guid, function: fn, code }: Named, device: PciDevice, steps: readonly Step[]): void {
    const own = `hv_pci ${guid}:`;
    this.#say(`${own} PCI VMBus probing: Using version 0x10004`);
    const failed = steps.find(({ window, granted, result }) => {
      return granted === null || (window === 'config' && result === 'conflict');
    });
    if (failed !== undefined) {
      this.#say(`${own} ${failureOf(failed, device)}`);
      return;
    }
    const bus = fn.slice(0, 7);
    this.#say(`${own} PCI host bridge to bus ${bus}`);
    for (const { window, granted } of steps) {
      if (window === 'config' || granted === null) continue;
      this.#say(`pci_bus ${bus}: root bus resource ${mem(granted)} window]`);
    }
    this.#say(`pci ${fn}: [1414:b111] type 00 class 0x${code}`);
    for (const [index, bar] of barRanges(this.#boot, device).entries()) {
      if (bar === null) continue;
      const bits = bar.bits === 64 ? ' 64bit pref' : '';
      this.#say(`pci ${fn}: BAR ${index} ${mem(bar.range)}${bits}]: assigned`);
    }
    if (code === '010802') this.#disk(fn, device);
  }

  #disk(fn: string, { id, root }: PciDevice): void {
    const disks = this.#named.filter(({ code }) => code === '010802');
    const number = disks.findIndex(({ device }) => device.id === id);
    this.#say(`nvme nvme${number}: pci function ${fn}`);
    if (root) this.#say(`EXT4-fs (nvme${number}n1p1): mounted filesystem with ordered data mode.`);
  }
}

function failureOf({ window, granted }: Step, { bars }: PciDevice): string {
  if (window === 'config') {
    return granted === null
      ? 'probe with driver hv_pci failed with error -12'
      : 'PCI Pass-through VSP failed D0 Entry with status c0370048';
  }
  const bits = window === 'low' ? 32 : 64;
  const size = bars.filter((bar) => bar.bits === bits).reduce((sum, bar) => sum + bar.size, 0);
  return `Need 0x${hex(size)} of ${window} MMIO space. Consider reconfiguring the VM.`;
}

interface PlacedBar {
  readonly range: Range;
  readonly bits: Bar['bits'];
}

function barRanges(boot: BootOutcome, device: PciDevice): (PlacedBar | null)[] {
  return barStarts(boot, device).map((start, index) => {
    const bar = device.bars[index];
    if (start === null || bar === undefined) return null;
    return { range: { start, end: start + bar.size - 1 }, bits: bar.bits };
  });
}

interface Entry {
  readonly range: Range;
  readonly depth: number;
  readonly name: string;
}

/** /proc/iomem: memory, the Gen1 bus, and all that devices which work hold. */
function listing({ scenario, outcome }: DrawnVm, boot: BootOutcome): string[] {
  const { host, devices } = scenario;
  const layout = layOut(host);
  const [low] = layout.firmware.ranges;
  const memory: Entry[] =
    host.firmware === 'devicetree' || low === undefined
      ? [entry({ start: 0x100000, end: 0x7fffffff }, 0, 'System RAM')]
      : [
          entry({ start: 0x100000, end: low.start - 1 }, 0, 'System RAM'),
          entry({ start: FOUR_GIB, end: 0x17fffffff }, 0, 'System RAM'),
        ];
  const gen1 = host.generation === 1;
  const buses = gen1
    ? layout.firmware.ranges.map((range) => entry(range, 0, 'PCI Bus 0000:00'))
    : [];
  const bar = layout.firmware.videoBar;
  const video = bar === null ? [] : [entry(bar, 1, '0000:00:08.0')];
  const held = outcome.boots[0] === boot ? heldIn(boot, namesOf(devices)) : [];
  return [
    entry({ start: 0, end: 0xfff }, 0, 'Reserved'),
    ...[...memory, ...buses, ...video, ...held].toSorted(byStart),
  ].map(({ range, depth, name }) => {
    return `${'  '.repeat(depth)}${hex(range.start, 8)}-${hex(range.end, 8)} : ${name}`;
  });
}

function entry(range: Range, depth: number, name: string): Entry {
  return { range, depth, name };
}

function byStart(one: Entry, other: Entry): number {
  return one.range.start - other.range.start || one.depth - other.depth;
}

function heldIn(boot: BootOutcome, named: readonly Named[]): Entry[] {
  const lost = ['refused', 'starved', 'exhausted', 'absent'];
  const works = (id: string) =>
    boot.words.some(({ device, word }) => device === id && !lost.includes(word));
  return boot.steps.flatMap(({ device: id, granted }) => {
    if (granted === null || !works(id)) return [];
    const own = named.find(({ device }) => device.id === id);
    const claim = entry(granted, 2, own?.guid ?? GRAPHICS_GUID);
    if (own === undefined || 'dxg' in own.device) return [claim];
    const bars = barRanges(boot, own.device).flatMap((bar) => {
      const within =
        bar !== null && bar.range.start >= granted.start && bar.range.end <= granted.end;
      return within ? [entry(bar.range, 3, own.function)] : [];
    });
    return [claim, ...bars];
  });
}
