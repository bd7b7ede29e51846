import {
  type Boot,
  type Outcome,
  type Range,
  type Scenario,
  type Step,
  simulate,
} from '../../engine/index.ts';
import { varyBoot, withoutEvents } from '../../properties/settings/vary.ts';
import { kernelName } from '../words/kernels.ts';
import type { ObservedFailure } from './alone.ts';
import { type Cause, causeOf, type FailedRequest } from './cause.ts';
import { type Contrast, contrastOf } from './contrast.ts';
import { failedRequestOf } from './failed-request.ts';
import { deviceOf } from './orders.ts';

/** Something that happened: a request and its answer, or a device's removal. */
export type BootEvent =
  | { readonly step: Step; readonly framebuffer: Range | null }
  | { readonly removed: string };

/** What one kernel was told, what it reserved, and what then mattered. */
export interface BootHistory {
  readonly boot: number;
  readonly kernel: string;
  readonly via: Boot['via'];
  readonly lfbBase: number;
  readonly reserved: Range | null;
  /** The host's when the boot starts, and when it ends or the failure happens. */
  readonly framebuffer: Range | null;
  readonly framebufferLeft: Range | null;
  readonly events: readonly BootEvent[];
}

/** How a failure came about, with nothing told that plays no part in it. */
export interface FailureHistory {
  /** For a property that compares runs: the two, of which the worse is told. */
  readonly contrast: Contrast | null;
  readonly ranges: readonly Range[];
  readonly boots: readonly BootHistory[];
  readonly failing: FailedRequest;
  readonly cause: Cause;
}

/** Tells how the failure came about; null where no single request failed. */
export function historyOf(failure: ObservedFailure): FailureHistory | null {
  const contrast = contrastOf(failure);
  const told = contrast?.worse.scenario ?? failure.scenario;
  const scenario = upToFailure(failure, told);
  const outcome = play(failure, scenario);
  const failing = failedRequestOf(failure, outcome);
  if (failing === null) return null;
  const parts = partsPlayed(failure, scenario, failing);
  return {
    contrast,
    ranges: outcome.boots[failing.boot]?.ranges ?? [],
    boots: outcome.boots.map((_, boot) => bootHistoryOf(failure, scenario, boot, parts)),
    failing,
    cause: causeOf(failure, scenario, outcome, failing),
  };
}

function play({ strategy, verdicts }: ObservedFailure, scenario: Scenario): Outcome {
  return simulate(scenario, strategy, undefined, verdicts.assumptions);
}

/** The scenario cut off after the event that fails. */
function upToFailure(failure: ObservedFailure, scenario: Scenario): Scenario {
  const { boot } = failure.violation;
  const [first, ...others] = scenario.boots;
  const until: Scenario = { ...scenario, boots: [first, ...others.slice(0, boot)] };
  const whole = keyOf(failedRequestOf(failure, play(failure, until)));
  const count = until.boots[boot]?.events.length ?? 0;
  for (let length = 1; length < count; length++) {
    const cut = varyBoot(until, boot, ({ events }) => ({ events: events.slice(0, length) }));
    if (keyOf(failedRequestOf(failure, play(failure, cut))) === whole) return cut;
  }
  return until;
}

/** What makes two failures the same to the address. */
function keyOf(request: FailedRequest | null): string {
  return JSON.stringify(request && [request.step, request.framebuffer]);
}

/** The devices, as `BOOT DEVICE`, without whose events a boot's failure is not the same. */
function partsPlayed(
  failure: ObservedFailure,
  scenario: Scenario,
  failing: FailedRequest,
): ReadonlySet<string> {
  const all = scenario.boots.flatMap(({ events }, boot) =>
    [...new Set(events.map(deviceOf))].map((device) => ({ boot, device })),
  );
  const same = (other: Scenario) => {
    return keyOf(failedRequestOf(failure, play(failure, other))) === keyOf(failing);
  };
  const idle = all.filter(({ boot, device }) => same(withoutEvents(scenario, boot, device)));
  const without = idle.reduce(
    (left, { boot, device }) => withoutEvents(left, boot, device),
    scenario,
  );
  const parts = same(without) ? all.filter((part) => !idle.includes(part)) : all;
  return new Set(parts.map(({ boot, device }) => `${boot} ${device}`));
}

function bootHistoryOf(
  failure: ObservedFailure,
  scenario: Scenario,
  boot: number,
  parts: ReadonlySet<string>,
): BootHistory {
  const seen: BootEvent[] = [];
  const events = scenario.boots[boot]?.events ?? [];
  const outcomes = [...events.keys(), events.length].map((length) =>
    play(
      failure,
      varyBoot(scenario, boot, () => ({ events: events.slice(0, length) })),
    ),
  );
  const found = outcomes[0]?.boots[boot];
  let framebuffer = found?.framebuffer ?? null;
  events.forEach((event, index) => {
    const before = outcomes[index]?.boots[boot]?.steps.length ?? 0;
    const steps = outcomes[index + 1]?.boots[boot]?.steps.slice(before) ?? [];
    const plays = parts.has(`${boot} ${deviceOf(event)}`);
    if (plays && 'remove' in event) seen.push({ removed: event.remove });
    for (const step of steps) {
      if (plays) seen.push({ step, framebuffer });
      if (step.window === 'vram' && step.granted !== null) framebuffer = step.granted;
    }
  });
  return {
    boot,
    kernel: kernelName(scenario.boots, boot),
    via: scenario.boots[boot]?.via ?? null,
    lfbBase: found?.lfbBase ?? 0,
    reserved: found?.reserved ?? null,
    framebuffer: found?.framebuffer ?? null,
    framebufferLeft: framebuffer,
    events: seen,
  };
}
