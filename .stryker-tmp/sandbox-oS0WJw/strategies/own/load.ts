import type { Strategy } from '../../engine/index.ts';
import { strategies } from '../index.ts';
import { StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

/** What a kernel's path stands behind. */
export const KERNEL = 'kernel:';

/**
 * The built-in strategy of an id, or the one that a file exports by default, in a worker of its own: a path is
 * what has a slash or ends in .ts, .mts, .js or .mjs. After `kernel:` it is a kernel's module, or the folder of
 * its tree. A StrategyError where there is none, or it is not valid.
 */
export async function loadStrategy(idOrPath: string): Promise<Strategy> {
  if (idOrPath.startsWith(KERNEL)) {
    const { loadKernel } = await import('./load-kernel.ts');
    return loadKernel(idOrPath.slice(KERNEL.length));
  }
  if (isPath(idOrPath)) {
    const { loadWatched } = await import('./watched.ts');
    return loadWatched(idOrPath);
  }
  const builtIn = strategies.find(({ id }) => id === idOrPath);
  if (builtIn !== undefined) return builtIn;
  const known = strategies.map(({ id }) => id);
  const expected = 'expected an id that "hvmmio strategies" lists, or the path of a file';
  if (idOrPath.includes(',')) {
    const each = idOrPath.split(',').map((word) => `--strategy ${word.trim()}`);
    const repeat = `expected one strategy a time; did you mean "${each.join(' ')}"?`;
    throw new StrategyError(`unknown strategy ${JSON.stringify(idOrPath)}, ${repeat}`);
  }
  const words = `unknown strategy ${JSON.stringify(idOrPath)}, ${expected}`;
  throw new UnknownWordError(words, { word: idOrPath, known });
}

/** Whether a word is the path of a strategy's file, not an id. */
export function isPath(idOrPath: string): boolean {
  return /[/\\]|\.m?[tj]s$/.test(idOrPath);
}

/**
 * The strategies named by ids and paths, in that order; all built-in ones where none is named. A
 * StrategyError where two have one id, too.
 */
export async function loadStrategies(named: readonly string[] = []): Promise<readonly Strategy[]> {
  if (named.length === 0) return strategies;
  const loaded: Strategy[] = [];
  for (const idOrPath of named) {
    const strategy = await loadStrategy(idOrPath);
    if (loaded.some(({ id }) => id === strategy.id)) {
      const found = `found strategy ${JSON.stringify(strategy.id)} twice`;
      throw new StrategyError(`${found}, expected it once`);
    }
    loaded.push(strategy);
  }
  return loaded;
}
