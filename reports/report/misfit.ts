import type { Problem } from '../../engine/index.ts';

type Path = Problem['path'];

/** A place whose value has the right shape and does not fit the rest. */
export interface Misfit {
  readonly path: Path;
  readonly expected: string;
}

export function* ifNot(fits: boolean, path: Path, expected: string): Generator<Misfit> {
  if (!fits) yield { path, expected };
}

/** One of some names. */
export function* unknownName(
  path: Path,
  name: string,
  known: readonly string[],
): Generator<Misfit> {
  yield* ifNot(known.includes(name), path, `one of ${known.join(', ')}`);
}

/** Names that stand a second time. */
export function* repeated(path: Path, names: readonly string[]): Generator<Misfit> {
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    yield* ifNot(!seen.has(name), [...path, at], 'a name that did not come before');
    seen.add(name);
  }
}

export function* tooMany(path: Path, count: number, most: number): Generator<Misfit> {
  yield* ifNot(count <= most, path, `at most ${most}`);
}

/** A list of another length, or with a count above that of the same place in `most`. */
export function* tooManyEach(
  path: Path,
  counts: readonly number[],
  most: readonly number[],
): Generator<Misfit> {
  yield* ifNot(counts.length === most.length, path, `a list of ${most.length}`);
  for (const [at, count] of counts.entries()) yield* tooMany([...path, at], count, most[at] ?? 0);
}

/** Rows that are not one for each pair, in the order of the pairs. */
export function* misplaced<One extends string, Other extends string>(
  path: Path,
  rows: readonly Readonly<Record<One | Other, string | null>>[],
  [one, firsts]: readonly [One, readonly (string | null)[]],
  [other, seconds]: readonly [Other, readonly (string | null)[]],
): Generator<Misfit> {
  const pairs = firsts.flatMap((first) => seconds.map((second) => [first, second] as const));
  for (const [at, row] of rows.entries()) {
    const [first, second] = pairs[at] ?? [];
    if (first === undefined || second === undefined) break;
    yield* ifNot(row[one] === first, [...path, at, one], JSON.stringify(first));
    yield* ifNot(row[other] === second, [...path, at, other], JSON.stringify(second));
  }
  yield* ifNot(rows.length === pairs.length, path, `a list of ${pairs.length}`);
}
