import type { BootOutcome, Event, Range, Result, Step } from '../../../engine/index.ts';
import { timeline } from '../../../properties/failures/timeline.ts';
import { describeRange } from '../../words/units.ts';

/** How a row is drawn. */
type Look = 'framebuffer' | 'reserved' | 'none' | 'vram' | 'gone' | Result;

/** One line of a boot's map: what was there or happened, and where. */
export interface MapRow {
  readonly label: string;
  readonly range: Range | null;
  readonly look: Look;
  /** What stands beside the bar, or in its place. */
  readonly words: string;
  /** Where the host's framebuffer is at that moment. */
  readonly framebuffer: Range | null;
}

const REMARKS: Readonly<Record<Result, string>> = {
  granted: '',
  conflict: 'conflict',
  moved: 'moved',
  starved: 'starved: room was withheld',
  exhausted: 'exhausted: no room',
};

/** The lines of a boot's map: framebuffer and reservation at its start, then all in order of arrival. */
export function mapRows(boot: BootOutcome, events: readonly Event[]): MapRow[] {
  const start = [
    standing('host framebuffer', boot.framebuffer, 'framebuffer', boot.framebuffer),
    standing('reserved', boot.reserved, 'reserved', boot.framebuffer),
  ];
  const rows = timeline(events, boot).flatMap(({ event, steps, framebuffer }) =>
    steps.length === 0 ? eventRow(boot, event, framebuffer) : steps.map(stepRow),
  );
  return [...start, ...rows];
}

function standing(
  label: string,
  range: Range | null,
  look: Look,
  framebuffer: Range | null,
): MapRow {
  const words = range === null ? 'none' : describeRange(range);
  return { label, range, look: range === null ? 'none' : look, words, framebuffer };
}

function stepRow({ device, window, granted, result, framebuffer }: Step): MapRow {
  const place = granted === null ? [] : [describeRange(granted)];
  const words = [...place, REMARKS[result]].join(' ').trimEnd();
  const look = window === 'vram' && result === 'granted' ? 'vram' : result;
  return { label: `${device} ${window}`, range: granted, look, words, framebuffer };
}

/** An event without a request: a removal, or the probe of a device that is not there. */
function eventRow(boot: BootOutcome, event: Event, framebuffer: Range | null): MapRow {
  const id = 'probe' in event ? event.probe : event.remove;
  const absent = boot.words.some(({ device, word }) => device === id && word === 'absent');
  const words = absent ? 'absent' : 'removed';
  return { label: id, range: null, look: 'gone', words, framebuffer };
}
