import type { Scenario } from '../../engine/index.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { describeSize } from '../account/units.ts';
import type { Finding } from './alone.ts';
import type { Told } from './explain.ts';
import type { Choice } from './input.ts';
import { fullName, ownerOf, phrasesOf } from './input-words.ts';
import type { Interval } from './intervals.ts';
import type { OrderRule } from './precedence.ts';
import type { Combination } from './together.ts';
import { listed, wrapped } from './wrap.ts';

/** Which inputs matter, and which were found not to. */
export function describeMatters(told: Told, scenario: Scenario, strategy: string): string[] {
  const { findings, together, sharedBy } = told;
  const matter = findings.filter(
    (finding) => finding.matters && !isOfItself(finding, told.violation),
  );
  const rows = [
    ['strategy', `fails so under ${[strategy, ...sharedBy].join(', ')}`],
    ...loadedRows(matter, scenario),
    ...matter
      .filter(isNotOfLoading)
      .map((finding) => [fullName(finding.input, scenario), describeKept(finding)]),
    ...together.combinations.map((all) => ['only together', describeCombination(all, scenario)]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const lines = rows.flatMap(([name = '', what = '']) =>
    wrapped(what, `  ${name.padEnd(width)}  `, ' '.repeat(width + 4)),
  );
  return ['What matters, each varied alone: the failure stays', ...lines, ...freeLines()];

  function freeLines(): string[] {
    const partly = findings.filter(({ input, matters }) => !input.whole && !matters);
    const phrases = phrasesOf(together.free, scenario);
    if (phrases.length === 0) return [];
    const tried = `What does not, alone over the whole axis or together (${together.tried} drawn)`;
    const note = partly.length === 0 ? [] : wrapped('Of that many orders, only some were tried.');
    return [tried, ...wrapped(phrases.join('; ')), ...note];
  }
}

/** A row each kernel: the devices whose events matter there. */
function loadedRows(matter: readonly Finding[], scenario: Scenario): string[][] {
  const devices = new Map<string, string[]>();
  for (const { input } of matter) {
    if (input.id !== 'events' || input.device === null) continue;
    const kernel = (ownerOf(input, scenario) ?? '').replace(/^the /, '');
    devices.set(kernel, [...(devices.get(kernel) ?? []), onOneLine(input.device)]);
  }
  return [...devices].map(([kernel, ids]) => [`loaded, ${kernel}`, `only with ${listed(ids)}`]);
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
  const sizes = intervals.map(describeInterval);
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

function describeInterval({ from, to }: Interval): string {
  return from === to ? describeSize(from) : `from ${describeSize(from)} to ${describeSize(to)}`;
}

function describeRule(rule: OrderRule | null, keeps: number, ends: number): string {
  if (rule === null) return `in ${keeps} of ${keeps + ends} orders`;
  const pairs = rule.pairs.map(([one, other]) => `${onOneLine(one)} before ${onOneLine(other)}`);
  return `${rule.when} if ${pairs.join(' and ')}`.replace('unless if', 'unless');
}
