import { onOneLine } from '../../properties/scenarios/describe.ts';
import { inColumns } from '../words/columns.ts';
import { wrapped } from '../words/wrap.ts';
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
  const { scenario, strategy, vm, guest, boots, limits } = all;
  const lines = [
    ...wrapped(
      `How to reproduce ${onOneLine(scenario)} on a Hyper-V host, and what ${strategy} makes of it`,
      '',
    ),
    '',
    'THE VM: in PowerShell on the host, as an administrator',
    ...vm.map((line) => `  ${line}`),
    '',
    'THE GUEST',
    ...guest.flatMap(describeStep),
    ...boots.flatMap(describeBoot),
    '',
    'WHAT CANNOT BE FORCED',
    ...limits.flatMap((limit) => wrapped(limit, '  - ')),
  ];
  return `${lines.join('\n')}\n`;
}

function describeStep(step: Step): string[] {
  return 'run' in step ? [`    ${step.run}`] : wrapped(step.say, '  ', '  ');
}

function describeBoot({ kernel, todo, expect, devices }: ReproducedBoot, index: number): string[] {
  const ends = devices.map(({ device, word }) => `${remark(device)} ${word}`);
  return [
    '',
    `BOOT ${index}: ${kernel}`,
    ...todo.flatMap(describeStep),
    '  What it shows, with <NAME> for the id of a device in /sys/bus/vmbus/devices:',
    ...inColumns(expect.map(({ where, text }) => [`    ${PLACES[where]}`, text])),
    `  At the end: ${ends.length === 0 ? 'no device was touched' : ends.join(', ')}.`,
  ];
}
