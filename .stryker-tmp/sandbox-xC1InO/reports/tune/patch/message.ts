import type { Member, Origin } from '../../../properties/tune/member.ts';
import { wrapped } from '../../words/wrap.ts';
import { kernelChange } from '../kernel-change.ts';
import { capWords, shareWords } from '../words.ts';
import type { Measured } from './measured.ts';

/** Columns of a commit's message. */
const WIDTH = 72;

const SUBJECTS: Readonly<Record<Exclude<Origin, 'usual'>, string>> = {
  'config-top': 'Drivers: hv: vmbus: Take config windows from the top of MMIO',
  'config-high': 'PCI: hv: Take config windows from above 4GB',
  'high-first': 'Drivers: hv: vmbus: Take MMIO from above 4GB where it fits',
  'high-else-top': 'Drivers: hv: vmbus: Take MMIO from above 4GB, else top down',
  'all-top': 'Drivers: hv: vmbus: Take MMIO that is no framebuffer top down',
};

function subjectOf(member: Member): string {
  const { windows, cap } = member;
  if (windows !== 'usual') return SUBJECTS[windows];
  const most = cap === null ? '' : `, at most ${capWords(cap)}`;
  return `Drivers: hv: vmbus: Reserve ${shareWords(member.eighths)} of low MMIO${most}`;
}

/** What a count was before the patch and is after it, a line a question. */
function countLines({ answers }: Measured): string[] {
  const cell = (value: string | number) => String(value).padStart(8);
  const longest = Math.max(...answers.map(({ head }) => head.length));
  const line = (head: string, before: string | number, after: string | number) =>
    `  ${head.padEnd(longest)}${cell(before)}${cell(after)}`;
  return [
    line('', 'before', 'after'),
    ...answers.map(({ head, before, after }) => line(head, before, after)),
  ];
}

/** The message of the commit: what it changes, and what was counted before and after. */
export function commitMessage(member: Member, id: string, measured: Measured): string {
  const { equal, scenarios, seed } = measured;
  const text = (words: string) => wrapped(words, '', '', WIDTH);
  const changes = kernelChange(member).filter((line) => !line.endsWith(': no change.'));
  const lines = [
    subjectOf(member),
    '',
    ...changes.flatMap((line) => wrapped(line, '- ', '  ', WIDTH)),
    '',
    ...text(
      `Of ${scenarios} simulated VMs that ACPI describes (hvmmio, seed ${seed}), so many have each, with the functions of this tree compiled before the patch and after it:`,
    ),
    '',
    ...countLines(measured),
    '',
    ...text(
      `After it they decide as the strategy ${id} of hvmmio tune does: equal on ${equal} VMs.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
