import type { MmioRequest } from '../guest/memory.ts';
import type { Range } from '../range.ts';

/** What the machine's tree is described with. */
export interface Described {
  readonly range: Range;
  readonly busy: boolean;
}

/** Something done to a claim; `nth` counts those granted so far, round and round. */
export type DeedToAClaim =
  | { readonly verb: 'free' | 'releaseIomem'; readonly nth: number }
  | { readonly verb: 'setBusy'; readonly nth: number; readonly busy: boolean };

/** One thing done to a guest's memory. */
export type Deed =
  | { readonly verb: 'allocate' | 'wouldGrant'; readonly request: MmioRequest }
  | { readonly verb: 'freeRange' | 'claimIomem'; readonly range: Range }
  | DeedToAClaim;

/** A kernel's life as its memory sees it. */
export interface Story {
  readonly iomem: readonly Described[];
  readonly ranges: readonly Range[];
  /** Take the ranges as ACPI reports them, with this cut; null for as they are. */
  readonly exactVtpmCut: boolean | null;
  readonly reserve: { readonly start: number; readonly size: number } | null;
  readonly deeds: readonly Deed[];
}
