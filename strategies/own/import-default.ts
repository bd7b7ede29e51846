import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as engine from '../../engine/index.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';

/** What a file imports as `hvmmio` is this very engine, wherever the file lies. */
const OPTIONS = { virtualModules: { hvmmio: engine }, interopDefault: false, fsCache: false };

/** How jiti says that a file cannot be parsed; its columns count from 0. */
const SYNTAX_ERROR = /^ParseError: (.+?)\.?\s*\n (.+):(\d+):(\d+)$/;

/** The default export of a TypeScript or JavaScript file; a StrategyError where there is none. */
export async function importDefault(file: string): Promise<unknown> {
  await checkIsFile(file);
  const exported = await importFile(file);
  if (typeof exported === 'object' && exported !== null && 'default' in exported) {
    return exported.default;
  }
  const expected = 'expected a strategy: export default defineStrategy({ ... })';
  throw new StrategyError(`${file}: found no default export, ${expected}`);
}

async function checkIsFile(file: string): Promise<void> {
  const stats = await stat(file).catch(() => null);
  if (stats === null) throw new StrategyError(`${file}: no such file`);
  if (!stats.isFile()) {
    throw new StrategyError(`${file}: not a file, expected one that exports a strategy`);
  }
}

async function importFile(file: string): Promise<unknown> {
  const path = resolve(file);
  try {
    return await createJiti(import.meta.url, OPTIONS).import(path);
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : '';
    const [, fault, where, line, column] = SYNTAX_ERROR.exec(words) ?? [];
    if (fault === undefined) {
      throw new StrategyError(`${file}: cannot be loaded: ${describeThrown(thrown)}`);
    }
    const place = `${where === path ? file : where}:${line}:${Number(column) + 1}`;
    throw new StrategyError(`${place}: not TypeScript or JavaScript: ${fault}`);
  }
}
