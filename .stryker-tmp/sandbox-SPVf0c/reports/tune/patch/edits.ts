import type { Member } from '../../../properties/tune/member.ts';
import { KernelText } from './kernel-text.ts';
import { asksSysfb, reserveAsMember, VMBUS } from './reservation.ts';
import { placeAsMember } from './windows.ts';

const KCONFIG = 'drivers/hv/Kconfig';

/** A file of the tree as it is, and as the patch leaves it; bytes are characters. */
export interface Edited {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A member as edits of a tree's own text, of the files that change. An InputError where a file is not there, or
 * holds no such text as an edit is made around.
 */
export function memberEdits(tree: string, member: Member): readonly Edited[] {
  const texts = new Map<string, KernelText>();
  const fileOf = (file: string) => {
    const text = texts.get(file) ?? new KernelText(tree, file);
    texts.set(file, text);
    return text;
  };
  const vmbus = fileOf(VMBUS);
  reserveAsMember(vmbus, member);
  placeAsMember(member.windows, vmbus, fileOf);
  if (member.base === 'mainline' && asksSysfb(vmbus)) selectSysfb(fileOf(KCONFIG));
  return [...texts.values()]
    .map(({ file, before, now: after }) => ({ file, before, after }))
    .filter(({ before, after }) => before !== after)
    .toSorted((one, other) => (one.file < other.file ? -1 : 1));
}

/** The kernel is built with CONFIG_SYSFB wherever EFI can start it. */
function selectSysfb(kconfig: KernelText): void {
  if (kconfig.has(/^\tselect SYSFB\b/m)) return;
  const but = kconfig.has(/^config HYPERV_VTL_MODE$/m) ? ' && !HYPERV_VTL_MODE' : '';
  kconfig.replace(
    {
      like: /(?<=^config HYPERV\n(?:\t.*\n)*?)\tselect PARAVIRT\n/m,
      words: '"select PARAVIRT" of HYPERV',
    },
    (found) => `${found}\tselect SYSFB if EFI${but}\n`,
  );
}
