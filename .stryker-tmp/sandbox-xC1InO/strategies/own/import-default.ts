import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createJiti, type TransformOptions } from 'jiti';
import { whyNotRead } from '../../engine/index.ts';
import { EXPECTED, face, OFFERED } from './face.ts';
import { type Import, importsReportedTo } from './imports.ts';
import { describeThrown, StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';

/** What a file imports as `hvmmio` is of this very engine, wherever the file lies. */
const OPTIONS = { virtualModules: { hvmmio: face }, interopDefault: false, fsCache: false };

/** How jiti says that a file cannot be parsed; its columns count from 0. */
const SYNTAX_ERROR = /^ParseError: (.+?)\.?\s*\n (.+):(\d+):(\d+)$/;

/** The default export of a TypeScript or JavaScript file; a StrategyError where there is none. */
export async function importDefault(file: string): Promise<unknown> {
  await checkIsFile(file);
  const exported = await importFile(file);
  if (typeof exported === 'object' && exported !== null && 'default' in exported) {
    return exported.default;
  }
  if (isCommonJs(exported)) return exported;
  const expected = 'expected a strategy: export default defineStrategy({ ... })';
  throw new StrategyError(`${file}: found no default export, ${expected}`);
}

/** Whether a file's exports are what it set `module.exports` to, as CommonJS does, in place of names. */
function isCommonJs(exported: unknown): boolean {
  return (
    typeof exported === 'object' &&
    exported !== null &&
    !('__esModule' in exported) &&
    'reserve' in exported
  );
}

async function checkIsFile(file: string): Promise<void> {
  const stats = await stat(file).catch((error: unknown) => {
    throw new StrategyError(`${file}: ${whyNotRead(error, 'a file that exports a strategy')}`);
  });
  if (!stats.isFile()) {
    throw new StrategyError(`${file}: not a file, expected one that exports a strategy`);
  }
}

async function importFile(file: string): Promise<unknown> {
  const path = resolve(file);
  const asGiven = (where = '') => (where === path ? file : where);
  const translator = createJiti(import.meta.url, OPTIONS);
  const transform = (options: TransformOptions) => {
    const imports: Import[] = [];
    const plugins = [importsReportedTo((found) => imports.push(found))];
    const code = translator.transform({ ...options, babel: { plugins } });
    for (const found of imports) checkImport(asGiven(options.filename), found);
    return { code };
  };
  try {
    return await createJiti(import.meta.url, { ...OPTIONS, transform }).import(path);
  } catch (thrown) {
    if (thrown instanceof StrategyError) throw thrown;
    const words = thrown instanceof Error ? thrown.message : '';
    const [, fault, where, line, column] = SYNTAX_ERROR.exec(words) ?? [];
    if (fault === undefined) {
      throw new StrategyError(`${file}: cannot be loaded: ${describeThrown(thrown)}`);
    }
    const place = `${asGiven(where)}:${line}:${Number(column) + 1}`;
    throw new StrategyError(`${place}: not TypeScript or JavaScript: ${fault}`);
  }
}

/** A StrategyError where a file imports from `hvmmio` what that does not offer, or from a path below it. */
function checkImport(file: string, { from, name, line, column }: Import): void {
  const found = `${file}:${line}:${column}: found an import of`;
  if (from.startsWith('hvmmio/')) {
    const expected = `expected "hvmmio" itself, which has ${EXPECTED}`;
    throw new StrategyError(`${found} ${JSON.stringify(from)}, ${expected}`);
  }
  if (from !== 'hvmmio' || name === null || OFFERED.includes(name)) return;
  const words = `${found} ${JSON.stringify(name)} from hvmmio, expected ${EXPECTED}`;
  throw new UnknownWordError(words, { word: name, known: OFFERED });
}
