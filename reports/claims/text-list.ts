import { type Strategy, simulate } from '../../engine/index.ts';
import type { Counterexample } from '../../properties/claims/finding.ts';
import { scenarioRows } from '../explain/digest/scenario-rows.ts';
import { wrapped } from '../words/wrap.ts';
import type { Judged } from './judged.ts';
import { countWords, verdictWords } from './words.ts';

const INDENT = '     ';

/** A counterexample in short: its host, its devices, the strategy. */
export function inShort(
  { scenario, strategy: id }: Counterexample,
  strategies: readonly Strategy[],
) {
  const strategy = strategies.find((known) => known.id === id);
  if (strategy === undefined) return id;
  const rows = scenarioRows(scenario, simulate(scenario, strategy), scenario.boots.length - 1);
  const [host, devices] = rows.map(([, what]) => what);
  return `${host}; ${devices}; ${scenario.boots.length === 1 ? 'one kernel' : 'two kernels'}; ${id}`;
}

function describe({ claim, verdict }: Judged, strategies: readonly Strategy[]): string[] {
  const { counterexample } = verdict;
  const against =
    counterexample === null ? [] : [`smallest: ${inShort(counterexample, strategies)}`];
  const lines = [`${claim.claim} (${claim.source})`, countWords(verdict), ...against];
  return [
    ...wrapped(`${claim.id}  ${verdictWords(verdict)}`, '', INDENT),
    ...lines.flatMap((line) => wrapped(line, INDENT, `${INDENT}  `)),
  ];
}

function sum(judged: readonly Judged[]): string {
  const count = (wanted: string) =>
    judged.filter(({ verdict }) => verdict.verdict === wanted).length;
  const resting = count('rests on an assumption');
  const rest = `${resting} ${resting === 1 ? 'rests' : 'rest'} on an assumption`;
  return `${judged.length} claims: ${count('upheld')} upheld, ${count('refuted')} refuted, ${rest}.`;
}

/** Every claim in a few lines. */
export function writeList(judged: readonly Judged[], strategies: readonly Strategy[]): string {
  const lines = [
    ...judged.flatMap((one) => [...describe(one, strategies), '']),
    sum(judged),
    'One in full, with its domain, its evidence and how to replay what refutes it: hvmmio claims C02',
  ];
  return `${lines.join('\n')}\n`;
}
