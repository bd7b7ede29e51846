import type { DeviceWord } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';

/** How a device ends a boot. */
interface Ending extends DeviceWord {
  readonly boot: number;
}

/** What is looked at of a strategy's run. */
interface Run {
  readonly outcome: { readonly boots: readonly { readonly words: readonly DeviceWord[] }[] };
  readonly violations: readonly Violation[];
}

/** Strategies under which everything ends alike. */
interface Group<One extends Run> {
  readonly runs: readonly [One, ...One[]];
  /** How devices end that do not end so under all strategies. */
  readonly endings: readonly Ending[];
}

/** What all strategies do alike, and the groups that they fall into, the fewest violations first. */
interface Alike<One extends Run> {
  readonly common: readonly Ending[];
  readonly groups: readonly Group<One>[];
}

export function alikeOf<One extends Run>(runs: readonly One[]): Alike<One> {
  const groups = new Map<string, [One, ...One[]]>();
  for (const run of runs) {
    const key = JSON.stringify([endingsOf(run), run.violations]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [run]);
    else group.push(run);
  }
  const all = runs.map((run) => new Set(endingsOf(run).map(keyOf)));
  const isCommon = (ending: Ending) => all.every((endings) => endings.has(keyOf(ending)));
  const [first] = runs;
  return {
    common: first === undefined ? [] : endingsOf(first).filter(isCommon),
    groups: [...groups.values()]
      .toSorted(([one], [other]) => one.violations.length - other.violations.length)
      .map((same) => ({
        runs: same,
        endings: endingsOf(same[0]).filter((ending) => !isCommon(ending)),
      })),
  };
}

function endingsOf({ outcome }: Run): readonly Ending[] {
  return outcome.boots.flatMap(({ words }, boot) =>
    words.map(({ device, word }) => ({ device, word, boot })),
  );
}

function keyOf({ device, word, boot }: Ending): string {
  return JSON.stringify([device, word, boot]);
}

/** Endings in words: `nvme0 works in boots 0 and 1; drm works in boot 0`. */
export function describeEndings(endings: readonly Ending[]): string {
  const boots = new Map<string, number[]>();
  for (const { device, word, boot } of endings) {
    const ends = `${device} ${word}`;
    boots.set(ends, [...(boots.get(ends) ?? []), boot]);
  }
  return [...boots]
    .map(
      ([ends, all]) =>
        `${ends} in ${all.length === 1 ? 'boot' : 'boots'} ${listed(all.map(String))}`,
    )
    .join('; ');
}

/** Violations in words, by property: `root-device-works (boot 1 nvme0)`. */
export function describeViolations(violations: readonly Violation[]): string {
  const places = new Map<string, string[]>();
  for (const { property, boot, device } of violations) {
    places.set(property, [...(places.get(property) ?? []), `boot ${boot} ${device}`]);
  }
  return [...places].map(([property, all]) => `${property} (${all.join(', ')})`).join('; ');
}

/** More names than these are left to the groups. */
const MOST_NAMED = 4;

/** The answer in a sentence: how many strategies violate a property, and who, or who does not. */
export function answerOf(
  runs: readonly (Run & { readonly strategy: { readonly id: string } })[],
): string {
  const bad = runs.filter(({ violations }) => violations.length > 0);
  const good = runs.filter(({ violations }) => violations.length === 0);
  const [violators, holders] = [bad, good].map((all) => all.map(({ strategy }) => strategy.id));
  const count = `${bad.length} of ${runs.length} strategies violate a property`;
  if (bad.length > 0 && bad.length <= MOST_NAMED) return `${count}: ${listed(violators ?? [])}.`;
  if (bad.length > 0 && good.length > 0 && good.length <= MOST_NAMED) {
    return `${count}, all but ${listed(holders ?? [])}.`;
  }
  return `${count}.`;
}

/** `a, b and c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
