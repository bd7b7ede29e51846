import { Resource } from './resource.ts';

/**
 * Walks, in address order, the gaps that a VMBus range and the machine's tree have in common. Both
 * trees grant exactly the requests that lie inside one such gap: a request may touch no claim of the
 * range, and in the machine's tree it must stay clear of every busy range and of the edges of every
 * non-busy one. One pass costs as many steps as there are ranges, whatever their sizes.
 */
export class Gaps {
  /** The gap reached, inclusive; meaningless before the first and after the last. */
  lo = 0.5;
  hi = 0.5;
  #next = 0.5;
  #last = 0.5;
  #claim: Resource | null = null;
  #ignored: Resource | null = null;
  /** The innermost non-busy range around `#next`, and its first child that does not end before it. */
  #root = new Resource();
  #child: Resource | null = null;

  /** Begins at the start of `range`; its claim `ignored` counts as taken out. */
  begin(range: Resource, iomem: Resource, ignored: Resource | null): void {
    this.#next = range.start;
    this.#last = range.end;
    this.#claim = range.child;
    this.#ignored = ignored;
    this.#root = iomem;
    this.#child = iomem.child;
  }

  /** Moves to the next gap; false after the last. */
  advance(): boolean {
    let lo = this.#next;
    for (;;) {
      lo = this.#passClaims(lo);
      if (lo > this.#last) return false;
      this.#seek(lo);
      if (this.#child === null || this.#child.start > lo) break;
      lo = this.#child.end + 1;
    }
    const free = this.#child === null ? this.#root.end : this.#child.start - 1;
    this.lo = lo;
    this.hi = Math.min(free, this.#claim === null ? this.#last : this.#claim.start - 1);
    this.#next = this.hi + 1;
    return true;
  }

  /** The first address at or after `address` that no claim of the range holds. */
  #passClaims(address: number): number {
    let free = address;
    let claim = this.#claim;
    while (claim !== null && (claim.start <= free || claim === this.#ignored)) {
      if (claim !== this.#ignored && claim.end >= free) free = claim.end + 1;
      claim = claim.sibling;
    }
    this.#claim = claim;
    return free;
  }

  /** Moves on to the innermost non-busy range around `address`. */
  #seek(address: number): void {
    let root = this.#root;
    let child = this.#child;
    for (;;) {
      if (root.end < address && root.parent !== null) {
        child = root.sibling;
        root = root.parent;
      } else if (child !== null && child.end < address) {
        child = child.sibling;
      } else if (child !== null && child.start <= address && !child.busy) {
        root = child;
        child = child.child;
      } else {
        break;
      }
    }
    this.#root = root;
    this.#child = child;
  }
}
