import type { Range } from '../range.ts';

/** A range in a resource tree that is written for reading: children in a list, address order. */
export interface PlainRange {
  start: number;
  end: number;
  busy: boolean;
  name: string;
  children: PlainRange[];
}

export function plainRange({ start, end }: Range, busy: boolean, name: string): PlainRange {
  return { start, end, busy, name, children: [] };
}

/** The range under which start..end would be granted, or null where it would be refused. */
export function hostOf(root: PlainRange, start: number, end: number): PlainRange | null {
  if (start < root.start || end > root.end) return null;
  const first = root.children.find((child) => child.start <= end && child.end >= start);
  if (first === undefined) return root;
  return first.busy ? null : hostOf(first, start, end);
}

/** Requests start..end below `root` as a busy range; null where it is refused. */
export function requestPlain(
  root: PlainRange,
  start: number,
  end: number,
  name: string,
): PlainRange | null {
  const host = hostOf(root, start, end);
  if (host === null) return null;
  const granted = plainRange({ start, end }, true, name);
  addChild(host, granted);
  return granted;
}

/** Releases the busy range of exactly start..end, through the non-busy ranges around it. */
export function releasePlain(root: PlainRange, start: number, end: number): void {
  const around = root.children.find((child) => child.start <= start && child.end >= end);
  if (around === undefined) return;
  if (!around.busy) releasePlain(around, start, end);
  else if (around.start === start && around.end === end) {
    root.children = root.children.filter((child) => child !== around);
  }
}

/** Hangs a range under the deepest one that contains it, busy or not. */
export function describePlain(root: PlainRange, range: PlainRange): void {
  const around = root.children.find((child) => contains(child, range));
  if (around === undefined) addChild(root, range);
  else describePlain(around, range);
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function addChild(root: PlainRange, child: PlainRange): void {
  root.children.push(child);
  root.children.sort((one, other) => one.start - other.start);
}
