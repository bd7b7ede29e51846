/**
 * The numbers of an array that are not 0, each after how many zeros stand before it: 0, 0, 5, 7 is 2, 5, 0, 7. Lists
 * like these are short where counts have few ways to be other than 0.
 */
export type Sparse = readonly number[];

/** Counts as `CountsData` has them, each array in short. */
export interface SparseCounts {
  readonly masks: Sparse;
  readonly kinds: Sparse;
  readonly scenarios: Sparse;
  readonly violated: Sparse;
}

/** Counts in short. */
export function sparseCounts(
  counts: Readonly<Record<keyof SparseCounts, Float64Array>>,
): SparseCounts {
  const { masks, kinds, scenarios, violated } = counts;
  return {
    masks: sparseOf(masks),
    kinds: sparseOf(kinds),
    scenarios: sparseOf(scenarios),
    violated: sparseOf(violated),
  };
}

function sparseOf(counts: Float64Array): number[] {
  const sparse: number[] = [];
  let zeros = 0;
  for (const count of counts) {
    if (count === 0) {
      zeros += 1;
      continue;
    }
    sparse.push(zeros, count);
    zeros = 0;
  }
  return sparse;
}

/** Adds them to others from `place` on; a RangeError where these end before. */
export function addSparse(counts: Float64Array, place: number, sparse: Sparse): void {
  let at = place;
  for (let index = 0; index < sparse.length; index += 2) {
    at += sparse[index] ?? 0;
    const before = counts[at];
    if (before === undefined) throw new RangeError(`no count ${at} of ${counts.length}`);
    counts[at] = before + (sparse[index + 1] ?? 0);
    at += 1;
  }
}
