import { MIB } from '../../../engine/index.ts';
import { describeSize } from '../../words/units.ts';
import type { Runner } from './own/runner.ts';
import type { Sourced } from './own/sourced.ts';
import { watched } from './own/watched.ts';
import { watchedKernel } from './own/watched-kernel.ts';

/** Far more than any kernel's module has, in bytes. */
const LARGEST_MODULE = 16 * MIB;

/** A file that may hold a strategy. */
export interface StrategyFile {
  readonly name: string;
  /** Its first bytes, as text. */
  readonly head: string;
  readonly file: Blob;
}

interface Source {
  readonly takes: (file: StrategyFile) => boolean;
  /** An Error with one line that begins with the file's name, where it holds no strategy. */
  readonly load: (file: StrategyFile, runner: Runner) => Promise<Sourced>;
}

const KERNEL: Source = {
  takes: ({ name, head }) => /\.wasm$/i.test(name) || head.startsWith('\0asm'),
  load: async ({ name, file }, runner) => {
    if (file.size > LARGEST_MODULE) {
      const most = describeSize(LARGEST_MODULE);
      const found = `${name}: found ${describeSize(file.size)}`;
      throw new Error(`${found}, expected a module of at most ${most}`);
    }
    return watchedKernel({ file: name, bytes: new Uint8Array(await file.arrayBuffer()) }, runner);
  },
};

const JAVASCRIPT: Source = {
  takes: ({ name, head }) => /\.[cm]?jsx?$/i.test(name) || /^\s*export\s+default\b/m.test(head),
  load: async ({ name, file }, runner) => watched({ file: name, text: await file.text() }, runner),
};

const TYPESCRIPT: Source = {
  takes: ({ name }) => /\.[cm]?tsx?$/i.test(name),
  load: async ({ name }) => {
    const how = `npx tsc --noCheck --target es2023 --module esnext ${name}`;
    throw new Error(
      `${name}: TypeScript, of which the page reads JavaScript alone: ${how} writes it`,
    );
  },
};

/** Where a strategy in the playground comes from, in the order in which a file is offered to each. */
const SOURCES: readonly Source[] = [KERNEL, TYPESCRIPT, JAVASCRIPT];

/** The source that takes a file; null where it holds no strategy. */
export function sourceOf(file: StrategyFile): Source | null {
  return SOURCES.find(({ takes }) => takes(file)) ?? null;
}
