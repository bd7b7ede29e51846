import { MIB } from '../units.ts';
import type { Resource } from './resource.ts';

/** The virtual TPM's first address. */
const VTPM = 0xfed40000;

/**
 * The last byte that a range start..end keeps in front of the virtual TPM. Before the merged fix the
 * kernel keeps the TPM's own first byte and looks only at ranges that end past it (016a25e4b0df).
 */
export function cutAtVtpm(start: number, end: number, exact: boolean): number {
  if (start >= VTPM) return end;
  if (exact) return end >= VTPM ? VTPM - 1 : end;
  return Math.min(end, VTPM);
}

/** Whether the walk drops a range with this last byte: nothing below 1 MiB is of use. */
export function isBelowUse(end: number): boolean {
  return end < MIB;
}

/**
 * Puts one range into the VMBus list at `head` and returns the new head: it extends the first
 * neighbour that it adjoins, or goes in before the first range above it. Merging does not cascade.
 */
export function insertRange(head: Resource | null, range: Resource): Resource {
  let previous: Resource | null = null;
  for (let entry = head; entry !== null; entry = entry.sibling) {
    if (entry.end + 1 === range.start) {
      entry.end = range.end;
      return head ?? range;
    }
    if (range.end + 1 === entry.start) {
      entry.start = range.start;
      return head ?? range;
    }
    if (entry.start > range.end) {
      range.sibling = entry;
      break;
    }
    previous = entry;
  }
  if (previous === null) return range;
  previous.sibling = range;
  return head ?? range;
}
