import type { Scenario } from '../../engine/index.ts';
import { type Blocks, list, phrases, rows, section } from '../words/blocks.ts';
import { describeSize } from '../words/units.ts';
import { listed } from '../words/wrap.ts';
import type { Finding } from './alone.ts';
import type { Analysis } from './explain.ts';
import type { Choice } from './input.ts';
import { fullName, ownerOf, phrasesOf, shortName } from './input-words.ts';
import type { Interval } from './intervals.ts';
import type { OrderRule } from './precedence.ts';
import type { Combination } from './together.ts';

/** More intervals than this are counted, not listed. */
const MOST_INTERVALS = 6;
const PARTLY = '(of that many orders, only some were tried)';

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
interface Matters {
  readonly rows: readonly MatterRow[];
  /** A phrase for each input that matters neither alone nor together; the last may say what was not tried. */
  readonly free: readonly string[];
}

/** Which inputs matter, and which were found not to. */
export function mattersOf(analysis: Analysis, scenario: Scenario, strategy: string): Matters {
  const { findings, together, sharedBy } = analysis;
  const matter = findings.filter(
    (finding) => finding.matters && !isOfItself(finding, analysis.violation),
  );
  const free = phrasesOf(together.free, scenario);
  const partly = findings.some(({ input, matters }) => !input.whole && !matters);
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
    free: free.length > 0 && partly ? [...free, PARTLY] : free,
  };
}

function ownRow(name: string, kept: string): MatterRow {
  return { owner: null, short: name, full: name, kept };
}

/** The same for a reader who has room for all of it. */
export function mattersBlocks(analysis: Analysis, scenario: Scenario, strategy: string): Blocks {
  const { rows: all, free } = mattersOf(analysis, scenario, strategy);
  const { tried } = analysis.together;
  return [
    section(
      'What matters, each varied alone: the failure stays',
      rows(all.map(({ full, kept }) => [full, kept])),
    ),
    phrases(`What does not, alone over the whole axis or together (${tried} drawn)`, free),
  ];
}

/** The same in short: inputs of one kernel or device of which there is little to say stand together. */
export function mattersInShort(analysis: Analysis, scenario: Scenario, strategy: string): Blocks {
  const { rows: all, free } = mattersOf(analysis, scenario, strategy);
  const owned = new Map<string, string[]>();
  for (const { owner, short, full, kept } of all) {
    const together = owner !== null && !kept.includes(';');
    const key = together ? owner : full;
    owned.set(key, [...(owned.get(key) ?? []), together ? `${short} ${kept}` : kept]);
  }
  return [
    section(
      'What matters, each varied alone; it fails',
      list([...owned].map(([name, texts]) => `${name}: ${texts.join('; ')}`)),
    ),
    phrases('What does not', free),
  ];
}

/** A row each kernel: the devices whose events matter there. */
function loadedRows(matter: readonly Finding[], scenario: Scenario): MatterRow[] {
  const devices = new Map<string, string[]>();
  for (const { input } of matter) {
    if (input.id !== 'events' || input.device === null) continue;
    const kernel = (ownerOf(input, scenario) ?? '').replace(/^the /, '');
    devices.set(kernel, [...(devices.get(kernel) ?? []), input.device]);
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
function isOfItself({ input }: Finding, { device, boot }: Analysis['violation']): boolean {
  if (input.device !== device) return false;
  return input.id === 'device' || (input.id === 'events' && input.boot === boot);
}

function describeCombination(combination: Combination, scenario: Scenario): string {
  const parts = combination.map(
    ({ input, choice }) => `${fullName(input, scenario)} ${choice.label}`,
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
  return choices.filter(({ bytes }) => bytes === undefined).map(({ label }) => label);
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
  const pairs = rule.pairs.map(([one, other]) => `${one} before ${other}`);
  return `${rule.when} if ${pairs.join(' and ')}`.replace('unless if', 'unless');
}
