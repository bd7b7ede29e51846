import { framebufferOf, type Range, type Scenario, type Step } from '../../engine/index.ts';
import { type Blocks, list, paragraph, section } from '../words/blocks.ts';
import { describeAddress, describeRange, describeSize } from '../words/units.ts';
import { capital, listed } from '../words/wrap.ts';
import { describeCause, describeContradiction, WINDOWS } from './cause-text.ts';
import type { Analysis, Explanation } from './explain.ts';
import type { BootEvent, BootHistory, FailureHistory } from './history.ts';

const NO_REQUEST = 'No single request of this run fails.';

/** How the failure came about, as a proof: let, then, because, however. */
export function proofOf(explanation: Explanation, { violation, history }: Analysis): Blocks {
  if (history === null) return [paragraph(NO_REQUEST)];
  const scenario = history.contrast?.worse.scenario ?? explanation.scenario;
  const contradiction = describeContradiction(history, violation.device, scenario.host);
  const happened = history.boots.flatMap((one) =>
    describeBoot(one, scenario, one.boot === violation.boot),
  );
  return [
    section('Let', list(letLines(history, scenario).map(sentence))),
    section('Then', list(happened.map(sentence))),
    section('Because', list(describeCause(history, scenario).map(sentence))),
    section(
      'However',
      list([
        `The property claims: ${explanation.property.summary}. So ${contradiction}: a contradiction.`,
      ]),
    ),
  ];
}

/** The same as sentences that follow one another, shorter. */
export function historySentences({ violation, history }: Analysis, scenario: Scenario): string[] {
  if (history === null) return [NO_REQUEST];
  const happened = history.boots.flatMap((one) =>
    describeBoot(one, scenario, one.boot === violation.boot),
  );
  return [
    ...describeContrast(history).map(capital),
    ...happened,
    ...describeCause(history, scenario),
  ].map(sentence);
}

function sentence(words: string): string {
  return `${words}.`;
}

function letLines(history: FailureHistory, { host }: Scenario): string[] {
  const { ranges, boots } = history;
  const cvm = host.isolation === 'none' ? '' : ', a CVM';
  const vmm = host.vmm === 'openvmm' ? ' under OpenVMM' : '';
  const type = `Gen${host.generation} ${host.arch}${vmm}${cvm}`;
  const asked = host.lowMmio === null ? 'nothing' : describeSize(host.lowMmio);
  const size = describeSize(framebufferOf(host));
  const framebuffer = boots[0]?.framebuffer ?? null;
  const at = framebuffer === null ? 'nowhere as yet' : `at ${describeRange(framebuffer)}`;
  return [
    `the host be ${type}, low MMIO asked for ${asked}, console ${host.console ? 'on' : 'off'}`,
    `its guests see the ranges ${listed(ranges.map(describeRange))}`,
    `the framebuffer of ${size} is ${at} at power-on`,
    ...describeContrast(history),
  ];
}

/** How the device ends in each of the two runs that a relation compares. */
function describeContrast({ contrast, failing }: FailureHistory): string[] {
  if (contrast === null) return [];
  const { better, worse } = contrast;
  const device = failing.step.device;
  return [
    `${better.label}, ${device} ends ${better.word}`,
    `${worse.label}, the run shown here, ${device} ends ${worse.word}`,
  ];
}

/** What one kernel was told and what then happened, a sentence each, without their stops. */
function describeBoot(history: BootHistory, scenario: Scenario, failing: boolean): string[] {
  const { kernel, events, framebuffer, framebufferLeft } = history;
  const lines = [
    `${capital(kernel)}${describeWay(history)} ${describeKnowledge(history, scenario)} and reserves ${orNothing(history.reserved)}`,
    ...events.map(describeEvent),
  ];
  if (failing || framebufferLeft === null) return lines;
  const stays = framebuffer !== null && framebuffer.start === framebufferLeft.start;
  const verb = stays ? 'still' : 'now';
  return [
    ...lines,
    `When it ends, the framebuffer is ${verb} at ${describeRange(framebufferLeft)}`,
  ];
}

function describeWay({ via }: BootHistory): string {
  if (via === null) return '';
  const tools = via.tools === null ? '' : ` (tools ${via.tools})`;
  const cleared = via.screenInfo === 'cleared' ? ' and screen_info cleared' : '';
  return `, started by ${via.syscall}${tools} with fb0 ${via.fb0}${cleared},`;
}

function describeKnowledge({ boot, lfbBase }: BootHistory, scenario: Scenario): string {
  if (scenario.host.generation === 1) return 'reads the video BAR f8000000-fbffffff';
  const kernel = scenario.boots[boot]?.kernel;
  const off = [
    ...(kernel?.sysfb === false ? ['without SYSFB'] : []),
    ...(kernel?.efi === false ? ['with noefi'] : []),
  ];
  const told =
    lfbBase === 0 ? 'is told no lfb_base' : `is told lfb_base ${describeAddress(lfbBase)}`;
  return off.length === 0 ? told : `(${off.join(', ')}) ${told}`;
}

function orNothing(range: Range | null): string {
  return range === null ? 'nothing' : describeRange(range);
}

function describeEvent(event: BootEvent): string {
  if ('removed' in event) return `${event.removed} is removed`;
  const { step } = event;
  const asks = `${step.device} asks for ${WINDOWS[step.window]}`;
  if (step.granted === null) return `${asks} and is refused`;
  return `${asks} and gets ${describeRange(step.granted)}${describeMove(step)}`;
}

function describeMove({ window, granted, framebuffer }: Step): string {
  if (window !== 'vram' || granted === null) return '';
  if (framebuffer === null) return ': the framebuffer is there from now on';
  return framebuffer.start === granted.start
    ? ', where the framebuffer is'
    : `: the framebuffer moves there from ${describeAddress(framebuffer.start)}`;
}
