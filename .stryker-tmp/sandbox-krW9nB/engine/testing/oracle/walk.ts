import type { Range } from '../../range.ts';
import { MIB } from './span.ts';

const VTPM = 0xfed40000;

/** Section 3, "Walking ACPI": the VMBus ranges that come of what firmware reports. */
export function walked(reported: readonly Range[], exactCut: boolean): Range[] {
  const list: Range[] = [];
  for (const range of reported) {
    if (range.end >= MIB) add(list, cut(range, exactCut));
  }
  return list;
}

function cut({ start, end }: Range, exact: boolean): Range {
  if (start >= VTPM) return { start, end };
  if (exact) return { start, end: end >= VTPM ? VTPM - 1 : end };
  return { start, end: end > VTPM ? VTPM : end };
}

function add(list: Range[], n: Range): void {
  for (const [index, r] of list.entries()) {
    if (r.end + 1 === n.start) {
      list[index] = { start: r.start, end: n.end };
      return;
    }
    if (n.end + 1 === r.start) {
      list[index] = { start: n.start, end: r.end };
      return;
    }
    if (r.start > n.end) {
      list.splice(index, 0, n);
      return;
    }
  }
  list.push(n);
}
