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
    for (const inner of childrenOf(place)) {
      if (typeof inner.key === 'string' && inner.key in {}) {
        const expected = 'another name: every object has this one by itself';
        return { problem: { path: pathTo(inner), found: 'a field', expected }, inKey: true };
      }
      if (typeof inner.value === 'object') waiting.push(inner);
    }
  }
  return null;
}

function* childrenOf(place: Place): Generator<Place> {
  const { value } = place;
  if (typeof value !== 'object' || value === null) return;
  const children = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, child] of children) yield { value: child, key, within: place };
}

/** Built where it is needed alone: a text may be nested very deeply. */
function pathTo(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at = place; at.within !== null; at = at.within) path.push(at.key);
  return path.reverse();
}
