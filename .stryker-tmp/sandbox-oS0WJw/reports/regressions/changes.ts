import { harmfulProperties, properties, relations } from '../../properties/index.ts';
import { type Counts, GROUNDS, type GroundCounts, type GroundId } from './counts.ts';

/** A number that is another one than expected. */
export interface Change {
  readonly ground: GroundId;
  readonly before: number;
  readonly after: number;
  /** How many scenarios there are. */
  readonly of: number;
  /** Types of host with how many more scenarios each has, or fewer, the most first. */
  readonly hostTypes: readonly (readonly [string, number])[];
}

/** What changed of a property or a kind of failure, by its id: on one ground or both. */
export interface Row {
  readonly id: string;
  readonly property: string;
  readonly changes: readonly Change[];
}

/** How counts differ from those expected, the worst and the best first. */
export interface Changes {
  readonly worse: readonly Row[];
  readonly better: readonly Row[];
  /** Kinds of failure, by whether there are more or fewer of them. */
  readonly moreKinds: readonly Row[];
  readonly fewerKinds: readonly Row[];
}

type Numbers = Readonly<Record<string, number>>;

const IDS = [...properties, ...relations].map(({ id }) => id);
/** What harms a VM; then what runs differ in; then moves of the framebuffer, which harm nobody alone. */
const BY_HARM = [...new Set([...harmfulProperties, ...relations, ...properties])];
const FIRST_RELATION = harmfulProperties.length;
const FIRST_HARMLESS = FIRST_RELATION + relations.length;

/** The grounds whose scenarios are not those that were counted before. */
export function otherGrounds(before: Counts, after: Counts): readonly GroundId[] {
  const text = ({ scenarios }: GroundCounts) => JSON.stringify(Object.entries(scenarios).sort());
  return GROUNDS.filter((ground) => text(before[ground]) !== text(after[ground]));
}

/** How the counts differ, of the same scenarios both. */
export function changesOf(before: Counts, after: Counts): Changes {
  const violated = (counts: GroundCounts, id: string) => counts.violated[id] ?? {};
  const rows = IDS.map((id) => rowOf(id, id, before, after, (counts) => violated(counts, id)));
  const kinds = kindIds(before, after).map((id) =>
    rowOf(id, id.split('/', 1)[0] ?? id, before, after, ({ kinds: all }) => ({ '': all[id] ?? 0 })),
  );
  return {
    worse: sorted(rows, 1),
    better: sorted(rows, -1),
    moreKinds: sorted(kinds, 1),
    fewerKinds: sorted(kinds, -1),
  };
}

function kindIds(...all: readonly Counts[]): string[] {
  const ids = all.flatMap((counts) =>
    GROUNDS.flatMap((ground) => Object.keys(counts[ground].kinds)),
  );
  return [...new Set(ids)].sort();
}

function rowOf(
  id: string,
  property: string,
  before: Counts,
  after: Counts,
  numbersOf: (counts: GroundCounts) => Numbers,
): Row {
  const changes = GROUNDS.map((ground): Change => {
    const [was, is] = [numbersOf(before[ground]), numbersOf(after[ground])];
    const types = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const differences = types
      .map((type) => [type, (is[type] ?? 0) - (was[type] ?? 0)] as const)
      .filter(([, difference]) => difference !== 0)
      .sort(([, one], [, other]) => Math.abs(other) - Math.abs(one) || other - one);
    return {
      ground,
      before: sum(was),
      after: sum(is),
      of: sum(after[ground].scenarios),
      hostTypes: differences,
    };
  });
  return { id, property, changes: changes.filter(({ hostTypes }) => hostTypes.length > 0) };
}

/** The rows with more violations (1) or fewer (-1), the most harmful first, and then those with most. */
function sorted(rows: readonly Row[], sign: 1 | -1): Row[] {
  return rows
    .filter((row) => sign * growthOf(row) > 0)
    .sort((one, other) => harm(one) - harm(other) || sign * (growthOf(other) - growthOf(one)));
}

function harm({ property }: Row): number {
  const at = BY_HARM.findIndex(({ id }) => id === property);
  if (at < FIRST_RELATION) return 0;
  return at < FIRST_HARMLESS ? 1 : 2;
}

/** What counts is how real VMs fare; where nothing changes for them, the lattice. */
function growthOf({ changes }: Row): number {
  const shares = changes.map(({ before, after, of }) => (after - before) / of);
  const [first = 0] = shares.filter((share) => share !== 0);
  if (first !== 0) return first;
  // As many as before, on hosts of other types: that is a change, and none for the better.
  return changes.length > 0 ? Number.MIN_VALUE : 0;
}

function sum(numbers: Numbers): number {
  return Object.values(numbers).reduce((total, number) => total + number, 0);
}
