import { type Scenario, simulate } from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { type Assumed, assumedOtherwise } from '../../assume/assumptions.ts';
import { kernelName } from '../../words/kernels.ts';
import { capital } from '../../words/wrap.ts';
import { describeCause, describeContradiction } from '../cause-text.ts';
import { curesOf } from '../cures-text.ts';
import type { Explanation, Told } from '../explain.ts';
import type { FailureHistory } from '../history.ts';
import { mattersOf } from '../matters-text.ts';
import { describeBoot, describeContrast } from '../story-text.ts';
import { type Entry, memoryMap } from './memory-map.ts';
import { type Row, scenarioRows } from './scenario-rows.ts';

/** What the kernel says when the host refuses a config window. */
const REFUSAL = 'PCI Pass-through VSP failed D0 Entry with status c0370048';

/** A violation as mail and trackers tell it; texts without line breaks. */
export interface Digest {
  readonly title: string;
  /** What happened, a sentence each. */
  readonly sentences: readonly string[];
  /** The kernel whose memory map it is. */
  readonly kernel: string;
  readonly map: readonly Entry[];
  readonly scenario: readonly Row[];
  /** What matters; inputs of one kernel or device of which there is little to say together. */
  readonly matters: readonly string[];
  /** What does not. */
  readonly free: readonly string[];
  readonly cures: readonly string[];
}

/** The first violation of an explanation, in short; null where there is none. */
export function digestOf(explanation: Explanation, assumed: Assumed): Digest | null {
  const { scenario, strategy, property, told } = explanation;
  if (told === null) return null;
  const { assumptions } = assumed;
  const { boot, device } = told.violation;
  const kernel = kernelName(scenario.boots, boot);
  const shown = told.history?.contrast?.worse.scenario ?? scenario;
  const outcome = simulate(shown, strategy, undefined, assumptions);
  return {
    title: `${strategy.id} violates ${property.id}: ${kernel}, ${onOneLine(device)}`,
    sentences: sentencesOf(told, shown, property.summary),
    kernel,
    map: told.history === null ? [] : memoryMap(shown, strategy, assumptions, told.history),
    scenario: [
      ...scenarioRows(shown, outcome, boot),
      ['strategy', `${strategy.id} (${onOneLine(strategy.source)}); ${describeAssumed(assumed)}`],
    ],
    ...inputsOf(told, scenario, strategy.id),
    cures: curesOf(told, scenario),
  };
}

function sentencesOf({ violation, history }: Told, scenario: Scenario, claim: string): string[] {
  const broken = `What should hold: ${claim}.`;
  if (history === null) return ['No single request of this run fails.', broken];
  const device = onOneLine(violation.device);
  const happened = history.boots.flatMap((one) =>
    describeBoot(one, scenario, one.boot === violation.boot),
  );
  return [
    ...[
      ...describeContrast(history).map(capital),
      ...happened,
      ...describeCause(history, scenario),
    ].map((sentence) => `${sentence}.`),
    `So ${describeContradiction(history, device)}${refusal(history)}.`,
    ...lost(history, scenario),
    broken,
  ];
}

function isRefusal({ cause, failing }: FailureHistory): boolean {
  return cause.kind === 'overlap' && failing.step.window === 'config';
}

function refusal(history: FailureHistory): string {
  return isRefusal(history) ? `: "${REFUSAL}"` : '';
}

/** What it means that a root device is not there. */
function lost(history: FailureHistory, { devices, boots }: Scenario): string[] {
  const { boot, step } = history.failing;
  const device = devices.find(({ id }) => id === step.device);
  if (!isRefusal(history) || device?.root !== true) return [];
  const id = onOneLine(device.id);
  return boots[boot]?.via?.kind === 'kdump'
    ? [`The root file system is on ${id}: no crash dump is written.`]
    : [`The root file system is on ${id}: it never appears.`];
}

function inputsOf(told: Told, scenario: Scenario, strategy: string) {
  const { rows, free, partly } = mattersOf(told, scenario, strategy);
  const owned = new Map<string, string[]>();
  for (const { owner, short, full, kept } of rows) {
    const together = owner !== null && !kept.includes(';');
    const key = together ? owner : full;
    owned.set(key, [...(owned.get(key) ?? []), together ? `${short} ${kept}` : kept]);
  }
  const note = partly ? ['(of that many orders, only some were tried)'] : [];
  return {
    matters: [...owned].map(([name, texts]) => `${name}: ${texts.join('; ')}`),
    free: [...free, ...note],
  };
}

/** The defaults are not listed one by one. */
function describeAssumed(assumed: Assumed): string {
  const others = Object.entries(assumedOtherwise(assumed));
  if (others.length === 0) return 'A1-A5 default';
  return `${others.map(([id, value]) => `${id} ${onOneLine(value)}`).join(', ')}, others default`;
}
