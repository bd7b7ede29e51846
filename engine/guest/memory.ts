import type { Placement } from '../contract.ts';
import type { Range } from '../range.ts';

/** One request for MMIO. Sizes and alignment in bytes; `align` is a power of two. */
export interface MmioRequest extends Placement {
  readonly size: number;
  readonly align: number;
  /** Video memory may lie in the framebuffer's reservation; PCI windows may not. */
  readonly mayOverlapFramebuffer: boolean;
  /** Whole ranges to pass over: only a strategy that is told the host's framebuffer has any. */
  readonly avoid: readonly Range[];
  /** A start to try before all others, or NOWHERE. */
  readonly prefer: number;
  /** Who asks. */
  readonly name: string;
}

/** A granted request, as the machine's tree holds it. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  /** A bridge window is made non-busy once granted: others may then claim space inside it. */
  busy: boolean;
}

/** A resource tree as data: children in address order, ends inclusive. */
export interface TreeNode {
  readonly start: number;
  readonly end: number;
  readonly busy: boolean;
  readonly name: string;
  readonly children: readonly TreeNode[];
}

/** What a running kernel holds, to look at. */
export interface GuestTrees {
  /** The VMBus ranges in the driver's order. */
  readonly ranges: readonly Range[];
  /** The reservation, or null. */
  readonly reserved: Range | null;
  /** Both trees as they stand. */
  dump(): { readonly vmbus: readonly TreeNode[]; readonly iomem: readonly TreeNode[] };
}

/**
 * How the guest kernel keeps track of MMIO: the machine's tree, the VMBus ranges, the framebuffer's
 * reservation. Any implementation must give the answers of Linux 6.12's `vmbus_drv.c` and
 * `resource.c`; the engine uses nothing else of the kernel.
 */
export interface GuestMemory extends GuestTrees {
  /** Starts a kernel: both trees empty, nothing reserved. */
  reset(): void;
  /** Remembers how everything stands, and gives a number by which to go back to that. */
  keep(): number;
  /**
   * Takes back what was described, claimed and freed since; false, and nothing done, where that cannot be: a kernel was
   * started, a range taken in or something reserved, or the memory does not remember.
   */
  goBack(kept: number): boolean;
  /** Puts a range into the machine's tree, under the deepest range that contains it. */
  describe(range: Range, busy: boolean, name: string): void;
  /** Requests a busy range of the machine's tree alone; null where it is refused. */
  claimIomem(range: Range, name: string): Claim | null;
  /** Releases what `claimIomem` granted. */
  releaseIomem(claim: Claim): void;
  /** Takes one ACPI range into the VMBus list: drops, cuts at the virtual TPM, merges or inserts. */
  walk(range: Range, exactVtpmCut: boolean): void;
  /** Takes a range into the VMBus list as it is, as from a device tree. */
  append(range: Range): void;
  /** Reserves up to `size` bytes from `start` in the first range, halving down to 1 MiB. */
  reserve(start: number, size: number): void;
  /** Grants a request in the machine's tree and, outside the reservation, in a VMBus range. */
  allocate(request: MmioRequest): Claim | null;
  /** Whether both trees would grant the request if nothing were reserved. Changes nothing. */
  wouldGrantUnreserved(request: MmioRequest): boolean;
  /** Gives back start..end: in the reservation to the machine's tree alone, else to both. */
  free(start: number, end: number): void;
}
