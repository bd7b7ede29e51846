import type { TreeNode } from '../guest/memory.ts';

/**
 * A tree as `/proc/iomem` prints it, two spaces a level; a range that is not busy, so that others may
 * claim space inside it, is marked `(window)`.
 */
export function draw(nodes: readonly TreeNode[], indent = ''): string {
  return nodes
    .map(({ start, end, busy, name, children }) => {
      const line = `${indent}${hex(start)}-${hex(end)} : ${name}${busy ? '' : ' (window)'}`;
      return [line, ...(children.length === 0 ? [] : [draw(children, `${indent}  `)])].join('\n');
    })
    .join('\n');
}

function hex(address: number): string {
  return address.toString(16).padStart(2, '0');
}
