import { type MemberNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { MIB, type Problem } from '../../engine/index.ts';

/** The tree of a longer text takes seconds and a gigabyte, too much for the place of an error. */
const LONGEST_TEXT = 4 * MIB;

type Path = Problem['path'];

/** A text's syntax tree; null where it is too long or nested too deeply for one. */
function treeOf(text: string): ValueNode | null {
  if (text.length > LONGEST_TEXT) return null;
  try {
    return parse(text).body;
  } catch {
    return null;
  }
}

/** Where a text stops being JSON; null: not known. */
export function offsetOfFault(text: string): number | null {
  if (text.length > LONGEST_TEXT) return null;
  try {
    parse(text);
  } catch (error) {
    const offset = error instanceof Error && 'offset' in error ? error.offset : null;
    return typeof offset === 'number' ? offset : null;
  }
  return null;
}

/** Where the value at a path begins, or the nearest value around it that is there; null: not known. */
export function offsetOfValue(text: string, path: Path): number | null {
  let node = treeOf(text);
  if (node === null) return null;
  for (const part of path) {
    const child = childOf(node, part);
    if (child === null) break;
    node = child;
  }
  return node.loc.start.offset;
}

/** Where the key that a path ends in begins; null: not known. */
export function offsetOfKey(text: string, path: Path): number | null {
  let node = treeOf(text);
  for (const part of path.slice(0, -1)) node = node && childOf(node, part);
  const key = node && memberOf(node, path.at(-1));
  return key ? key.name.loc.start.offset : null;
}

/** The first key that an object has already, and where it begins; null: not known. */
export function firstRepeatedKey(text: string): { key: string; offset: number } | null {
  const root = treeOf(text);
  const waiting = root === null ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const seen = new Set<string>();
    const members = node.type === 'Object' ? node.members : [];
    for (const member of members) {
      const key = keyOf(member);
      if (seen.has(key)) return { key, offset: member.name.loc.start.offset };
      seen.add(key);
    }
    for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
  return null;
}

function childOf(node: ValueNode, part: string | number): ValueNode | null {
  if (node.type === 'Array' && typeof part === 'number') return node.elements[part]?.value ?? null;
  return memberOf(node, part)?.value ?? null;
}

function childrenOf(node: ValueNode): ValueNode[] {
  if (node.type === 'Object') return node.members.map((member) => member.value);
  return node.type === 'Array' ? node.elements.map((element) => element.value) : [];
}

function memberOf(node: ValueNode, key: string | number | undefined): MemberNode | null {
  if (node.type !== 'Object') return null;
  return node.members.find((member) => keyOf(member) === key) ?? null;
}

function keyOf({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name;
}
