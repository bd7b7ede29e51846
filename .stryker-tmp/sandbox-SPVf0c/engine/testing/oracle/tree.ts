import type { Range } from '../../range.ts';
import { holds, touches } from './span.ts';

/** A range of one of the two trees of section 3; children are disjoint and in address order. */
export interface Node extends Range {
  busy: boolean;
  children: Node[];
}

export function node({ start, end }: Range, busy: boolean): Node {
  return { start, end, busy, children: [] };
}

/** Sections 3 and 8 (A3): a range of the machine hangs under the deepest one there that contains it. */
export function hang(root: Node, range: Range, busy: boolean): void {
  const around = root.children.find((child) => holds(child, range));
  if (around !== undefined) hang(around, range, busy);
  else insert(root, node(range, busy));
}

/** Section 3, "Requesting": the busy child that was made, or null where the request is refused. */
export function request(root: Node, wanted: Range): Node | null {
  const parent = granter(root, wanted);
  if (parent === null) return null;
  const child = node(wanted, true);
  insert(parent, child);
  return child;
}

/** Whether section 3, "Requesting", would grant it. */
export function wouldGrant(root: Node, wanted: Range): boolean {
  return granter(root, wanted) !== null;
}

/** Section 3, "Releasing". */
export function release(root: Node, range: Range): void {
  for (const child of root.children) {
    if (!holds(child, range)) continue;
    if (!child.busy) release(child, range);
    else if (child.start === range.start && child.end === range.end) {
      root.children = root.children.filter((other) => other !== child);
    }
    return;
  }
}

/** Every range below a root, itself left out. */
export function below(root: Node): Node[] {
  return root.children.flatMap((child) => [child, ...below(child)]);
}

function granter(root: Node, wanted: Range): Node | null {
  if (!holds(root, wanted)) return null;
  const first = root.children.find((child) => touches(child, wanted));
  if (first === undefined) return root;
  return first.busy ? null : granter(first, wanted);
}

function insert(parent: Node, child: Node): void {
  parent.children.push(child);
  parent.children.sort((one, other) => one.start - other.start);
}
