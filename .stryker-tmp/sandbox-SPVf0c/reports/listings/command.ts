import type { Strategy } from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import { left, table } from '../words/blocks.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';

/** A row a strategy, in `width` columns: id and summary. */
export function listStrategies(strategies: readonly Strategy[], width = USUAL_WIDTH): string {
  return list(strategies, width);
}

/** A row a property, in `width` columns, those that relate several runs last: id and summary. */
export function listProperties(width = USUAL_WIDTH): string {
  return list([...properties, ...relations], width);
}

function list(
  named: readonly { readonly id: string; readonly summary: string }[],
  width: number,
): string {
  const all = named.map(({ id, summary }) => [id, summary]);
  return toTerminal([table([left(), left()], all)], { width });
}
