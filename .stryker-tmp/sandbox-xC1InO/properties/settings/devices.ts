import {
  type Bar,
  type Device,
  type DxgDevice,
  framebufferOf,
  GRAPHICS,
  type Host,
  KIB,
  lowBase,
  MIB,
  type Scenario,
} from '../../engine/index.ts';
import { axisOf } from './axis.ts';
import { BAR_SIZE, BAR_SIZES, drawBars } from './bars.ts';
import { type Draw, oneOf, rarely } from './draw.ts';
import { smallerNumbers } from './sizes.ts';

/** The most devices of a scenario that is drawn. */
const MOST = 6;
/** The first byte that every kernel cuts off low MMIO, or keeps as its last: the virtual TPM's. */
const LOW_MMIO_END = 0xfed40000;

/** A size of a VMBus window that leaves little or nothing of low MMIO. */
function drawFillingSize(draw: Draw, host: Host): number {
  const room = LOW_MMIO_END - lowBase(host);
  const taken = oneOf(draw, [0, 8 * MIB, framebufferOf(host), 64 * MIB, room / 2]);
  return Math.max(1, room - taken - oneOf(draw, [0, -1, 64 * KIB, MIB]));
}

/** A listed size, or any multiple of 16 KiB up to 256 MiB. */
function drawWindowSize(draw: Draw): number {
  return draw.below(2) === 0 ? oneOf(draw, BAR_SIZES).value : (1 + draw.below(2 ** 14)) * 16 * KIB;
}

function drawDevice(draw: Draw, index: number, host: Host): Device {
  if (!rarely(draw, 6)) {
    return ROOT.drawIn(draw, { id: `pci${index}`, bars: drawBars(draw), root: false });
  }
  const device = { id: `dxg${index}`, dxg: BAR_SIZES[0].value, root: false };
  const sized = rarely(draw, 3)
    ? WINDOW_SIZE.with(device, drawFillingSize(draw, host))
    : WINDOW_SIZE.drawIn(draw, device);
  return ROOT.drawIn(draw, sized);
}

/** Up to six devices, each of any kind. */
export function drawDevices(draw: Draw, host: Host): Device[] {
  return Array.from({ length: draw.below(MOST + 1) }, (_, index) => drawDevice(draw, index, host));
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

export const ROOT = axisOf<Device, boolean>({
  id: 'root',
  values: [
    { id: 'no', label: 'not root', value: false },
    { id: 'yes', label: 'root', value: true },
  ],
  of: ({ root }) => root,
  with: (device, root) => ({ ...device, root }),
  draw: (draw) => rarely(draw, 3),
});

export const WINDOW_SIZE = axisOf<DxgDevice, number>({
  id: 'window-size',
  values: BAR_SIZES,
  of: ({ dxg }) => dxg,
  with: (device, dxg) => ({ ...device, dxg }),
  rank: (bytes) => bytes,
  draw: drawWindowSize,
  simpler: (bytes) => smallerNumbers(bytes, 1),
});

function simplerBars(bars: readonly Bar[]): Bar[][] {
  return bars.flatMap((bar, index) => [
    bars.toSpliced(index, 1),
    ...BAR_SIZE.simplerIn(bar).map((other) => bars.toSpliced(index, 1, other)),
  ]);
}

/** The device without a BAR, with a smaller one or a smaller window, or no root device. */
export function simplerDevices(device: Device): Device[] {
  const needs =
    'dxg' in device
      ? WINDOW_SIZE.simplerIn(device)
      : simplerBars(device.bars).map((bars) => ({ ...device, bars }));
  return [...ROOT.simplerIn(device), ...needs];
}

function* listedBars(bars: readonly Bar[]): Generator<Bar[]> {
  const [first, ...others] = bars;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of listedBars(others)) {
    yield rest;
    for (const bar of [first, ...BAR_SIZE.listedIn(first)]) yield [bar, ...rest];
  }
}

/** The device itself, and with any of its BARs dropped or at a smaller listed size, root or not. */
export function listedDevices(device: Device): Device[] {
  const needs: Device[] =
    'dxg' in device
      ? [device, ...WINDOW_SIZE.listedIn(device)]
      : [...listedBars(device.bars)].map((bars) => ({ ...device, bars }));
  return needs.flatMap((other) => [other, ...ROOT.listedIn(other)]);
}

/** Ids in the order of reports: the graphics device first, then as the scenario lists them. */
export function inOrderOfDevices(scenario: Scenario, ids: readonly string[]): string[] {
  const order = [GRAPHICS, ...scenario.devices.map((device) => device.id)];
  return order.filter((id) => ids.includes(id));
}
