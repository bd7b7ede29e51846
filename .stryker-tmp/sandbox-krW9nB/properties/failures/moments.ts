import type { BootOutcome, Event, Range, Step } from '../../engine/index.ts';
import { timeline } from './timeline.ts';

/** What a request was granted that its device still holds. */
export interface Held extends Range {
  readonly step: Step;
}

/** A request and what stood where when it was made. */
export interface Moment {
  readonly step: Step;
  readonly held: readonly Held[];
  /** Low windows that the kernel let go of while they were non-busy: iomem keeps them. */
  readonly leaked: readonly Held[];
  /** Which event of the boot led to it, from 0. */
  readonly event: number;
}

/**
 * Every request of a boot with what stood where, in order. `refuses`: whether the host refuses a config
 * window over its framebuffer, and the driver gives up; OpenVMM does not.
 */
export function momentsOf(events: readonly Event[], boot: BootOutcome, refuses: boolean): Moment[] {
  const moments: Moment[] = [];
  let held: readonly Held[] = [];
  let leaked: readonly Held[] = [];
  for (const [index, { event, steps }] of timeline(events, boot).entries()) {
    const device = 'probe' in event ? event.probe : event.remove;
    for (const step of steps) {
      moments.push({ step, held, leaked, event: index });
      if (step.granted !== null) held = [...held, { ...step.granted, step }];
    }
    leaked = [...leaked, ...leakedBy(steps, held)];
    if ('remove' in event || steps.some((step) => isFailure(step, refuses))) {
      held = held.filter((one) => one.step.device !== device);
    }
  }
  return moments;
}

/** The low window that a driver loses where its high one is refused. */
function leakedBy(steps: readonly Step[], held: readonly Held[]): Held[] {
  const last = steps.at(-1);
  if (last?.window !== 'high' || last.granted !== null) return [];
  return held.filter(({ step }) => step.device === last.device && step.window === 'low');
}

/** Whether the driver gives up there and gives back what it took. */
function isFailure({ window, granted, result }: Step, refuses: boolean): boolean {
  return granted === null || (refuses && window === 'config' && result === 'conflict');
}
