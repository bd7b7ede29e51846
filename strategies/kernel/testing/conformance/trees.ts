import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

const VARIABLE = 'HVMMIO_KERNEL_TREES';

/** The folders of kernel trees that the tests are run on; an error where none is named. */
export function namedTrees(): readonly string[] {
  const named = (process.env[VARIABLE] ?? '').split(':').filter((path) => path !== '');
  if (named.length > 0) return named;
  const example = `${VARIABLE}=/usr/src/linux-source-6.12 npm run test:kernel`;
  throw new Error(`${VARIABLE}: found nothing, expected folders of kernel trees: ${example}`);
}

/** The release of a tree by its Makefile, such as 6.12.117. */
export function releaseOf(tree: string): string {
  const makefile = readFileSync(join(tree, 'Makefile'), 'latin1');
  const part = (name: string) => new RegExp(`^${name} = (\\d+)$`, 'm').exec(makefile)?.[1] ?? '?';
  return ['VERSION', 'PATCHLEVEL', 'SUBLEVEL'].map(part).join('.');
}

/** A scratch tree of links to all of `tree`, but for a file whose text `edit` changes. */
function editedTree(tree: string, file: string, edit: (text: string) => string): string {
  const scratch = mkdtempSync(join(tmpdir(), 'hvmmio-tree-'));
  const from = resolve(tree);
  let [source, place] = [from, scratch];
  for (const folder of dirname(file).split('/')) {
    linkAllBut(source, place, folder);
    [source, place] = [join(source, folder), join(place, folder)];
    mkdirSync(place);
  }
  linkAllBut(source, place, basename(file));
  writeFileSync(join(scratch, file), edit(readFileSync(join(from, file), 'latin1')), 'latin1');
  return scratch;
}

function linkAllBut(source: string, place: string, left: string): void {
  for (const name of readdirSync(source)) {
    if (name !== left) symlinkSync(join(source, name), join(place, name));
  }
}

const FILE = 'drivers/hv/vmbus_drv.c';

/** The tree with the fix of May 2026 taken out: its reservation and its cut at the virtual TPM. */
export function withoutFix(tree: string): string {
  return editedTree(tree, FILE, (text) => {
    const [first, last] = [
      text.indexOf('low_mmio_base = hyperv_mmio->start;'),
      text.indexOf('size = min((SZ_4G'),
    ];
    if (first < 0 || last < first) throw new Error(`${tree}/${FILE}: found no fix to take out`);
    const kept = text.slice(0, first) + text.slice(text.indexOf('}', last) + 1);
    return kept.replace(/end >= (VTPM\w+)/, 'end > $1').replace(/end = (VTPM\w+) - 1/, 'end = $1');
  });
}
