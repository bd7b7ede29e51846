import {
  type BootOutcome,
  type Outcome,
  refusesConfigWindows,
  type Scenario,
  type Step,
} from '../../engine/index.ts';
import type { Cause } from '../../properties/failures/cause.ts';
import { Causes, Site } from '../../properties/failures/causes.ts';
import { type FailedRequest, failedIn } from '../../properties/failures/failed-request.ts';
import { kindAt } from '../../properties/failures/kind.ts';
import { type Moment, momentsOf } from '../../properties/failures/moments.ts';
import type { ObservedFailure } from './verdicts.ts';

const FAILED: readonly Step['result'][] = ['conflict', 'starved', 'exhausted'];

/** The request by which the failure happens in a run of the scenario; null where there is none. */
export function failedRequestOf(
  failure: ObservedFailure,
  scenario: Scenario,
  outcome: Outcome,
): FailedRequest | null {
  const { boot } = failure.violation;
  const found = outcome.boots[boot];
  if (found === undefined) return null;
  const moments = momentsIn(scenario, boot, found);
  const step = stepOfKind(failure, scenario, moments, found) ?? failedStep(failure, moments, found);
  return step === null ? null : { boot, index: found.steps.indexOf(step), step };
}

/** Why it failed; null where nobody is to blame. */
export function causeOf(
  { strategy, verdicts }: ObservedFailure,
  scenario: Scenario,
  outcome: Outcome,
  { boot, index }: FailedRequest,
): Cause | null {
  const [asked, found] = [scenario.boots[boot], outcome.boots[boot]];
  if (asked === undefined || found === undefined) return null;
  const causes = new Causes(
    new Site(scenario, strategy, verdicts.assumptions),
    strategy,
    asked.kernel,
    found,
  );
  const moment = momentsIn(scenario, boot, found)[index];
  return moment === undefined ? null : causes.of(moment);
}

function momentsIn({ boots, host }: Scenario, boot: number, found: BootOutcome): Moment[] {
  return momentsOf(boots[boot]?.events ?? [], found, refusesConfigWindows(host));
}

/** The first of the kind that is asked for; null where none is. */
function stepOfKind(
  { kind = null, strategy, verdicts: { property, assumptions }, violation }: ObservedFailure,
  scenario: Scenario,
  moments: readonly Moment[],
  found: BootOutcome,
): Step | null {
  const { boot, device } = violation;
  const asked = scenario.boots[boot];
  if (kind === null || asked === undefined || property.judges === 'runs') return null;
  const causes = new Causes(
    new Site(scenario, strategy, assumptions),
    strategy,
    asked.kernel,
    found,
  );
  const own = failedIn(property, device, moments, found).find((moment) => {
    const cause = causes.nameOf(moment);
    return cause !== null && kindAt(property, boot, moment.step.window, cause, null).id === kind;
  });
  return own?.step ?? null;
}

/** Of several the first, but the last where what counts is how the device ends. */
function failedStep(
  { verdicts: { property }, violation: { device } }: ObservedFailure,
  moments: readonly Moment[],
  boot: BootOutcome,
): Step | null {
  if (property.judges === 'runs') {
    const own = moments.filter(({ step }) => step.device === device);
    return own.findLast(({ step }) => FAILED.includes(step.result))?.step ?? null;
  }
  const failed = failedIn(property, device, moments, boot);
  return failed.at(property.judges === 'request' ? 0 : -1)?.step ?? null;
}
