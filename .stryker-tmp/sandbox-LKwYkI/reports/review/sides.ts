import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { applyMbox } from './mbox.ts';
import { changedBetween, checkOut } from './revisions.ts';

/** What the command line says of the two sides. */
export interface SidesAsked {
  readonly tree?: string;
  readonly mbox?: string;
  /** With a tree a revision of it, without one a folder. */
  readonly base?: string;
  readonly head?: string;
  /** A strategy, by its id or a path. */
  readonly against?: string;
}

/** The two sides of a review, as folders of kernel sources. */
export interface Sides {
  /** What is reviewed, as in `v2.mbox on linux`. */
  readonly subject: string;
  /** Null where head is held to a strategy. */
  readonly base: string | null;
  readonly head: string;
  /** The files in which they differ, from the tree's root; null where nobody has said. */
  readonly touched: readonly string[] | null;
}

const EXPECTED =
  'expected --tree with --mbox, --base or --against, or --base and --head with a folder each';

/**
 * The sides that were asked for; those that are no folder yet are put into `scratch`. `needed` is what a build
 * reads of a tree. An InputError where options do not fit together, or in git's words.
 */
export function sidesOf(asked: SidesAsked, needed: readonly string[], scratch: string): Sides {
  checkTogether(asked);
  const { tree, mbox, base, head, against } = asked;
  if (tree === undefined) return foldersOf(asked);
  const whole = resolve(tree);
  if (!existsSync(whole) || !statSync(whole).isDirectory()) {
    throw new InputError(`--tree ${tree}: found no such folder, expected kernel sources`);
  }
  if (mbox !== undefined) {
    const { folder, touched } = applyMbox(tree, mbox, scratch);
    const ownBase = against === undefined ? whole : null;
    return { subject: `${mbox} on ${tree}`, base: ownBase, head: folder, touched };
  }
  const repository = { tree, needed };
  const at = (option: string, revision: string) =>
    checkOut(repository, { option, revision }, scratch);
  const headFolder = head === undefined ? whole : at('--head', head);
  if (base === undefined) {
    const subject = head === undefined ? tree : `${head} of ${tree}`;
    return { subject, base: null, head: headFolder, touched: null };
  }
  return {
    subject: `${tree}: from ${base} to ${head ?? 'the files as they are'}`,
    base: at('--base', base),
    head: headFolder,
    touched: changedBetween(repository, base, head),
  };
}

function foldersOf({ base, head }: SidesAsked): Sides {
  const [from, to] = [base ?? '', head ?? ''];
  const folder = { head: resolve(to), touched: null };
  if (base === undefined) return { subject: to, base: null, ...folder };
  return { subject: `from ${from} to ${to}`, base: resolve(from), ...folder };
}

function checkTogether({ tree, mbox, base, head, against }: SidesAsked): void {
  const refuse = (found: string): never => {
    throw new InputError(`review: found ${found}, ${EXPECTED}`);
  };
  if (mbox !== undefined) {
    if (tree === undefined) refuse('--mbox without --tree');
    if (base !== undefined) refuse('--base beside --mbox');
    if (head !== undefined) refuse('--head beside --mbox');
    return;
  }
  if (base !== undefined && against !== undefined) refuse('--against beside --base');
  if (tree === undefined && head === undefined)
    refuse(base === undefined ? 'no tree' : 'no --head');
  if (base === undefined && against === undefined) refuse('nothing to hold it to');
}
