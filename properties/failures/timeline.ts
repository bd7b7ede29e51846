import type { Event, Step } from '../../engine/index.ts';

/** One event of a boot and the requests that it led to, none for a removal. */
export interface Happening {
  readonly event: Event;
  readonly steps: readonly Step[];
}

/** The requests of a boot under the events that led to them, in order. */
export function timeline(events: readonly Event[], steps: readonly Step[]): Happening[] {
  const left = [...steps];
  return events.map((event) => {
    const own: Step[] = [];
    if ('probe' in event) {
      for (let next = left[0]; next?.device === event.probe; next = left[0]) {
        if (own.length > 0 && next.window !== 'low' && next.window !== 'high') break;
        own.push(next);
        left.shift();
      }
    }
    return { event, steps: own };
  });
}
