import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { type Member, memberId, memberStrategy } from '../../../properties/tune/member.ts';
import { applyMbox } from '../../review/mbox.ts';
import type { BuiltSide } from '../../review/review.ts';
import { checkTarget, writeWhole } from '../../running/write-file.ts';
import { type Edited, memberEdits } from './edits.ts';
import { patchMail } from './mail.ts';
import { measure } from './measured.ts';
import { commitMessage } from './message.ts';
import type { Patch } from './patch.ts';
import { writePatch } from './text.ts';
import { withSysfb } from './with-sysfb.ts';

/** Compiles a tree, and works in a folder that is there for it. */
export type BuildSide = (
  tree: string,
  id: string,
  scratch: string,
) => Promise<Pick<BuiltSide, 'strategy' | 'inputs'>>;

export interface PatchOptions {
  readonly tree: string;
  /** A path that is free; null for the output. */
  readonly out: string | null;
  /** Whether a file that is there is replaced. */
  readonly force: boolean;
  readonly json: boolean;
}

/**
 * Writes a member as a patch to a kernel tree. An InputError, and nothing written, where the tree's text cannot be
 * matched, the member needs no change of it, or what comes of it decides otherwise than the member.
 */
export async function tunePatch(
  build: BuildSide,
  findMember: () => Promise<Member>,
  { tree, out, force, json }: PatchOptions,
  to: Writable,
): Promise<void> {
  const target = out === null ? null : { path: out, force };
  if (target !== null) checkTarget(target);
  const patch = { ...(await patchOf(build, await findMember(), tree)), out };
  const bytes = Buffer.from(patch.mail, 'latin1');
  if (target !== null) writeWhole(target, bytes);
  if (out === null && !json) to.write(bytes);
  else to.write(writePatch(patch, json, to));
}

/** Makes the patch, applies it to the tree as `git am` does, compiles both, and compares them. */
export async function patchOf(
  build: BuildSide,
  member: Member,
  tree: string,
  edits: readonly Edited[] = memberEdits(tree, member),
): Promise<Omit<Patch, 'out'>> {
  const id = memberId(member);
  if (edits.length === 0) {
    throw new InputError(
      `${tree}: its text says already what ${id} does: there is nothing to patch`,
    );
  }
  const scratch = mkdtempSync(join(tmpdir(), 'hvmmio-patch-'));
  try {
    const mailOf = (name: string, message: string) => {
      const folder = join(scratch, name);
      mkdirSync(folder);
      return patchMail(edits, message, folder);
    };
    const mbox = join(scratch, 'draft.mbox');
    writeFileSync(mbox, mailOf('draft', id), 'latin1');
    const { folder } = applyMbox(tree, mbox, scratch);
    const [base, head] = await Promise.all([
      build(resolve(tree), 'tree', scratch),
      build(folder, 'patched', scratch),
    ]);
    const strategy = memberStrategy(member);
    const patched = withSysfb(head.strategy, strategy.sysfb);
    const measured = measure(base.strategy, patched, strategy);
    const files = edits.map(({ file }) => file);
    return {
      member,
      tree,
      files,
      notCompiled: files.filter((file) => !head.inputs.includes(join(folder, file))),
      measured,
      mail: mailOf('final', commitMessage(member, id, measured)),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
