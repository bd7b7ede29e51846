import {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  isKernel,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import type { ClaimVerdict, Counterexample, OtherSide } from '../../properties/claims/finding.ts';
import type { KernelClaim } from '../../properties/claims/kernel-claims.ts';
import { ownStrategies, strategyOf } from '../../properties/claims/own-strategies.ts';
import { OTHER_SETTINGS } from '../../properties/claims/settings.ts';
import { scenarioRows } from '../explain/digest/scenario-rows.ts';
import { jsonLines, shortScenario } from '../explain/digest/short-scenario.ts';
import {
  type Blocks,
  code,
  left,
  list,
  rows,
  type Section,
  section,
  table,
} from '../words/blocks.ts';
import type { Judged } from './judged.ts';
import { inShort } from './text-list.ts';
import {
  countWords,
  faresWords,
  notJudgedWords,
  outsideWords,
  settlesWords,
  sidesOf,
  verdictWords,
} from './words.ts';

/** Columns of a scenario that a command echoes. */
const SCENARIO_WIDTH = 66;

/** The scenario, what came of it, and a command to paste; `assumption` is one other than usual. */
function counterexampleBlocks(
  { scenario, strategy: id }: Counterexample,
  strategies: readonly Strategy[],
  assumption: string | null,
): Blocks {
  const strategy = strategyOf(id, strategies);
  if (strategy === undefined) return [];
  const assumptions = assumptionsOf(assumption);
  const outcome = simulate(scenario, strategy, undefined, assumptions);
  const last = scenario.boots.length - 1;
  const under = assumption === null ? '' : `, ${assumption}`;
  return [
    section(
      `The smallest on which it fails (${id}${under})`,
      rows(scenarioRows(scenario, outcome, last)),
    ),
    ...replayOf(scenario, strategy, assumption),
  ];
}

/** A command to paste, after the strategy's file where it is no built-in one; none for a memory map, which `run` takes from a file. */
function replayOf(scenario: Scenario, strategy: Strategy, assumption: string | null): Blocks {
  if (assumption?.startsWith('A3=')) return [];
  const assume = assumption === null ? '' : ` --assume ${assumption}`;
  const short = shortScenario(scenario);
  const text = jsonLines(short, SCENARIO_WIDTH) ?? [JSON.stringify(short)];
  const own = ownStrategies.find((one) => one.strategy.id === strategy.id);
  const path = isKernel(strategy) ? `kernel:${strategy.source}` : strategy.id;
  const named = own === undefined ? path : `./${strategy.id}.mjs`;
  const lines = [
    ...(own === undefined ? [] : [`echo '${own.file}' > ${named}`]),
    ...`echo '${text.join('\n')}' |`.split('\n'),
    `  hvmmio run - --strategy ${named}${assume}`,
  ];
  return [section('Replay', code('sh', lines))];
}

function assumptionsOf(id: string | null): Assumptions {
  const found = OTHER_SETTINGS.find((setting) => setting.id === id);
  return found?.assumptions ?? DEFAULT_ASSUMPTIONS;
}

/** A row for each assumption that changes a count, and one item for all that change nothing. */
function sidesSection(verdict: ClaimVerdict): Section {
  const { others, same } = sidesOf(verdict);
  return section(
    'Under other assumptions',
    table(
      [left(), left(), left()],
      others.map((side) => [side.assumption, side.verdict, faresWords(side)]),
    ),
    list(same.length === 0 ? [] : [`the same: ${same.join(', ')}`]),
  );
}

/** How the claim fares outside each premise, with the smallest case in which it fails. */
function outsideItems({ outside }: ClaimVerdict, strategies: readonly Strategy[]): string[] {
  return outside.flatMap((one) => [
    outsideWords(one),
    ...(one.counterexample === null
      ? []
      : [`smallest there: ${inShort(one.counterexample, strategies)}`]),
  ]);
}

/** One claim: how it reads, what it was tried on, evidence, both sides, and what refutes it. */
export function claimInFull({ claim, verdict }: Judged, strategies: readonly Strategy[]): Blocks {
  const { counterexample, underAssumptions, domain, evidence } = verdict;
  const other = underAssumptions.find((side) => side.counterexample !== null);
  const falls = list([
    verdictWords(verdict),
    ...(claim.premises === null ? [] : [`premises: ${claim.premises}`]),
    ...(claim.reads === null ? [] : [`reads as: ${claim.reads}`]),
    `${countWords(verdict)}: ${domain}`,
  ]);
  return [
    section(`${claim.id}  ${claim.claim} (${claim.source})`, falls),
    section('Evidence', list(evidence)),
    section('Outside its premises, which decides nothing', list(outsideItems(verdict, strategies))),
    sidesSection(verdict),
    ...(counterexample === null
      ? otherCounterexample(other, strategies)
      : counterexampleBlocks(counterexample, strategies, null)),
  ];
}

/** One claim about a kernel that was not given: how it reads, and what would settle it. */
export function notJudgedInFull(claim: KernelClaim): Blocks {
  return [
    section(
      `${claim.id}  ${claim.claim} (${claim.source})`,
      list([
        notJudgedWords(claim),
        ...(claim.premises === null ? [] : [`premises: ${claim.premises}`]),
        ...(claim.reads === null ? [] : [`reads as: ${claim.reads}`]),
      ]),
    ),
    section('What settles it', code('sh', [settlesWords(claim)])),
  ];
}

function otherCounterexample(side: OtherSide | undefined, strategies: readonly Strategy[]): Blocks {
  if (side === undefined || side.counterexample === null) return [];
  return counterexampleBlocks(side.counterexample, strategies, side.assumption);
}
