import type { TreeNode } from './memory.ts';
import type { Resource } from './resource.ts';

/** A resource and its younger siblings as data, in address order. */
export function dumpSiblings(first: Resource | null): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let node = first; node !== null; node = node.sibling) {
    const { start, end, busy, name } = node;
    nodes.push({ start, end, busy, name, children: dumpSiblings(node.child) });
  }
  return nodes;
}
