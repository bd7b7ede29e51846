import { refusesConfigWindows, type Scenario, simulate } from '../../../engine/index.ts';
import { type Assumed, assumedOtherwise } from '../../assume/assumptions.ts';
import {
  type Blocks,
  list,
  memoryMap,
  paragraph,
  rows,
  section,
  title,
} from '../../words/blocks.ts';
import { kernelName } from '../../words/kernels.ts';
import { describeContradiction } from '../cause-text.ts';
import { curesOf } from '../cures-text.ts';
import type { Analysis, Explanation } from '../explain.ts';
import { headlineOf } from '../headline.ts';
import type { FailureHistory } from '../history.ts';
import { historySentences } from '../history-text.ts';
import { mattersInShort } from '../matters-text.ts';
import type { ScenarioSource } from '../scenario-source.ts';
import { mapEntries } from './memory-map.ts';
import { replayBlocks, replayOf } from './replay.ts';
import { scenarioRows } from './scenario-rows.ts';

/** What the kernel says when the host refuses a config window. */
const REFUSAL = 'PCI Pass-through VSP failed D0 Entry with status c0370048';

/**
 * The first violation of an explanation, in short, for somebody who knows nothing of this program but
 * how to replay it; `given` is what the command line calls the strategy. `replay` heads that part.
 */
export function digestOf(
  explanation: Explanation,
  source: ScenarioSource,
  assumed: Assumed,
  given: string | null,
  replay = 'Replay',
): Blocks {
  const { scenario, strategy, property, analysis } = explanation;
  if (analysis === null) return [paragraph(`${headlineOf(explanation, [])}.`)];
  const { assumptions } = assumed;
  const { violation, history } = analysis;
  const kernel = kernelName(scenario.boots, violation.boot);
  const shown = history?.contrast?.worse.scenario ?? scenario;
  const outcome = simulate(shown, strategy, undefined, assumptions);
  return [
    title(headlineOf(explanation, [violation])),
    paragraph(sentencesOf(analysis, shown, property.summary).join(' ')),
    memoryMap(
      `MMIO of ${kernel} at that moment`,
      history === null ? [] : mapEntries(shown, strategy, assumptions, history),
    ),
    section(
      'Scenario',
      rows([
        ...scenarioRows(shown, outcome, violation.boot),
        ['strategy', `${strategy.id} (${strategy.source}); ${describeAssumed(assumed)}`],
      ]),
    ),
    ...mattersInShort(analysis, scenario, strategy.id),
    section('Cured by', list(curesOf(analysis, scenario))),
    section(replay, ...replayBlocks(replayOf(explanation, source, assumed, given))),
  ];
}

function sentencesOf(analysis: Analysis, scenario: Scenario, claim: string): string[] {
  const { violation, history } = analysis;
  const ends =
    history === null
      ? []
      : [
          `So ${describeContradiction(history, violation.device, scenario.host)}${refusal(history, scenario)}.`,
          ...lost(history, scenario),
        ];
  return [...historySentences(analysis, scenario), ...ends, `What should hold: ${claim}.`];
}

function isRefusal({ cause, failing }: FailureHistory, { host }: Scenario): boolean {
  const conflict = cause?.result === 'conflict' && failing.step.window === 'config';
  return conflict && refusesConfigWindows(host);
}

function refusal(history: FailureHistory, scenario: Scenario): string {
  return isRefusal(history, scenario) ? `: "${REFUSAL}"` : '';
}

/** What it means that a root device is not there. */
function lost(history: FailureHistory, scenario: Scenario): string[] {
  const { devices, boots } = scenario;
  const { boot, step } = history.failing;
  const device = devices.find(({ id }) => id === step.device);
  if (!isRefusal(history, scenario) || device?.root !== true) return [];
  return boots[boot]?.via?.kind === 'kdump'
    ? [`The root file system is on ${device.id}: no crash dump is written.`]
    : [`The root file system is on ${device.id}: it never appears.`];
}

/** The defaults are not listed one by one. */
function describeAssumed(assumed: Assumed): string {
  const others = Object.entries(assumedOtherwise(assumed));
  if (others.length === 0) return 'A1-A5 default';
  return `${others.map(([id, value]) => `${id} ${value}`).join(', ')}, others default`;
}
