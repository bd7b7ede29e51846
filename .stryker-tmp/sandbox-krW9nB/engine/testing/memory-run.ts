import type { MmioRequest } from '../guest/memory.ts';
import type { Range } from '../range.ts';

/** A range that firmware or the kernel's start-up puts into the machine's tree. */
export interface Described {
  readonly range: Range;
  readonly busy: boolean;
}

/** A call on a claim: the one at `nth` modulo the number granted so far. */
export type ClaimCall =
  | { readonly verb: 'free' | 'releaseIomem'; readonly nth: number }
  | { readonly verb: 'setBusy'; readonly nth: number; readonly busy: boolean };

/** One call on a guest kernel's memory. */
export type MemoryCall =
  | { readonly verb: 'allocate' | 'wouldGrant'; readonly request: MmioRequest }
  | { readonly verb: 'freeRange' | 'claimIomem'; readonly range: Range }
  | ClaimCall;

/** One kernel: what its memory starts with, and the calls on it in order. */
export interface MemoryRun {
  readonly iomem: readonly Described[];
  readonly ranges: readonly Range[];
  /** Take the ranges as ACPI reports them, with this cut; null for as they are. */
  readonly exactVtpmCut: boolean | null;
  readonly reserve: { readonly start: number; readonly size: number } | null;
  readonly calls: readonly MemoryCall[];
}
