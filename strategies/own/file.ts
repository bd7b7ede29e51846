import type { Strategy } from '../../engine/index.ts';
import { guarded } from './guarded.ts';
import { importDefault } from './import-default.ts';
import { readOwnStrategy } from './shape.ts';

/** The guarded strategy that a file exports by default; a StrategyError where it exports none. */
export async function loadOwnFile(file: string): Promise<Strategy> {
  return guarded(readOwnStrategy(await importDefault(file), file));
}
