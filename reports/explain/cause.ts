import {
  framebufferOf,
  layOut,
  type Outcome,
  type Placement,
  type Range,
  type Scenario,
  type Step,
  simulate,
  USUAL_PLACEMENT,
} from '../../engine/index.ts';
import { varyBoot } from '../../properties/settings/vary.ts';
import type { ObservedFailure } from './alone.ts';
import { withheldRooms } from './rooms.ts';

/** Why a request failed. Ranges inclusive, sizes in bytes. */
export type Cause =
  | {
      readonly kind: 'overlap';
      /** What the host claims there: its framebuffer, where that was, or another device's window. */
      readonly claimed: 'framebuffer' | 'power-on framebuffer' | 'config window';
      readonly overlap: Range | null;
      readonly reserved: Range | null;
    }
  | {
      readonly kind: 'withheld';
      /** The lowest room that would have done, had the strategy not withheld it. */
      readonly room: Range;
      readonly reserved: Range | null;
      /** Where the strategy lets the window go, if elsewhere than the kernel does. */
      readonly placement: Placement | null;
    }
  | { readonly kind: 'no room' }
  | {
      readonly kind: 'moved';
      readonly size: number;
      readonly reserved: Range | null;
      /** Who held part of the framebuffer's place in that boot. */
      readonly holder: Step | null;
      /** Whether the firmware's driver held part of it, and video memory would have stayed without. */
      readonly efifb: boolean;
    };

/** Where in an outcome a request is, and where the host's framebuffer was when it was made. */
export interface FailedRequest {
  readonly boot: number;
  readonly index: number;
  readonly step: Step;
  readonly framebuffer: Range | null;
}

/** What two ranges share, or null. */
function intersection(one: Range | null, other: Range | null): Range | null {
  if (one === null || other === null) return null;
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return start <= end ? { start, end } : null;
}

/** Why the request failed; `scenario` is what was run. */
export function causeOf(
  { strategy, verdicts }: ObservedFailure,
  scenario: Scenario,
  outcome: Outcome,
  request: FailedRequest,
): Cause {
  const { step, framebuffer } = request;
  const reserved = outcome.boots[request.boot]?.reserved ?? null;
  if (step.result === 'conflict') {
    const { stays } = layOut(scenario.host, verdicts.assumptions);
    const now = intersection(step.granted, framebuffer);
    if (now !== null) return { kind: 'overlap', claimed: 'framebuffer', overlap: now, reserved };
    const before = intersection(step.granted, stays);
    const claimed = before === null ? 'config window' : 'power-on framebuffer';
    return { kind: 'overlap', claimed, overlap: before, reserved };
  }
  if (step.result === 'moved') {
    const size = framebufferOf(scenario.host);
    const released = varyBoot(scenario, request.boot, ({ kernel }) => ({
      kernel: { ...kernel, efifb: 'released' },
    }));
    const other = simulate(released, strategy, undefined, verdicts.assumptions);
    const efifb = other.boots[request.boot]?.steps[request.index]?.result !== 'moved';
    return { kind: 'moved', size, reserved, holder: holderOf(outcome, request), efifb };
  }
  const rooms = withheldRooms(scenario, strategy, verdicts.assumptions);
  const room = rooms[refusalsBefore(outcome, request)] ?? null;
  if (room === null) return { kind: 'no room' };
  const usual = step.window === 'vram' ? null : USUAL_PLACEMENT[step.window];
  const placement =
    usual === null || step.window === 'vram' ? null : strategy.place?.(step.window, usual);
  const other = placement == null || samePlace(placement, usual) ? null : placement;
  return { kind: 'withheld', room, reserved, placement: other };
}

function samePlace(one: Placement, other: Placement | null): boolean {
  return one.min === other?.min && one.max === other.max && one.from === other.from;
}

function refusalsBefore({ boots }: Outcome, request: FailedRequest): number {
  const steps = boots.flatMap((boot, index) => {
    if (index > request.boot) return [];
    return index < request.boot ? boot.steps : boot.steps.slice(0, request.index);
  });
  return steps.filter(({ granted }) => granted === null).length;
}

function holderOf({ boots }: Outcome, { boot, index, framebuffer }: FailedRequest): Step | null {
  const before = boots[boot]?.steps.slice(0, index) ?? [];
  return before.find(({ granted }) => intersection(granted, framebuffer) !== null) ?? null;
}
