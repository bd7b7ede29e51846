interface Difference {
  /** Where, such as `boots.0.steps.1.granted.start`. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
}

/** The first place in which two documents differ, the expected one's keys in order; null where none is. */
export function firstDifference(found: unknown, expected: unknown, at = ''): Difference | null {
  if (isObject(found) && isObject(expected)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const below = at === '' ? key : `${at}.${key}`;
      const difference = firstDifference(
        Reflect.get(found, key),
        Reflect.get(expected, key),
        below,
      );
      if (difference !== null) return difference;
    }
    return null;
  }
  if (Object.is(found, expected)) return null;
  return { at, found: told(found), expected: told(expected) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Addresses and sizes as kernels print them. */
function told(value: unknown): string {
  return typeof value === 'number' ? `0x${value.toString(16)}` : (JSON.stringify(value) ?? 'none');
}
