import { type Strategy, simulate } from '../../engine/index.ts';
import type { Counterexample } from '../../properties/claims/finding.ts';
import type { KernelClaim } from '../../properties/claims/kernel-claims.ts';
import { strategyOf } from '../../properties/claims/own-strategies.ts';
import { scenarioRows } from '../explain/digest/scenario-rows.ts';
import { type Blocks, list, paragraph, type Section, section } from '../words/blocks.ts';
import type { Judged, Verdicts } from './judged.ts';
import {
  countWords,
  notJudgedWords,
  outsideWords,
  settlesWords,
  sumWords,
  verdictWords,
} from './words.ts';

/** A counterexample in short: its host, its devices, the strategy. */
export function inShort(
  { scenario, strategy: id }: Counterexample,
  strategies: readonly Strategy[],
) {
  const strategy = strategyOf(id, strategies);
  if (strategy === undefined) return id;
  const rows = scenarioRows(scenario, simulate(scenario, strategy), scenario.boots.length - 1);
  const [host, devices] = rows.map(([, what]) => what);
  const kernels = scenario.boots.length === 1 ? 'one kernel' : 'two kernels';
  return `${host}; ${devices}; ${kernels}; ${id}`;
}

function claimInShort({ claim, verdict }: Judged, strategies: readonly Strategy[]): Section {
  const { counterexample } = verdict;
  return section(
    `${claim.id}  ${verdictWords(verdict)}`,
    list([
      `${claim.claim} (${claim.source})`,
      ...(claim.premises === null ? [] : [`premises: ${claim.premises}`]),
      countWords(verdict),
      ...(counterexample === null ? [] : [`smallest: ${inShort(counterexample, strategies)}`]),
      ...verdict.outside.map((one) => `outside its premises, ${outsideWords(one)}`),
    ]),
  );
}

function notJudgedInShort(claim: KernelClaim): Section {
  return section(
    `${claim.id}  ${notJudgedWords(claim)}`,
    list([
      `${claim.claim} (${claim.source})`,
      ...(claim.premises === null ? [] : [`premises: ${claim.premises}`]),
      `settled by: ${settlesWords(claim)}`,
    ]),
  );
}

/** How many claims fall each way, and every claim in a few words. */
export function claimsInShort(
  { judged, notJudged }: Verdicts,
  strategies: readonly Strategy[],
): Blocks {
  const { all, ...falls } = sumWords(
    judged.map(({ verdict }) => verdict.verdict),
    notJudged.length,
  );
  const { upheld, refuted, resting, open } = falls;
  return [
    paragraph(`${all}: ${[upheld, refuted, resting, open].filter(Boolean).join(', ')}.`),
    ...judged.map((one) => claimInShort(one, strategies)),
    ...notJudged.map(notJudgedInShort),
    paragraph(
      'One in full, with its domain, its evidence and how to replay what refutes it: hvmmio claims C02',
    ),
  ];
}
