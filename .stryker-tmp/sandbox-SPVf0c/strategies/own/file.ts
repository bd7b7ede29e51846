import type { Strategy } from '../../engine/index.ts';
import { guarded } from './guarded.ts';
import { importDefault } from './import-default.ts';
import { readOwnStrategy } from './shape.ts';

/**
 * The guarded strategy that a file exports by default, `called` before each call of one of its functions; a
 * StrategyError where it exports none.
 */
export async function loadOwnFile(file: string, called?: () => void): Promise<Strategy> {
  return guarded(readOwnStrategy(await importDefault(file), file), called);
}
