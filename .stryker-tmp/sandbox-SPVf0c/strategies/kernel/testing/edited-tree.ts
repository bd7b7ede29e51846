import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A change to a file's text. */
export type Edit = (text: string) => string;

/** The changes by file, from the tree's root. */
export type Edits = Readonly<Record<string, Edit>>;

/** The text with the first place changed that matches; an error where none does. */
export function changed(text: string, place: RegExp, by: string): string {
  if (!place.test(text)) throw new Error(`a kernel's text: found nothing like ${place}`);
  return text.replace(place, by);
}

/** A scratch tree of links to all of `tree`, but for the files whose text is changed. */
export function editedTree(tree: string, edits: Edits): string {
  const scratch = mkdtempSync(join(tmpdir(), 'hvmmio-tree-'));
  copyBelow(resolve(tree), scratch, '', edits);
  return scratch;
}

function copyBelow(tree: string, scratch: string, folder: string, edits: Edits): void {
  for (const name of readdirSync(join(tree, folder))) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const [from, to] = [join(tree, path), join(scratch, path)];
    const edit = edits[path];
    if (edit !== undefined) {
      writeFileSync(to, edit(readFileSync(from, 'latin1')), 'latin1');
    } else if (Object.keys(edits).some((file) => file.startsWith(`${path}/`))) {
      mkdirSync(to);
      copyBelow(tree, scratch, path, edits);
    } else {
      symlinkSync(from, to);
    }
  }
}

/** What is made of a tree with changes, of which nothing is left. */
export async function withEdits<Result>(
  tree: string,
  edits: Edits,
  use: (edited: string) => Result | Promise<Result>,
): Promise<Result> {
  const edited = editedTree(tree, edits);
  try {
    return await use(edited);
  } finally {
    rmSync(edited, { recursive: true });
  }
}
