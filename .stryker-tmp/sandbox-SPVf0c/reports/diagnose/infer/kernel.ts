import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
import { assumed, inferred, type Known, read } from '../known.ts';

/** May 2026, in months: the merged fix is not in a kernel built before. */
const FIX_MERGED = 2026 * 12 + 4;

/** What a version without anything of a distribution looks like. */
const MAINLINE =
  /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?(?:-next-\d+)?(?:-next)?(?:-\d+-g[0-9a-f]+)?(?:-dirty)?\+?$/;

/** The kernel whose decisions count, and which built-in strategies it may follow. */
export interface KernelKnown {
  /** Null where no line tells. */
  readonly version: Known<string> | null;
  /** Ids of strategies. */
  readonly strategy: Known<string>;
}

export function kernelOf({ first, kdump }: Evidence): KernelKnown {
  const said = [...ofType(first, 'kernel'), ...ofType(kdump ?? [], 'kernel')].toSorted(
    (one, other) => Number(one.built === null) - Number(other.built === null),
  );
  const [fact] = said;
  if (fact === undefined) {
    const why = 'no line names the kernel';
    return { version: null, strategy: assumed('original', why, ['pre-6.0', 'merged']) };
  }
  return { version: read(fact.version, fact), strategy: strategyOf(fact) };
}

/** Which strategy a kernel of the version follows: what distributions carry cannot be read off it. */
function strategyOf(fact: Fact<'kernel'>): Known<string> {
  const { version, built } = fact;
  const fixed = built === null || built >= FIX_MERGED ? ['merged'] : [];
  const old = Number(version.split('.')[0]) < 6;
  if (!old) {
    const unless =
      fixed.length > 0 ? '; its version cannot tell whether it has the fix of May 2026' : '';
    return inferred('original', `6.0 or newer${unless}`, [fact], fixed);
  }
  if (MAINLINE.test(version)) return inferred('pre-6.0', 'mainline before 6.0', [fact]);
  const why = 'its number is below 6.0; distribution kernels may carry newer patches';
  return inferred('pre-6.0', why, [fact], ['original', ...fixed]);
}

/** The numbers of a version, up to the first that is none: `6.8.0-45` is 6, 8, 0. */
export function numbersOf(version: string): number[] {
  return (/^[\d.]+/.exec(version)?.[0] ?? '').split('.').map(Number);
}

/** Whether a version is at least a `major.minor`; false where it is not known. */
export function isSince(version: string | null, major: number, minor: number): boolean {
  const [one = 0, two = 0] = numbersOf(version ?? '');
  return one > major || (one === major && two >= minor);
}

/** Whether hyperv_fb asked for memory before the firmware's driver had let go: it did before 6.14. */
export function isBefore614(version: string | null): boolean {
  return version !== null && !isSince(version, 6, 14);
}
