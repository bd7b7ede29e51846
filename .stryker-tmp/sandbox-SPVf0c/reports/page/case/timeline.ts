import type { Boot, BootOutcome, Host, Outcome, Scenario } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { scenarioRows } from '../../explain/digest/scenario-rows.ts';
import { kernelName } from '../../words/kernels.ts';
import { describeAddress, describeRange } from '../../words/units.ts';
import { capital } from '../../words/wrap.ts';

/** A stop on the way from power-on to the last kernel. */
export interface Stop {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is violated there. */
  readonly broken: readonly string[];
  /** Whether it is a way from one kernel to the next. */
  readonly passing: boolean;
}

/** Host, first kernel, kexec, next kernel and so on. */
export function timelineOf(
  scenario: Scenario,
  { boots }: Outcome,
  violations: readonly Violation[],
): Stop[] {
  const facts = scenarioRows(scenario, { strategy: '', boots }, -1);
  const host: Stop = {
    title: 'Host',
    lines: facts.map(([name, what]) => (name === 'devices' ? `devices: ${what}` : what)),
    broken: [],
    passing: false,
  };
  const later = boots.flatMap((outcome, index): Stop[] => {
    const boot = scenario.boots[index];
    if (boot === undefined) return [];
    const broken = violations
      .filter((violation) => violation.boot === index)
      .map(({ property, device }) => `${onOneLine(device)}: ${property}`);
    const kernel: Stop = {
      title: capital(kernelName(scenario.boots, index).replace(/^the /, '')),
      lines: [...describeKernel(boot, scenario.host, outcome), ...describeEnd(outcome)],
      broken,
      passing: false,
    };
    return boot.via === null ? [kernel] : [jump(boot.via, outcome), kernel];
  });
  return [host, ...later];
}

function jump(
  { kind, syscall, tools, fb0, screenInfo }: NonNullable<Boot['via']>,
  { framebuffer }: BootOutcome,
): Stop {
  const lines = [
    tools === null ? syscall : `${syscall}, kexec-tools ${tools}`,
    fb0 === 'none' ? 'no /dev/fb0' : `/dev/fb0 is ${fb0}`,
    ...(screenInfo === 'cleared' ? ['screen_info cleared'] : []),
    `the host's framebuffer stays at ${framebuffer === null ? 'none' : describeRange(framebuffer)}`,
  ];
  return { title: kind, lines, broken: [], passing: true };
}

function describeKernel(
  { kernel }: Boot,
  { generation }: Host,
  { lfbBase, reserved }: BootOutcome,
): string[] {
  const told = lfbBase === 0 ? 'told no lfb_base' : `told lfb_base ${describeAddress(lfbBase)}`;
  const unusual = [
    ...(kernel.sysfb ? [] : ['without CONFIG_SYSFB']),
    ...(kernel.efi ? [] : ['noefi']),
    ...(kernel.efifb === 'held' ? ['efifb held'] : []),
  ];
  return [
    ...(generation === 1 ? ['reads the video BAR f8000000-fbffffff'] : [told, ...unusual]),
    reserved === null ? 'reserves nothing' : `reserves ${describeRange(reserved)}`,
  ];
}

function describeEnd({ words }: BootOutcome): string[] {
  if (words.length === 0) return ['no driver loaded'];
  return words.map(({ device, word }) => `${onOneLine(device)} ${word}`);
}
