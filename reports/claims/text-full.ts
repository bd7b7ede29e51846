import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import type { ClaimVerdict, Counterexample, OtherSide } from '../../properties/claims/finding.ts';
import { OTHER_SETTINGS } from '../../properties/claims/settings.ts';
import { scenarioRows } from '../explain/digest/scenario-rows.ts';
import { shortScenario } from '../explain/digest/short-scenario.ts';
import { inColumns } from '../words/columns.ts';
import { wrapped } from '../words/wrap.ts';
import type { Judged } from './judged.ts';
import { countWords, verdictWords } from './words.ts';

/** The scenario, what came of it, and a command to paste; `assumption` is one other than usual. */
function describeCounterexample(
  { scenario, strategy: id }: Counterexample,
  strategies: readonly Strategy[],
  assumption: string | null,
): string[] {
  const strategy = strategies.find((known) => known.id === id);
  if (strategy === undefined) return [];
  const assumptions = assumptionsOf(assumption);
  const outcome = simulate(scenario, strategy, undefined, assumptions);
  const rows = scenarioRows(scenario, outcome, scenario.boots.length - 1);
  const under = assumption === null ? '' : `, ${assumption}`;
  return [
    `The smallest on which it fails (${id}${under})`,
    ...inColumns(rows.map(([label, what]) => [`  ${label}`, what])),
    ...replayLines(scenario, id, assumption),
  ];
}

/** A command to paste; none for a memory map, which `run` takes from a file. */
function replayLines(scenario: Scenario, strategy: string, assumption: string | null): string[] {
  if (assumption?.startsWith('A3=')) return [];
  const assume = assumption === null ? '' : ` --assume ${assumption}`;
  const text = JSON.stringify(shortScenario(scenario));
  return ['Replay', `  echo '${text}' |`, `    hvmmio run - --strategy ${strategy}${assume}`];
}

function assumptionsOf(id: string | null): Assumptions {
  const found = OTHER_SETTINGS.find((setting) => setting.id === id);
  return found?.assumptions ?? DEFAULT_ASSUMPTIONS;
}

/** A line for each assumption that changes a count, and one for all that change nothing. */
function describeSides({ tried, failing, underAssumptions }: ClaimVerdict): string[] {
  const isSame = (side: OtherSide) => side.tried === tried && side.failing === failing;
  const same = underAssumptions.filter(isSame).map(({ assumption }) => assumption);
  const others = underAssumptions
    .filter((side) => !isSame(side))
    .map((side) => [
      `  ${side.assumption}`,
      side.verdict,
      `fails in ${side.failing} of ${side.tried}`,
    ]);
  const rest = same.length === 0 ? [] : wrapped(`the same: ${same.join(', ')}`);
  return [...inColumns(others), ...rest];
}

/** One claim: how it reads, what it was tried on, evidence, both sides, and what refutes it. */
export function writeFull({ claim, verdict }: Judged, strategies: readonly Strategy[]): string {
  const { counterexample, underAssumptions, domain, evidence } = verdict;
  const other = underAssumptions.find((side) => side.counterexample !== null);
  const shown =
    counterexample === null
      ? describeOther(other, strategies)
      : describeCounterexample(counterexample, strategies, null);
  const lines = [
    ...wrapped(`${claim.id}  ${claim.claim} (${claim.source})`, '', '     '),
    ...wrapped(verdictWords(verdict)),
    ...(claim.reads === null ? [] : wrapped(`reads as: ${claim.reads}`)),
    ...wrapped(`${countWords(verdict)}: ${domain}`),
    ...(evidence.length === 0 ? [] : ['Evidence', ...evidence.flatMap((line) => wrapped(line))]),
    'Under other assumptions',
    ...describeSides(verdict),
    ...shown,
  ];
  return `${lines.join('\n')}\n`;
}

function describeOther(side: OtherSide | undefined, strategies: readonly Strategy[]): string[] {
  if (side === undefined || side.counterexample === null) return [];
  return describeCounterexample(side.counterexample, strategies, side.assumption);
}
