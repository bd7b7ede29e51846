import type { Strategy } from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import { inColumns } from '../words/columns.ts';

/** A line a strategy: id and summary. */
export function listStrategies(strategies: readonly Strategy[]): string {
  return list(strategies);
}

/** A line a property, those that relate several runs last: id and summary. */
export function listProperties(): string {
  return list([...properties, ...relations]);
}

function list(named: readonly { readonly id: string; readonly summary: string }[]): string {
  return `${inColumns(named.map(({ id, summary }) => [id, summary])).join('\n')}\n`;
}
