import {
  type BootOutcome,
  type Event,
  type Range,
  type Result,
  type Step,
  touches,
  type Window,
} from '../../../engine/index.ts';
import { timeline } from '../../../properties/failures/timeline.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { describeAddress, rangeCells } from '../../words/units.ts';

const WINDOWS: Readonly<Record<Window, string>> = {
  vram: 'video memory',
  config: 'config window',
  low: 'low window',
  high: 'high window',
  dxg: 'dxg window',
};

/** What the cells of a step say; a row may have fewer. */
export const STEP_CELLS = ['device', 'window', 'range', 'size', 'remark'];

/** What happened in a boot, a row of cells each. */
export function describeSteps(boot: BootOutcome, events: readonly Event[]): string[][] {
  const rows: string[][] = [];
  const absent = boot.words.filter(({ word }) => word === 'absent').map(({ device }) => device);
  for (const { event, steps } of timeline(events, boot)) {
    if ('remove' in event && !absent.includes(event.remove)) {
      rows.push([onOneLine(event.remove), 'removed']);
    }
    rows.push(...steps.map(describeStep));
  }
  return rows;
}

function describeStep(step: Step): string[] {
  const { device, window, granted } = step;
  const place = granted === null ? ['refused', ''] : rangeCells(granted);
  return [onOneLine(device), WINDOWS[window], ...place, remark(step)];
}

function remark({ window, granted, result, framebuffer }: Step): string {
  switch (result) {
    case 'starved':
      return 'starved: the strategy withheld room that was there';
    case 'exhausted':
      return 'exhausted: there was no room, with or without the reservation';
    case 'conflict':
      return remarkOnConflict(window, granted, framebuffer);
    case 'granted':
    case 'moved':
      return window === 'vram' ? remarkOnMove(result, framebuffer) : '';
  }
}

function remarkOnConflict(
  window: Window,
  granted: Range | null,
  framebuffer: Range | null,
): string {
  const over =
    framebuffer !== null && granted !== null && touches(framebuffer, granted.start, granted.end);
  const what = over ? 'the framebuffer' : 'what the host has kept';
  const fate = window === 'config' ? 'the host refuses it' : 'what happens is undefined';
  return `conflict: over ${what}, ${fate}`;
}

function remarkOnMove(result: Result, framebuffer: Range | null): string {
  if (framebuffer === null) return 'the framebuffer is here from now on';
  return result === 'moved'
    ? `moved: the framebuffer was at ${describeAddress(framebuffer.start)}`
    : '';
}
