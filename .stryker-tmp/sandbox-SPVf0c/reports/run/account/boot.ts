import type {
  Boot,
  BootOutcome,
  DeviceWord,
  Host,
  KernelConfig,
  Range,
  Scenario,
  Via,
} from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import {
  type LabelledRow,
  left,
  rows,
  type Section,
  section,
  type Table,
  table,
} from '../../words/blocks.ts';
import { describeAddress, rangeCells } from '../../words/units.ts';
import { NOTHING_PRINTED, type Printed } from '../transcript.ts';
import { describeSteps, STEP_CELLS } from './steps.ts';

/** One boot: how its kernel was started, what it found, and what came of each request. */
export function bootSection(
  index: number,
  boot: Boot,
  host: Host,
  outcome: BootOutcome,
  printed: Printed = NOTHING_PRINTED,
): Section {
  const { words } = outcome;
  const { events } = boot;
  return section(
    describeStart(index, boot, host),
    rows([
      ...foundRows(outcome),
      ...printedRows(printed),
      ['events', table(STEP_CELLS.map(left), describeSteps(outcome, events, host, printed.steps))],
      ['at the end', words.length === 0 ? UNTOUCHED : describeWords(words)],
    ]),
  );
}

/** The label of what a kernel printed as it started. */
export const KERNEL_PRINTS = 'the kernel prints';

/** What the kernel printed before its first driver asked for anything; no row where that is nothing. */
export function printedRows({ first }: Printed): LabelledRow[] {
  if (first.length === 0) return [];
  return [
    [
      KERNEL_PRINTS,
      table(
        [left('line')],
        first.map((line) => [onOneLine(line)]),
      ),
    ],
  ];
}

/** What to say of a boot in which no event names a device. */
export const UNTOUCHED = 'no device was touched';

/** How each device ends. */
export function describeWords(words: readonly DeviceWord[]): string {
  return words.map(({ device, word }) => `${onOneLine(device)} ${word}`).join(', ');
}

/** What a kernel finds when it starts, and what it reserves. */
export function foundRows({ ranges, lfbBase, reserved, framebuffer }: BootOutcome): LabelledRow[] {
  return [
    ['VMBus ranges', table(RANGE_CELLS, ranges.map(rangeCells))],
    ['lfb_base told', lfbBase === 0 ? 'none' : describeAddress(lfbBase)],
    ['reserved', rangeOrNone(reserved)],
    ["host's framebuffer", rangeOrNone(framebuffer)],
  ];
}

const RANGE_CELLS = [left('range'), left('size')];

function rangeOrNone(range: Range | null): Table | 'none' {
  return range === null ? 'none' : table(RANGE_CELLS, [rangeCells(range)]);
}

/** How each kernel of a scenario was started, on one line each. */
export function describeStarts({ boots, host }: Scenario): string[] {
  return boots.map((boot, index) => describeStart(index, boot, host));
}

function describeStart(index: number, { via, kernel }: Boot, host: Host): string {
  const how = via === null ? 'power-on' : describeVia(via);
  const all = [how, ...(host.generation === 2 ? describeKernel(kernel) : [])];
  return `boot ${index}: ${all.join(', ')}`;
}

function describeVia({ kind, syscall, tools, fb0, screenInfo }: Via): string {
  const version = tools === null ? 'the newest kexec-tools' : `kexec-tools ${tools}`;
  const driver = fb0 === 'none' ? 'no /dev/fb0' : `/dev/fb0 is ${fb0}`;
  const cleared = screenInfo === 'cleared' ? ', screen_info cleared' : '';
  return `${kind} by ${syscall}, ${version}, ${driver}${cleared}`;
}

/** What is unusual about a kernel; on Gen1 nothing of it matters. */
function describeKernel({ sysfb, efi, efifb }: KernelConfig): string[] {
  return [
    ...(sysfb ? [] : ['without CONFIG_SYSFB']),
    ...(efi ? [] : ['noefi']),
    ...(efifb === 'held' ? ['efifb held'] : []),
  ];
}
