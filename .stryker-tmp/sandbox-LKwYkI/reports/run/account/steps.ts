import {
  type BootOutcome,
  type Event,
  type Host,
  type Range,
  type Result,
  refusesConfigWindows,
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

/** What a row of a line that the kernel printed says in place of a window. */
export const PRINTED = 'kernel prints';

/** What the cells of a step say; a row may have fewer. */
export const STEP_CELLS = ['device', 'window', 'range', 'size', 'remark'];

/** What happened in a boot, a row of cells each, and below each step what the kernel `printed` after it. */
export function describeSteps(
  boot: BootOutcome,
  events: readonly Event[],
  host: Pick<Host, 'vmm'>,
  printed: readonly (readonly string[])[] = [],
): string[][] {
  const rows: string[][] = [];
  const absent = boot.words.filter(({ word }) => word === 'absent').map(({ device }) => device);
  for (const { event, steps } of timeline(events, boot)) {
    if ('remove' in event && !absent.includes(event.remove)) {
      rows.push([onOneLine(event.remove), 'removed']);
    }
    for (const step of steps) {
      rows.push(describeStep(step, host));
      const lines = printed[boot.steps.indexOf(step)] ?? [];
      rows.push(...lines.map((line) => ['', PRINTED, onOneLine(line)]));
    }
  }
  return rows;
}

function describeStep(step: Step, host: Pick<Host, 'vmm'>): string[] {
  const { device, window, granted } = step;
  const place = granted === null ? ['refused', ''] : rangeCells(granted);
  return [onOneLine(device), WINDOWS[window], ...place, remark(step, host)];
}

function remark({ window, granted, result, framebuffer }: Step, host: Pick<Host, 'vmm'>): string {
  switch (result) {
    case 'starved':
      return 'starved: the strategy withheld room that was there';
    case 'exhausted':
      return 'exhausted: there was no room, with or without the reservation';
    case 'conflict':
      return remarkOnConflict(
        window === 'config' && refusesConfigWindows(host),
        granted,
        framebuffer,
      );
    case 'granted':
    case 'moved':
      return window === 'vram' ? remarkOnMove(result, framebuffer) : '';
  }
}

function remarkOnConflict(
  refused: boolean,
  granted: Range | null,
  framebuffer: Range | null,
): string {
  const over =
    framebuffer !== null && granted !== null && touches(framebuffer, granted.start, granted.end);
  const what = over ? 'the framebuffer' : 'what the host has kept';
  const fate = refused ? 'the host refuses it' : 'what happens is undefined';
  return `conflict: over ${what}, ${fate}`;
}

function remarkOnMove(result: Result, framebuffer: Range | null): string {
  if (framebuffer === null) return 'the framebuffer is here from now on';
  return result === 'moved'
    ? `moved: the framebuffer was at ${describeAddress(framebuffer.start)}`
    : '';
}
