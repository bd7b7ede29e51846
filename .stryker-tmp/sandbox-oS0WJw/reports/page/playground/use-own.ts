import { useEffect, useRef, useState } from 'preact/hooks';
import type { Runner } from './own/runner.ts';
import type { Sourced } from './own/sourced.ts';
import { type StrategyFile, sourceOf } from './sources.ts';

/** A strategy's file that the reader has brought: loading, loaded, or refused with a line that says why. */
export interface OwnFile {
  readonly name: string;
  readonly sourced: Sourced | null;
  readonly fault: string | null;
}

export interface OwnFiles {
  readonly files: readonly OwnFile[];
  readonly add: (file: StrategyFile) => Promise<void>;
  readonly remove: (name: string) => void;
}

/** The reader's own strategies; a file of the same name or the same strategy takes the place of the one before. */
export function useOwn(runner: Runner | null): OwnFiles {
  const [files, setFiles] = useState<readonly OwnFile[]>([]);
  const latest = useRef(files);
  const change = (next: readonly OwnFile[]) => {
    for (const { sourced } of latest.current) {
      if (sourced !== null && !next.some((one) => one.sourced === sourced)) {
        sourced.stop('it was removed');
      }
    }
    latest.current = next;
    setFiles(next);
  };
  useEffect(() => () => change([]), []);
  const put = (file: OwnFile) => {
    const id = file.sourced?.strategy.id;
    const isOther = (one: OwnFile) =>
      one.name !== file.name && (id === undefined || one.sourced?.strategy.id !== id);
    change([...latest.current.filter(isOther), file]);
  };
  const add = async (file: StrategyFile) => {
    const { name } = file;
    put({ name, sourced: null, fault: null });
    try {
      if (runner === null) throw new Error(`${name}: this page runs no files`);
      const sourced = (await sourceOf(file)?.load(file, runner)) ?? null;
      put({ name, sourced, fault: null });
    } catch (error) {
      put({ name, sourced: null, fault: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    files,
    add,
    remove: (name) => change(latest.current.filter((one) => one.name !== name)),
  };
}
