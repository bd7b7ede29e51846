import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Line numbers, counted from 1, by files, from the tree's root. */
export type LinesByFile = ReadonlyMap<string, readonly number[]>;

/** The lines that a patch puts in, and those that it takes out and puts nothing in their place. */
export interface ChangedLines {
  /** As head numbers them. */
  readonly added: LinesByFile;
  /** As base numbers them. */
  readonly removed: LinesByFile;
}

/** The two folders of a review, and the files that differ, from their roots. */
export interface Sides {
  readonly base: string;
  readonly head: string;
  readonly touched: readonly string[];
}

/** What git finds changed in the touched files; one that was renamed is taken out whole and put in whole. */
export function changedLines({ base, head, touched }: Sides): ChangedLines {
  const [added, removed] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const file of touched) {
    const pieces = readPieces(diff(join(base, file), join(head, file)));
    const news = pieces.flatMap((piece) => piece.added);
    const gone = pieces.flatMap((piece) => (piece.added.length === 0 ? piece.removed : []));
    if (news.length > 0) added.set(file, news);
    if (gone.length > 0) removed.set(file, gone);
  }
  return { added, removed };
}

/** A file that is not there is empty. */
function diff(base: string, head: string): string {
  const side = (path: string) => (existsSync(path) ? path : '/dev/null');
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--diff-algorithm=histogram'];
  const options = ['diff', '--no-index', '--text', '--unified=0', ...plain, '--'];
  const { stdout } = spawnSync('git', [...options, side(base), side(head)], {
    encoding: 'latin1',
    maxBuffer: 2 ** 28,
  });
  return stdout ?? '';
}

/** A piece of a diff without context: the lines of both sides. */
function readPieces(text: string) {
  const heads = text.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm);
  return [...heads].map(([, from, gone = '1', to, news = '1']) => ({
    removed: numbers(Number(from), Number(gone)),
    added: numbers(Number(to), Number(news)),
  }));
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, place) => first + place);
}
