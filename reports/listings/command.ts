import type { Strategy } from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import { left, table } from '../words/blocks.ts';
import { toTerminal } from '../words/terminal.ts';

/** A line a strategy: id and summary. */
export function listStrategies(strategies: readonly Strategy[]): string {
  return list(strategies);
}

/** A line a property, those that relate several runs last: id and summary. */
export function listProperties(): string {
  return list([...properties, ...relations]);
}

function list(named: readonly { readonly id: string; readonly summary: string }[]): string {
  const all = named.map(({ id, summary }) => [id, summary]);
  // Scripts count on a line each.
  return toTerminal([table([left(), left()], all)], { width: Number.POSITIVE_INFINITY });
}
