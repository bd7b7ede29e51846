/** How values look in messages on the page, which has no `node:util`: as there, down to one level. */
export function inspect(value: unknown, options: unknown, depth = 0): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') {
    return value.name === '' ? '[Function (anonymous)]' : `[Function: ${value.name}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const shown = (one: unknown) => inspect(one, options, depth + 1);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return depth > 1 ? '[Array]' : `[ ${value.map(shown).join(', ')} ]`;
  }
  const fields = Object.entries(value);
  if (fields.length === 0) return '{}';
  if (depth > 1) return '[Object]';
  return `{ ${fields.map(([name, one]) => `${name}: ${shown(one)}`).join(', ')} }`;
}
