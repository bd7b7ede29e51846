import type { BootOutcome, Event, Range, Step, Window } from '../../engine/index.ts';
import { timeline } from './timeline.ts';

/** A window that a device holds. */
interface Held extends Range {
  readonly device: string;
  readonly window: Window;
}

/** A request and what stood where when it was made. */
export interface Moment {
  readonly step: Step;
  /** The host's framebuffer just before. */
  readonly framebuffer: Range | null;
  readonly held: readonly Held[];
  /** Low windows that the kernel let go of while they were non-busy: iomem keeps them. */
  readonly leaked: readonly Range[];
  /** Which event of the boot led to it, from 0. */
  readonly event: number;
}

/** Every request of a boot with what stood where, in order. */
export function momentsOf(events: readonly Event[], boot: BootOutcome): Moment[] {
  const moments: Moment[] = [];
  let { framebuffer } = boot;
  let held: readonly Held[] = [];
  let leaked: readonly Range[] = [];
  for (const [index, { event, steps }] of timeline(events, boot.steps).entries()) {
    const device = 'probe' in event ? event.probe : event.remove;
    for (const step of steps) {
      moments.push({ step, framebuffer, held, leaked, event: index });
      const { window, granted } = step;
      if (granted === null) continue;
      held = [...held, { device, window, ...granted }];
      if (window === 'vram') framebuffer = granted;
    }
    leaked = [...leaked, ...leakedBy(steps, held)];
    if ('remove' in event || steps.some(isFailure)) {
      held = held.filter((one) => one.device !== device);
    }
  }
  return moments;
}

/** The low window that a driver loses where its high one is refused. */
function leakedBy(steps: readonly Step[], held: readonly Held[]): Held[] {
  const last = steps.at(-1);
  if (last?.window !== 'high' || last.granted !== null) return [];
  return held.filter(({ device, window }) => device === last.device && window === 'low');
}

/** Whether the driver gives up there and gives back what it took. */
function isFailure({ window, granted, result }: Step): boolean {
  return granted === null || (window === 'config' && result === 'conflict');
}
