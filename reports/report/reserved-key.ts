import type { ShapeProblem } from '../../properties/scenarios/shape-problem.ts';

interface Place {
  readonly value: unknown;
  readonly key: string | number;
  /** Null for the whole. */
  readonly within: Place | null;
}

/**
 * A field that every object has by itself, such as `__proto__`, anywhere in parsed JSON; null for none.
 * Such a field would be taken for something else, or passed over.
 */
export function reservedKey(json: unknown): ShapeProblem | null {
  const waiting: Place[] = [{ value: json, key: '', within: null }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value } = place;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    for (const [name, child] of Object.entries(value)) {
      const inner = { value: child, key: isList ? Number(name) : name, within: place };
      if (name in {}) {
        const expected = 'another name: every object has this one by itself';
        return { problem: { path: pathTo(inner), found: 'a field', expected }, inKey: true };
      }
      if (typeof child === 'object') waiting.push(inner);
    }
  }
  return null;
}

/** Built where it is needed alone: a text may be nested very deeply. */
function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at.within !== null; at = at.within) path.push(at.key);
  return path.reverse();
}
