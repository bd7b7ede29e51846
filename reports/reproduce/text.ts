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
import { TERMINAL_WIDTH, toTerminal } from '../words/terminal.ts';
import type { ReproducedBoot, Reproduction } from './command.ts';
import type { Expected } from './expect.ts';
import type { Step } from './guest.ts';
import { remark } from './quote.ts';

const PLACES: Readonly<Record<Expected['where'], string>> = {
  log: 'the log',
  iomem: '/proc/iomem',
  nowhere: 'not shown',
};

/** A reproduction as text for people. */
export function writeText(all: Reproduction): string {
  return toTerminal(reproductionBlocks(all), { width: TERMINAL_WIDTH });
}

function reproductionBlocks(all: Reproduction): Blocks {
  const { scenario, strategy, vm, guest, boots, limits } = all;
  return [
    title(`How to reproduce ${scenario} on a Hyper-V host, and what ${strategy} makes of it`),
    section('THE VM: in PowerShell on the host, as an administrator', code('powershell', vm)),
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

/** What it shows is to be compared with a log, and so not broken. */
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
