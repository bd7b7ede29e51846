import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { StrategyError } from '../../strategy-error.ts';
import { runTool } from './run-tool.ts';

/** The first version that is known to compile for wasm64. */
const OLDEST = 14;
const INSTALL = 'on Debian and Ubuntu: apt-get install clang lld';

/** The programs of one build. */
export interface Toolchain {
  readonly clang: string;
  readonly linker: string;
  /** The first line of `clang --version`. */
  readonly version: string;
}

interface Found {
  readonly path: string;
  readonly major: number;
  readonly version: string;
}

/**
 * clang as PATH or one of the `others` has it, else the newest with a number such as clang-16; and the wasm-ld of the same version,
 * else any. A StrategyError where one of the two is not there or older than 14.
 */
export async function findToolchain(
  { PATH: path = '' } = process.env,
  others = llvmFolders(),
): Promise<Toolchain> {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...others];
  const compilers = await newEnough('clang', folders);
  const [clang] = compilers;
  if (clang === undefined) throw missing('clang', 'compile a kernel tree');
  const linkers = await newEnough('wasm-ld', folders);
  const linker = linkers.find(({ major }) => major === clang.major) ?? linkers[0];
  if (linker === undefined) throw missing('wasm-ld', 'link a kernel tree (it comes with lld)');
  return { clang: clang.path, linker: linker.path, version: clang.version };
}

function missing(tool: string, purpose: string): StrategyError {
  return new StrategyError(
    `${tool}: found none of version ${OLDEST} or newer in PATH, expected one to ${purpose}; ${INSTALL}`,
  );
}

/** Where Debian has what PATH may not, the newest first. */
function llvmFolders(): readonly string[] {
  if (!existsSync('/usr/lib')) return [];
  const major = (name: string) => Number(/^llvm-(\d+)$/.exec(name)?.[1] ?? 0);
  const names = readdirSync('/usr/lib').filter((name) => major(name) > 0);
  return names.sort((a, b) => major(b) - major(a)).map((name) => join('/usr/lib', name, 'bin'));
}

/** Those that are new enough, in the order in which they are preferred. */
async function newEnough(tool: string, folders: readonly string[]): Promise<readonly Found[]> {
  const found = await Promise.all(programs(tool, folders).map(versionOf));
  return found.filter((one) => one !== null).filter(({ major }) => major >= OLDEST);
}

function programs(tool: string, folders: readonly string[]): readonly string[] {
  const plain = folders.map((folder) => join(folder, tool)).filter(isProgram);
  const suffix = (name: string) => Number(name.slice(tool.length + 1));
  const numbered = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })))
    .filter(({ name }) => name.startsWith(`${tool}-`) && /^\d+$/.test(name.slice(tool.length + 1)))
    .sort((a, b) => suffix(b.name) - suffix(a.name))
    .map(({ folder, name }) => join(folder, name))
    .filter(isProgram);
  return [...plain, ...numbered];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function versionOf(path: string): Promise<Found | null> {
  const { status, text } = await runTool(path, ['--version']);
  const [version = ''] = text.split('\n', 1);
  const major = Number(/\b(\d+)\.\d+/.exec(version)?.[1] ?? Number.NaN);
  return status === 0 && major > 0 ? { path, major, version } : null;
}
