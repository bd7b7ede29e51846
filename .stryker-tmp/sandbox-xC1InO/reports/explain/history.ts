import {
  type Boot,
  type BootOutcome,
  type Outcome,
  type Range,
  type Scenario,
  type Step,
  simulate,
} from '../../engine/index.ts';
import type { Cause } from '../../properties/failures/cause.ts';
import type { FailedRequest } from '../../properties/failures/failed-request.ts';
import { timeline } from '../../properties/failures/timeline.ts';
import { varyBoot, withoutEvents } from '../../properties/settings/vary.ts';
import { kernelName } from '../words/kernels.ts';
import { type Contrast, contrastOf } from './contrast.ts';
import { causeOf, failedRequestOf } from './failed-request.ts';
import { deviceOf } from './orders.ts';
import type { ObservedFailure } from './verdicts.ts';

/** Something that happened: a request and its answer, or a device's removal. */
export type BootEvent = { readonly step: Step } | { readonly removed: string };

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

/** How a failure came about, without what plays no part in it. */
export interface FailureHistory {
  /** For a property that compares runs: the two, of which the worse is described. */
  readonly contrast: Contrast | null;
  readonly ranges: readonly Range[];
  readonly boots: readonly BootHistory[];
  readonly failing: FailedRequest;
  /** Null where nobody is to blame: there was no room. */
  readonly cause: Cause | null;
}

/** How the failure came about; null where no single request failed. */
export function historyOf(failure: ObservedFailure): FailureHistory | null {
  const contrast = contrastOf(failure);
  const described = contrast?.worse.scenario ?? failure.scenario;
  const scenario = upToFailure(failure, described);
  const outcome = play(failure, scenario);
  const failing = failedRequestOf(failure, scenario, outcome);
  if (failing === null) return null;
  const parts = partsPlayed(failure, scenario, failing);
  return {
    contrast,
    ranges: outcome.boots[failing.boot]?.ranges ?? [],
    boots: outcome.boots.map((boot, index) => bootHistoryOf(scenario, boot, index, parts)),
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
  const whole = keyIn(failure, until);
  const count = until.boots[boot]?.events.length ?? 0;
  for (let length = 1; length < count; length++) {
    const cut = varyBoot(until, boot, ({ events }) => ({ events: events.slice(0, length) }));
    if (keyIn(failure, cut) === whole) return cut;
  }
  return until;
}

/** What makes two failures the same to the address. */
function keyOf(request: FailedRequest | null): string {
  return JSON.stringify(request?.step ?? null);
}

function keyIn(failure: ObservedFailure, scenario: Scenario): string {
  return keyOf(failedRequestOf(failure, scenario, play(failure, scenario)));
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
  const same = (other: Scenario) => keyIn(failure, other) === keyOf(failing);
  const idle = all.filter(({ boot, device }) => same(withoutEvents(scenario, boot, device)));
  const without = idle.reduce(
    (left, { boot, device }) => withoutEvents(left, boot, device),
    scenario,
  );
  const parts = same(without) ? all.filter((part) => !idle.includes(part)) : all;
  return new Set(parts.map(({ boot, device }) => `${boot} ${device}`));
}

function bootHistoryOf(
  { boots }: Scenario,
  outcome: BootOutcome,
  boot: number,
  parts: ReadonlySet<string>,
): BootHistory {
  const happened = timeline(boots[boot]?.events ?? [], outcome);
  return {
    boot,
    kernel: kernelName(boots, boot),
    via: boots[boot]?.via ?? null,
    lfbBase: outcome.lfbBase,
    reserved: outcome.reserved,
    framebuffer: outcome.framebuffer,
    framebufferLeft: outcome.framebufferLeft,
    events: happened
      .filter(({ event }) => parts.has(`${boot} ${deviceOf(event)}`))
      .flatMap(({ event, steps }) => [
        ...('remove' in event ? [{ removed: event.remove }] : []),
        ...steps.map((step) => ({ step })),
      ]),
  };
}
