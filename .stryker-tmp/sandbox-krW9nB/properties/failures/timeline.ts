import type { BootOutcome, Event, Range, Step } from '../../engine/index.ts';

/** One event of a boot and the requests that it led to, none for a removal. */
export interface Happening {
  readonly event: Event;
  readonly steps: readonly Step[];
  /** The host's framebuffer when the event begins. */
  readonly framebuffer: Range | null;
}

/** The requests of a boot under the events that led to them, in order. */
export function timeline(
  events: readonly Event[],
  { steps, framebufferLeft }: Pick<BootOutcome, 'steps' | 'framebufferLeft'>,
): Happening[] {
  const left = [...steps];
  return events.map((event, at) => {
    const { framebuffer } = left[0] ?? { framebuffer: framebufferLeft };
    const own: Step[] = [];
    if ('probe' in event) {
      for (let next = left[0]; next?.device === event.probe; next = left[0]) {
        const begins = next.window !== 'low' && next.window !== 'high';
        if (own.length > 0 && begins && isProbedAgain(events, at, event.probe)) break;
        own.push(next);
        left.shift();
      }
    }
    return { event, steps: own, framebuffer };
  });
}

/** Whether a later event probes the device: only then is another first request one of a later driver. */
function isProbedAgain(events: readonly Event[], at: number, device: string): boolean {
  return events.slice(at + 1).some((event) => 'probe' in event && event.probe === device);
}
