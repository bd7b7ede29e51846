/** How values look in messages on the page, which has no `node:util`: as there, down to one level. */
export function inspect(value: unknown, _options: unknown, depth = 0): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'function') return `[Function: ${value.name || '(anonymous)'}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > 1) return Array.isArray(value) ? '[Array]' : '[Object]';
  const shown = (one: unknown) => inspect(one, _options, depth + 1);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(shown).join(', ')} ]`;
  const fields = Object.entries(value).map(([name, one]) => `${name}: ${shown(one)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
