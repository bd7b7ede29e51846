import {
  type Range,
  refusesConfigWindows,
  type Scenario,
  type Window,
} from '../../engine/index.ts';
import type { ConflictCause, MoveCause, StarvationCause } from '../../properties/failures/cause.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { describeAddress, describeRange, describeSize } from '../words/units.ts';
import type { FailureHistory } from './history.ts';

export const WINDOWS: Readonly<Record<Window, string>> = {
  vram: 'video memory',
  config: 'a config window',
  low: 'a low window',
  high: 'a high window',
  dxg: 'a dxg window',
};

function sized(range: Range): string {
  return `${describeRange(range)} (${describeSize(range.end - range.start + 1)})`;
}

/** Why the request failed: what overlaps, or the room that was withheld. */
export function describeCause({ cause, failing }: FailureHistory, { host }: Scenario): string[] {
  switch (cause?.result) {
    case 'conflict':
      return describeConflict(cause, failing.step.framebuffer);
    case 'starved':
      return describeStarvation(cause);
    case 'moved':
      return [describeMove(cause)];
    case undefined:
      return [`No range has room for it, reservation or not (low MMIO: ${asked(host.lowMmio)})`];
  }
}

function asked(lowMmio: number | null): string {
  return lowMmio === null ? 'nothing asked' : describeSize(lowMmio);
}

function describeConflict(cause: ConflictCause, framebuffer: Range | null): string[] {
  const { name, overlap, reserved } = cause;
  if (overlap === null) return ['The host still holds the config window of another device there'];
  const left = name === 'place left behind';
  const what = left ? 'The framebuffer of power-on' : 'The framebuffer';
  const lines = [`${what} overlaps it at ${sized(overlap)}`];
  if (framebuffer === null || left) return lines;
  const place = `the framebuffer ${describeRange(framebuffer)}`;
  if (reserved === null) return [...lines, `Nothing kept ${place} free: nothing was reserved`];
  if (reserved.start > framebuffer.start || reserved.end < framebuffer.end) {
    return [...lines, `The reservation ${describeRange(reserved)} does not cover ${place}`];
  }
  return [...lines, `The reservation covers ${place}, but only a window's ends are kept out of it`];
}

function describeStarvation(cause: StarvationCause): string[] {
  const { room } = cause;
  return [
    ...(room === null ? [] : [`Without the reservation it would have had room at ${sized(room)}`]),
    describeWithheld(cause),
  ];
}

function describeWithheld({ name, reserved, room, bounds }: StarvationCause): string {
  if (name === 'kept from free room' && bounds !== null) {
    return room !== null && bounds.min > room.start
      ? `The strategy asks for nothing below ${describeAddress(bounds.min)}`
      : `The strategy searches from the ${bounds.from}`;
  }
  if (reserved === null) return 'The strategy withheld it, though nothing was reserved';
  return `The reservation ${describeRange(reserved)} keeps it`;
}

function describeMove({ name, reserved, size, holder }: MoveCause): string {
  if (holder !== null) {
    const { device, window } = holder.step;
    return `${onOneLine(device)} holds ${WINDOWS[window]} in its place, at ${sized(holder)}`;
  }
  if (name === 'held by the firmware driver') {
    return "The firmware's efifb still holds part of that place";
  }
  if (name === 'no room at its place') {
    return `The machine has no room for all ${describeSize(size)} where the framebuffer was`;
  }
  if (reserved === null) return 'Nothing was reserved, so the first room that fits was taken';
  return name === 'reservation too small'
    ? `${describeSize(size)} do not fit into the reservation ${sized(reserved)}`
    : `The reservation ${describeRange(reserved)} gave no room where the framebuffer was`;
}

/** What the property claims, and what is so instead. */
export function describeContradiction(
  { cause, failing, contrast }: FailureHistory,
  device: string,
  host: Scenario['host'],
): string {
  const window = WINDOWS[failing.step.window];
  if (contrast !== null) {
    return `${device} ends ${contrast.better.word} in the one run and ${contrast.worse.word} in the other`;
  }
  if (cause?.result === 'moved') return 'the framebuffer is not where it was';
  if (cause?.result !== 'conflict') return `${device} is refused ${window} that it could have`;
  if (failing.step.window !== 'config') {
    return `${device} has ${window} over the framebuffer, and what it does is undefined`;
  }
  return refusesConfigWindows(host)
    ? `the host refuses ${device} its config window`
    : `OpenVMM maps the config window of ${device} under the framebuffer, and reading it gives pixels`;
}
