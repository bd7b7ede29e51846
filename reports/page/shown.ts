import { onOneLine } from '../../properties/scenarios/describe.ts';

/**
 * For `JSON.parse`: every text and every name of a field as it may be shown. A document may have been made from files
 * of others, and what turns text around would do so wherever the page has it.
 */
export function shown(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return onOneLine(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.every((name) => onOneLine(name) === name)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [onOneLine(name), one]));
}
