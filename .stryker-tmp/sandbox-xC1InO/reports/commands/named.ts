import type { Command } from 'commander';
import type { Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { baselineOf } from '../compare/baseline.ts';
import { strategyFiles } from '../running/strategy-files.ts';
import { shellWord } from '../words/shell-word.ts';
import type { Tools } from './tools.ts';

/** Strategies, and by their ids the paths of those that came from files. */
interface NamedStrategies {
  readonly strategies: readonly Strategy[];
  readonly files: Readonly<Record<string, string>>;
}

/** An InputError where strategies are given to a command as arguments: they are an option of it. */
export function checkNoArguments({ args }: Pick<Command, 'args'>): void {
  if (args.length === 0) return;
  const meant = args.map((word) => `--strategy ${shellWord(word)}`).join(' ');
  const found = `found ${args.map((word) => JSON.stringify(word)).join(', ')}`;
  throw new InputError(`compare: ${found}, expected options alone; did you mean "${meant}"?`);
}

/** Loads strategies by ids and paths; all built-in ones where none is named. */
async function loadNamed(
  tools: Pick<Tools, 'loadStrategies'>,
  named?: readonly string[],
): Promise<NamedStrategies> {
  const strategies = await tools.loadStrategies(named);
  return { strategies, files: strategyFiles(strategies, named ?? []) };
}

/**
 * What to load so that the baseline is among it: that comes first where it is not named beside the
 * others. `baseline` may be an id, a path, or the id of a strategy that one of the paths comes to; where it
 * is left out it is the one that `baselineOf` has for these strategies.
 */
export async function loadWithBaseline(
  tools: Pick<Tools, 'loadStrategies'>,
  named: readonly string[] | undefined,
  asked: string | undefined,
): Promise<NamedStrategies & { readonly baseline: string | undefined }> {
  const chosen = await loadNamed(tools, named);
  const { strategies, files } = chosen;
  const isNamed = { named: named !== undefined, files: Object.keys(files).length > 0 };
  const ids = strategies.map(({ id }) => id);
  const baseline = asked ?? baselineOf(ids, isNamed);
  if (baseline === undefined) return { ...chosen, baseline };
  const found = strategies.find(({ id }, at) => id === baseline || named?.[at] === baseline);
  if (found !== undefined) return { ...chosen, baseline: found.id };
  const added = await loadNamed(tools, [baseline]);
  return {
    strategies: [...added.strategies, ...strategies],
    files: { ...added.files, ...files },
    baseline: added.strategies[0]?.id,
  };
}
