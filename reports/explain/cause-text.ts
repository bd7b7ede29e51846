import type { Range, Scenario, Window } from '../../engine/index.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { describeAddress, describeRange, describeSize } from '../words/units.ts';
import type { Cause } from './cause.ts';
import type { FailureHistory } from './history.ts';

export const WINDOWS: Readonly<Record<Window, string>> = {
  vram: 'video memory',
  config: 'a config window',
  low: 'a low window',
  high: 'a high window',
  dxg: 'a dxg window',
};

type Of<Kind extends Cause['kind']> = Extract<Cause, { kind: Kind }>;

function sized(range: Range): string {
  return `${describeRange(range)} (${describeSize(range.end - range.start + 1)})`;
}

/** Why the request failed: what overlaps, or the room that was withheld. */
export function describeCause({ cause, failing }: FailureHistory, { host }: Scenario): string[] {
  switch (cause.kind) {
    case 'overlap':
      return describeOverlap(cause, failing.framebuffer);
    case 'withheld':
      return [
        `Without the reservation it would have had room at ${sized(cause.room)}`,
        describeWithheld(cause),
      ];
    case 'moved':
      return [describeMoved(cause)];
    case 'no room':
      return [`No range has room for it, reservation or not (low MMIO: ${asked(host.lowMmio)})`];
  }
}

function asked(lowMmio: number | null): string {
  return lowMmio === null ? 'nothing asked' : describeSize(lowMmio);
}

function describeOverlap(cause: Of<'overlap'>, framebuffer: Range | null): string[] {
  const { claimed, overlap, reserved } = cause;
  if (overlap === null) return ['The host still holds the config window of another device there'];
  const what = claimed === 'framebuffer' ? 'The framebuffer' : 'The framebuffer of power-on';
  const lines = [`${what} overlaps it at ${sized(overlap)}`];
  if (framebuffer === null || claimed !== 'framebuffer') return lines;
  const place = `the framebuffer ${describeRange(framebuffer)}`;
  if (reserved === null) return [...lines, `Nothing kept ${place} free: nothing was reserved`];
  if (reserved.start > framebuffer.start || reserved.end < framebuffer.end) {
    return [...lines, `The reservation ${describeRange(reserved)} does not cover ${place}`];
  }
  return [...lines, `The reservation covers ${place}, but only a window's ends are kept out of it`];
}

function describeWithheld({ reserved, room, placement }: Of<'withheld'>): string {
  if (placement !== null) {
    const from = describeAddress(placement.min);
    return placement.min > room.start
      ? `The strategy asks for nothing below ${from}`
      : `The strategy searches from the ${placement.from}`;
  }
  if (reserved === null) return 'The strategy withheld it, though nothing was reserved';
  return `The reservation ${describeRange(reserved)} keeps it`;
}

function describeMoved({ reserved, size, holder, efifb }: Of<'moved'>): string {
  if (efifb) return "The firmware's efifb still holds part of that place";
  if (holder?.granted != null) {
    const { device, window, granted } = holder;
    return `${onOneLine(device)} holds ${WINDOWS[window]} in its place, at ${sized(granted)}`;
  }
  if (reserved === null) return 'Nothing was reserved, so the first room that fits was taken';
  const length = reserved.end - reserved.start + 1;
  if (length < size) {
    return `${describeSize(size)} do not fit into the reservation ${sized(reserved)}`;
  }
  return `The reservation ${describeRange(reserved)} gave no room where the framebuffer was`;
}

/** What the property claims, and what is so instead. */
export function describeContradiction(
  { cause, failing, contrast }: FailureHistory,
  device: string,
): string {
  const window = WINDOWS[failing.step.window];
  if (contrast !== null) {
    return `${device} ends ${contrast.better.word} in the one run and ${contrast.worse.word} in the other`;
  }
  if (cause.kind === 'moved') return 'the framebuffer is not where it was';
  if (cause.kind !== 'overlap') return `${device} is refused ${window} that it could have`;
  return failing.step.window === 'config'
    ? `the host refuses ${device} its config window`
    : `${device} has ${window} over the framebuffer, and what it does is undefined`;
}
