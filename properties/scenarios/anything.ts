import {
  type Bar,
  type Boot,
  type Device,
  type Event,
  FOUR_GIB,
  framebufferSize,
  GIB,
  GRAPHICS,
  type Host,
  KIB,
  lowBase,
  MIB,
  minLowMmio,
  type Range,
  type Scenario,
  type Via,
} from '../../engine/index.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';

const RESOLUTIONS: Choices<readonly [number, number]> = [
  [1920, 1080],
  [1024, 768],
  [2560, 1600],
  [3840, 2160],
  [4834, 3622],
  [5120, 2880],
  [7680, 4320],
];
const LOW_SIZES: Choices<number> = [
  512 * MIB,
  GIB,
  3 * GIB,
  2 * GIB,
  3.5 * GIB,
  513 * MIB,
  256 * MIB,
  150 * MIB,
  128 * MIB,
];
const DEFAULT_HIGH: Range = { start: 0xfe0000000, end: 0xfffffffff };
const HIGH_RANGES: Choices<Range | null> = [
  DEFAULT_HIGH,
  { start: 0xfc0000000, end: 0xfffffffff },
  { start: 0xfe0000000, end: 0x10dfffffff },
  null,
  { start: 0xfe0000000, end: 0xfe03fffff },
];
/** The first byte that every kernel cuts off low MMIO, or keeps as its last: the virtual TPM's. */
const LOW_MMIO_END = 0xfed40000;
const BAR_SIZES = 25;
const MAX_DEVICES = 6;

type Machine = Pick<Host, 'arch' | 'generation' | 'isolation' | 'firmware'>;

const MACHINES: Choices<Machine> = [
  { arch: 'x86_64', generation: 2, isolation: 'none', firmware: 'acpi' },
  { arch: 'x86_64', generation: 1, isolation: 'none', firmware: 'acpi' },
  { arch: 'arm64', generation: 2, isolation: 'none', firmware: 'acpi' },
  { arch: 'x86_64', generation: 2, isolation: 'vbs', firmware: 'acpi' },
  { arch: 'x86_64', generation: 2, isolation: 'snp', firmware: 'acpi' },
  { arch: 'x86_64', generation: 2, isolation: 'tdx', firmware: 'acpi' },
  { arch: 'x86_64', generation: 2, isolation: 'none', firmware: 'devicetree' },
  { arch: 'arm64', generation: 2, isolation: 'none', firmware: 'devicetree' },
];

/** Any size of low MMIO from the smallest to 3.5 GiB, or nothing asked for. */
function drawLowMmio(draw: Draw, { arch }: Machine): number | null {
  const least = minLowMmio(arch);
  const how = draw.below(3);
  if (how === 0) return null;
  if (how === 1) return Math.max(least, oneOf(draw, LOW_SIZES));
  const grains = Math.floor((3.5 * GIB - least) / (64 * KIB));
  return least + draw.below(grains + 1) * 64 * KIB;
}

/** Any high MMIO range: the usual ones, or any base and size down to single bytes. */
function drawHighMmio(draw: Draw): Range | null {
  if (!rarely(draw, 4)) return oneOf(draw, HIGH_RANGES);
  const grain = 2 ** draw.below(28);
  const start = FOUR_GIB + draw.below(1024) * grain;
  return { start, end: start + draw.below(2 ** 24) * grain + draw.below(2) * (grain - 1) };
}

/** Any resolution whose framebuffer has at most 128 MiB. */
function drawResolution(draw: Draw): readonly [number, number] {
  if (!rarely(draw, 3)) return oneOf(draw, RESOLUTIONS);
  return [640 + draw.below(7041), 480 + draw.below(3841)];
}

function drawHost(draw: Draw): Host {
  const machine = oneOf(draw, MACHINES);
  return {
    ...machine,
    console: !rarely(draw, 8),
    lowMmio: drawLowMmio(draw, machine),
    highMmio: drawHighMmio(draw),
    resolution: drawResolution(draw),
  };
}

function drawBar(draw: Draw): Bar {
  const bits = oneOf<32 | 64>(draw, [64, 32]);
  return { bits, size: 4 * KIB * 2 ** draw.below(BAR_SIZES) };
}

/** Any size of a VMBus window, often one that leaves little or nothing of low MMIO. */
function drawWindowSize(draw: Draw, host: Host): number {
  if (!rarely(draw, 3)) return (1 + draw.below(2 ** 14)) * 16 * KIB;
  const room = LOW_MMIO_END - lowBase(host);
  const taken = oneOf(draw, [0, 8 * MIB, framebufferSize(host.resolution), 64 * MIB, room / 2]);
  return Math.max(1, room - taken - oneOf(draw, [0, -1, 64 * KIB, MIB]));
}

function drawDevice(draw: Draw, index: number, host: Host): Device {
  const root = rarely(draw, 3);
  if (rarely(draw, 6)) return { id: `dxg${index}`, dxg: drawWindowSize(draw, host), root };
  const bars = Array.from({ length: draw.below(4) }, () => drawBar(draw));
  return { id: `pci${index}`, bars, root };
}

function drawVia(draw: Draw): Via {
  return {
    kind: oneOf<Via['kind']>(draw, ['kdump', 'kexec']),
    syscall: oneOf<Via['syscall']>(draw, ['kexec_load', 'kexec_file_load']),
    tools: oneOf<Via['tools']>(draw, [null, '2.0.32', '2.0.19', '2.0.18', '2.0.9', '2.1']),
    fb0: oneOf<Via['fb0']>(draw, ['hyperv_drm', 'hyperv_fb', 'efifb', 'none']),
  };
}

/** Any order of probes, removals and re-probes that a kernel can see. */
function drawEvents(draw: Draw, ids: readonly string[]): Event[] {
  const present = new Set<string>();
  const probed = new Set<string>();
  return Array.from({ length: draw.below(2 * ids.length + 1) }, () => {
    const fresh = ids.filter((id) => !probed.has(id));
    const known = rarely(draw, 4) || fresh.length === 0 ? ids : fresh;
    const id = known[draw.below(known.length)] ?? GRAPHICS;
    probed.add(id);
    if (present.delete(id)) return { remove: id };
    present.add(id);
    return { probe: id };
  });
}

function drawBoot(draw: Draw, ids: readonly string[], via: Via | null): Boot {
  const events = drawEvents(draw, ids);
  return {
    via,
    kernel: {
      sysfb: !rarely(draw, 4),
      efi: !rarely(draw, 4),
      efifb: rarely(draw, 4) ? 'held' : 'released',
    },
    events,
  };
}

/** Any scenario of one to three boots and up to six devices: the whole domain of model.md. */
export function drawAnything(draw: Draw): Scenario {
  const laterBoots = draw.below(3);
  const host = drawHost(draw);
  const devices = Array.from({ length: draw.below(MAX_DEVICES + 1) }, (_, index) =>
    drawDevice(draw, index, host),
  );
  const ids = [...devices.map(({ id }) => id), GRAPHICS];
  const first = drawBoot(draw, ids, null);
  const later = Array.from({ length: laterBoots }, () => drawBoot(draw, ids, drawVia(draw)));
  return { name: null, host, devices, boots: [first, ...later] };
}
