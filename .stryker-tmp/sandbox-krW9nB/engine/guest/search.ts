import type { Range } from '../range.ts';
import { alignUp, NOWHERE } from '../units.ts';
import { highestFit, lowestFit } from './fit.ts';
import type { MmioRequest } from './memory.ts';
import { Resource } from './resource.ts';

const NO_RANGE: Range = { start: 0, end: -1 };

/**
 * Finds a start that a VMBus range and the machine's tree both grant. Both grant exactly the requests
 * that lie inside one gap that they have in common: a request may touch no claim of the range, and in
 * the machine's tree it must stay clear of every busy range and of the edges of every non-busy one. The
 * gaps are walked in address order, so a search costs as many steps as there are ranges, whatever their
 * sizes. What was found stays in the fields, since returned addresses would be copied to the heap.
 */
export class Search {
  /** The start found. */
  start = 0.5;
  /** The claim of the VMBus range after which the found one goes in; null for the first place. */
  claimBefore: Resource | null = null;
  /** The machine's range into which the found one goes, and the child after which it does. */
  root = new Resource();
  childBefore: Resource | null = null;

  /**
   * Searches `range` from the end that the request names. The range's claim `ignored` counts as taken
   * out; the first and last byte may not lie in `ends`.
   */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a call for each step of the one pass over both trees would cost more than the step
  find(
    range: Resource,
    iomem: Resource,
    request: MmioRequest,
    ignored: Resource | null,
    ends: Range | null,
  ): boolean {
    const { size, align } = request;
    const plain = request.from === 'bottom' && request.avoid.length === 0;
    const last = range.end;
    let lo = range.start;
    let claimBefore: Resource | null = null;
    let claim = range.child;
    let root = iomem;
    let childBefore: Resource | null = null;
    let child = iomem.child;
    let found = false;
    for (;;) {
      for (; claim !== null && (claim.start <= lo || claim === ignored); claim = claim.sibling) {
        if (claim !== ignored && claim.end >= lo) lo = claim.end + 1;
        claimBefore = claim;
      }
      if (lo > last) return found;
      for (;;) {
        if (root.end < lo && root.parent !== null) {
          childBefore = root;
          child = root.sibling;
          root = root.parent;
        } else if (child !== null && child.end < lo) {
          childBefore = child;
          child = child.sibling;
        } else if (child !== null && child.start <= lo && !child.busy) {
          root = child;
          childBefore = null;
          child = child.child;
        } else {
          break;
        }
      }
      if (child !== null && child.start <= lo) {
        lo = child.end + 1;
        continue;
      }
      let hi = child === null ? root.end : child.start - 1;
      if (hi > last) hi = last;
      if (claim !== null && claim.start <= hi) hi = claim.start - 1;
      const clear = plain && (ends === null || ends.start > hi || ends.end < lo);
      const start = clear ? alignUp(lo, align) : fitInGap(lo, hi, request, ends ?? NO_RANGE);
      if (start !== NOWHERE && start + size - 1 <= hi) {
        this.start = start;
        this.claimBefore = claimBefore;
        this.root = root;
        this.childBefore = childBefore;
        found = true;
        if (request.from === 'bottom') return true;
      }
      lo = hi + 1;
    }
  }
}

function fitInGap(lo: number, hi: number, request: MmioRequest, ends: Range): number {
  const { size, align, avoid, from } = request;
  if (from === 'top') return highestFit(lo, hi, size, align, ends, avoid);
  return lowestFit(lo, hi, size, align, ends, avoid);
}
