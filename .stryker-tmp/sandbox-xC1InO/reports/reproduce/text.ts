import { UNTOUCHED } from '../run/account/boot.ts';
import {
  type Blocks,
  code,
  left,
  list,
  paragraph,
  rows,
  type Section,
  section,
  table,
  title,
} from '../words/blocks.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import type { ReproducedBoot, Reproduction } from './command.ts';
import type { Expected } from './expect.ts';
import type { Step } from './guest.ts';
import { powerShellLines } from './power-shell-lines.ts';
import { remark } from './quote.ts';

/** Blanks before what stands in a section. */
const INDENT = 2;

const PLACES: Readonly<Record<Expected['where'], string>> = {
  log: 'the log',
  iomem: '/proc/iomem',
  nowhere: 'not shown',
};

/** A reproduction as text for people, in `width` columns but for what is to be copied. */
export function writeText(all: Reproduction, width = USUAL_WIDTH): string {
  return toTerminal(reproductionBlocks(all, width), { width });
}

function reproductionBlocks(all: Reproduction, width: number): Blocks {
  const { scenario, strategy, vm, guest, boots, limits } = all;
  const lines = vm.flatMap((line) => powerShellLines(line, width - INDENT));
  return [
    title(`How to reproduce ${scenario} on a Hyper-V host, and what ${strategy} makes of it`),
    section('THE VM: in PowerShell on the host, as an administrator', code('powershell', lines)),
    section('THE GUEST', ...stepBlocks(guest)),
    ...boots.map(bootSection),
    section('WHAT CANNOT BE FORCED', list(limits)),
  ];
}

/** Sentences, and below each the lines for a shell that follow it. */
function stepBlocks(steps: readonly Step[]): Blocks {
  return steps.flatMap((step, at): Blocks => {
    if ('say' in step) return [paragraph(step.say)];
    const before = steps[at - 1];
    if (before !== undefined && 'run' in before) return [];
    return [code('sh', linesFrom(steps.slice(at)))];
  });
}

/** The lines for a shell with which steps begin. */
function linesFrom(steps: readonly Step[]): string[] {
  const end = steps.findIndex((step) => 'say' in step);
  return steps
    .slice(0, end === -1 ? steps.length : end)
    .flatMap((step) => ('run' in step ? [step.run] : []));
}

function bootSection({ kernel, todo, expect, devices }: ReproducedBoot, index: number): Section {
  const ends = devices.map(({ device, word }) => `${remark(device)} ${word}`);
  return section(
    `BOOT ${index}: ${kernel}`,
    ...stepBlocks(todo),
    paragraph('What it shows, with <NAME> for the id of a device in /sys/bus/vmbus/devices:'),
    rows(expect.map(({ where, text }) => [PLACES[where], table([left()], [[text]])])),
    paragraph(`At the end: ${ends.length === 0 ? UNTOUCHED : ends.join(', ')}.`),
  );
}
