import type { Boot, BootOutcome, Host, KernelConfig, Range, Via } from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { inColumns, labelled } from '../../words/columns.ts';
import { describeAddress, rangeCells } from '../../words/units.ts';
import { describeSteps } from './steps.ts';

/** One boot: how its kernel was started, what it found, and what came of each request. */
export function describeBoot(
  index: number,
  boot: Boot,
  host: Host,
  outcome: BootOutcome,
): string[] {
  const { ranges, lfbBase, reserved, framebuffer, words } = outcome;
  const said = words.map(({ device, word }) => `${onOneLine(device)} ${word}`).join(', ');
  const found = [
    ...labelled('VMBus ranges', ranges.map(rangeCells)),
    ...labelled('lfb_base told', [[lfbBase === 0 ? 'none' : describeAddress(lfbBase)]]),
    ...labelled('reserved', [orNone(reserved)]),
    ...labelled("host's framebuffer", [orNone(framebuffer)]),
  ];
  const events = labelled('events', describeSteps(outcome, boot.events));
  const end = labelled('at the end', [[said === '' ? 'no device was touched' : said]]);
  const lines = [found, events, end].flatMap((rows) => inColumns(rows));
  return [`boot ${index}: ${describeStart(boot, host)}`, ...lines.map((line) => `  ${line}`)];
}

function orNone(range: Range | null): string[] {
  return range === null ? ['none'] : rangeCells(range);
}

function describeStart({ via, kernel }: Boot, host: Host): string {
  const how = via === null ? 'power-on' : describeVia(via);
  return [how, ...(host.generation === 2 ? describeKernel(kernel) : [])].join(', ');
}

function describeVia({ kind, syscall, tools, fb0 }: Via): string {
  const version = tools === null ? 'the newest kexec-tools' : `kexec-tools ${tools}`;
  const driver = fb0 === 'none' ? 'no /dev/fb0' : `/dev/fb0 is ${fb0}`;
  return `${kind} by ${syscall}, ${version}, ${driver}`;
}

/** What is unusual about a kernel; on Gen1 nothing of it matters. */
function describeKernel({ sysfb, efi, efifb }: KernelConfig): string[] {
  return [
    ...(sysfb ? [] : ['without CONFIG_SYSFB']),
    ...(efi ? [] : ['noefi']),
    ...(efifb === 'held' ? ['efifb held'] : []),
  ];
}
