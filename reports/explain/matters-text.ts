import type { Scenario } from '../../engine/index.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { describeSize } from '../words/units.ts';
import { listed, wrapped } from '../words/wrap.ts';
import type { Finding } from './alone.ts';
import type { Told } from './explain.ts';
import type { Choice } from './input.ts';
import { fullName, ownerOf, phrasesOf, shortName } from './input-words.ts';
import type { Interval } from './intervals.ts';
import type { OrderRule } from './precedence.ts';
import type { Combination } from './together.ts';

/** More intervals than this are counted, not listed. */
const MOST_INTERVALS = 6;

/** An input that matters. */
interface MatterRow {
  /** The kernel or device that it belongs to, without its article; null for none. */
  readonly owner: string | null;
  /** What it is called within that, and anywhere. */
  readonly short: string;
  readonly full: string;
  /** With which of its values the failure stays. */
  readonly kept: string;
}

/** What varying the inputs has shown, in words. */
export interface Matters {
  readonly rows: readonly MatterRow[];
  /** A phrase for each input that matters neither alone nor together. */
  readonly free: readonly string[];
  /** Whether only some of the orders were tried of an input among those. */
  readonly partly: boolean;
}

/** Which inputs matter, and which were found not to. */
export function mattersOf(told: Told, scenario: Scenario, strategy: string): Matters {
  const { findings, together, sharedBy } = told;
  const matter = findings.filter(
    (finding) => finding.matters && !isOfItself(finding, told.violation),
  );
  return {
    rows: [
      ownRow('strategy', `fails so under ${[strategy, ...sharedBy].join(', ')}`),
      ...loadedRows(matter, scenario),
      ...matter.filter(isNotOfLoading).map(
        (finding): MatterRow => ({
          owner: ownerOf(finding.input, scenario)?.replace(/^the /, '') ?? null,
          short: shortName(finding.input),
          full: fullName(finding.input, scenario),
          kept: describeKept(finding),
        }),
      ),
      ...together.combinations.map((all) =>
        ownRow('only together', describeCombination(all, scenario)),
      ),
    ],
    free: phrasesOf(together.free, scenario),
    partly: findings.some(({ input, matters }) => !input.whole && !matters),
  };
}

function ownRow(name: string, kept: string): MatterRow {
  return { owner: null, short: name, full: name, kept };
}

/** The same as lines. */
export function describeMatters(told: Told, scenario: Scenario, strategy: string): string[] {
  const { rows, free, partly } = mattersOf(told, scenario, strategy);
  const width = Math.max(...rows.map(({ full }) => full.length));
  const lines = rows.flatMap(({ full, kept }) =>
    wrapped(kept, `  ${full.padEnd(width)}  `, ' '.repeat(width + 4)),
  );
  const head = 'What matters, each varied alone: the failure stays';
  if (free.length === 0) return [head, ...lines];
  const tried = `What does not, alone over the whole axis or together (${told.together.tried} drawn)`;
  const note = partly ? wrapped('Of that many orders, only some were tried.') : [];
  return [head, ...lines, tried, ...wrapped(free.join('; ')), ...note];
}

/** A row each kernel: the devices whose events matter there. */
function loadedRows(matter: readonly Finding[], scenario: Scenario): MatterRow[] {
  const devices = new Map<string, string[]>();
  for (const { input } of matter) {
    if (input.id !== 'events' || input.device === null) continue;
    const kernel = (ownerOf(input, scenario) ?? '').replace(/^the /, '');
    devices.set(kernel, [...(devices.get(kernel) ?? []), onOneLine(input.device)]);
  }
  return [...devices].map(([owner, ids]) => ({
    owner,
    short: 'loaded',
    full: `loaded, ${owner}`,
    kept: `only with ${listed(ids)}`,
  }));
}

/** Where it matters that a device is loaded, it goes without saying that the device is there. */
function isNotOfLoading({ input }: Finding, _: number, all: readonly Finding[]): boolean {
  const loaded = all.some((one) => one.input.id === 'events' && one.input.device === input.device);
  return input.id !== 'events' && !(input.id === 'device' && loaded);
}

/** Without the device that fails, or its events, there is nothing to fail. */
function isOfItself({ input }: Finding, { device, boot }: Told['violation']): boolean {
  if (input.device !== device) return false;
  return input.id === 'device' || (input.id === 'events' && input.boot === boot);
}

function describeCombination(combination: Combination, scenario: Scenario): string {
  const parts = combination.map(
    ({ input, choice }) => `${fullName(input, scenario)} ${onOneLine(choice.label)}`,
  );
  return `not with ${parts.join(' and ')}`;
}

function describeKept({ input, keeps, ends, intervals, rule }: Finding): string {
  if (keeps.length === 0) return 'only as it is given';
  if (input.id === 'order') return describeRule(rule, keeps.length, ends.length);
  const sizes = describeIntervals(intervals);
  if (sizes.length > 0 || keeps.some(({ bytes }) => bytes !== undefined)) {
    return [...namesOf(keeps), ...sizes].join('; ');
  }
  const [kept, ended] = [namesOf(keeps), namesOf(ends)];
  if (kept.length > ended.length) return `any but ${ended.join('; ')}`;
  return kept.length === 0 ? `not with ${ended.join('; ')}` : `only ${kept.join('; ')}`;
}

function namesOf(choices: readonly Choice[]): string[] {
  return choices
    .filter(({ bytes }) => bytes === undefined)
    .map(({ label, order }) => (order === undefined ? label : onOneLine(label)));
}

function describeIntervals(intervals: readonly Interval[]): string[] {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (intervals.length <= MOST_INTERVALS) return intervals.map(describeInterval);
  const all = describeInterval({ from: first.from, to: last.to });
  return [`${intervals.length} sizes or ranges of sizes ${all}`];
}

function describeInterval({ from, to }: Interval): string {
  return from === to ? describeSize(from) : `from ${describeSize(from)} to ${describeSize(to)}`;
}

function describeRule(rule: OrderRule | null, keeps: number, ends: number): string {
  if (rule === null) return `in ${keeps} of ${keeps + ends} orders`;
  const pairs = rule.pairs.map(([one, other]) => `${onOneLine(one)} before ${onOneLine(other)}`);
  return `${rule.when} if ${pairs.join(' and ')}`.replace('unless if', 'unless');
}
