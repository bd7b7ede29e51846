import { type Event, GRAPHICS } from '../../engine/index.ts';
import type { Named } from './axis.ts';
import { type Choices, type Draw, rarely, shuffled } from './draw.ts';

/** Whether a kernel loads the graphics driver; fewer events are the simpler. */
export const GRAPHICS_DRIVER: Choices<Named<boolean>> = [
  { id: 'absent', label: 'hyperv_drm not loaded', value: false },
  { id: 'loaded', label: 'hyperv_drm loaded', value: true },
];

/** The device that an event is about. */
export function deviceOf(event: Event): string {
  return 'probe' in event ? event.probe : event.remove;
}

/** Any order of probes, removals and re-probes that a kernel can see, of these devices. */
export function drawEvents(draw: Draw, ids: readonly string[]): Event[] {
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

/** One probe of each device, in any order. */
export function drawLoadOrder(draw: Draw, ids: readonly string[]): Event[] {
  return shuffled(draw, ids).map((probe) => ({ probe }));
}

/** The events without one of them, without the rest of a device's, or with two in the other order. */
export function simplerEvents(events: readonly Event[]): Event[][] {
  return events.flatMap((event, index) => {
    const rest = events.filter((other, at) => at < index || deviceOf(other) !== deviceOf(event));
    const next = events[index + 1];
    const swapped = next === undefined ? [] : [events.toSpliced(index, 2, next, event)];
    return [events.toSpliced(index, 1), rest, ...swapped];
  });
}
