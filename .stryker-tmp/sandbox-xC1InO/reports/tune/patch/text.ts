import type { Writable } from 'node:stream';
import { memberId } from '../../../properties/tune/member.ts';
import { schemaOf } from '../../documents/shape.ts';
import {
  type Blocks,
  command,
  left,
  list,
  paragraph,
  right,
  section,
  table,
} from '../../words/blocks.ts';
import { counted } from '../../words/numbers.ts';
import { toTerminal, widthOf } from '../../words/terminal.ts';
import { kernelChange } from '../kernel-change.ts';
import { shareWords } from '../words.ts';
import { PATCH_FORMAT, type PatchDocument } from './document.ts';
import type { Patch } from './patch.ts';

/** A patch as a document, or what a reader is told of one that went into a file. */
export function writePatch(patch: Patch, json: boolean, to: Writable): string {
  if (json) return `${JSON.stringify(documentOf(patch))}\n`;
  return toTerminal(blocksOf(patch), { width: widthOf(to) });
}

function documentOf({
  member,
  tree,
  out,
  files,
  notCompiled,
  measured,
  mail,
}: Patch): PatchDocument {
  const { eighths, cap, base, windows } = member;
  const { equal, scenarios, seed, answers } = measured;
  return {
    $schema: schemaOf(PATCH_FORMAT),
    format: PATCH_FORMAT,
    tree,
    member: { id: memberId(member), share: shareWords(eighths), cap, base, windows },
    change: kernelChange(member),
    files,
    notCompiled,
    scenarios,
    seed,
    equal,
    answers: answers.map(({ question, before, after }) => ({ question, before, after })),
    out,
    mail: out === null ? Buffer.from(mail, 'latin1').toString('utf8') : null,
  };
}

function blocksOf({ member, tree, out, files, notCompiled, measured }: Patch): Blocks {
  const { equal, scenarios, seed, answers } = measured;
  return [
    paragraph(
      `${out}: ${memberId(member)} as a patch to ${tree} (${counted(files.length, 'file')}), equal on ${equal} VMs.`,
    ),
    section(
      `Of ${scenarios} VMs that ACPI describes (seed ${seed}), so many have`,
      table(
        [left(), right('before'), right('after')],
        answers.map(({ head, before, after }) => [head, String(before), String(after)]),
      ),
    ),
    section('Changed and not compiled here', list(notCompiled)),
    paragraph('It has no Signed-off-by line, which is yours to give. What to do next:'),
    command('git am', '--signoff', out ?? ''),
  ];
}
