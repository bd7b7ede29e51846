import {
  type BootOutcome,
  type Device,
  GRAPHICS,
  KIB,
  type Range,
  type Scenario,
  type Step,
  type Strategy,
  type Word,
} from '../../engine/index.ts';
import { describeAddress, describeRange } from '../words/units.ts';
import { GRAPHICS_INSTANCE } from './guest.ts';
import { remark } from './quote.ts';

/** What a boot shows, and where: `nowhere` is what happens all the same, but leaves no trace. */
export interface Expected {
  readonly where: 'log' | 'iomem' | 'nowhere';
  readonly text: string;
}

/** Statuses with which the host refuses a config window. */
const REFUSED = 'c0370048';
const HOLDS: readonly Word[] = ['works', 'undefined'];

/** What to look for in one boot, in order. */
export function expectedOf(scenario: Scenario, boot: BootOutcome, strategy: Strategy): Expected[] {
  const absent = boot.words.some(({ device, word }) => device === GRAPHICS && word === 'absent');
  return [
    ...toldOf(scenario, boot),
    reservationOf(boot, strategy),
    ...boot.steps.flatMap((step, index) => stepOf(scenario, boot, step, index)),
    ...(absent
      ? [nowhere(`the host offers no graphics device: no ${GRAPHICS_INSTANCE} in /sys/bus/vmbus`)]
      : []),
  ];
}

function log(text: string): Expected {
  return { where: 'log', text };
}

function nowhere(text: string): Expected {
  return { where: 'nowhere', text };
}

/** The log tells of `lfb_base` only where efifb runs. */
function toldOf({ host }: Scenario, { lfbBase }: BootOutcome): Expected[] {
  if (host.generation === 1) return [];
  if (lfbBase === 0) return [nowhere('the kernel is told no lfb_base: efifb finds no framebuffer')];
  const at = `efifb: framebuffer at 0x${lfbBase.toString(16)}`;
  return [log(`${at} (where CONFIG_FB_EFI is built; else lfb_base is not shown)`)];
}

/** The merged fix alone logs the ranges; the VMBus tree is not part of `/proc/iomem`. */
function reservationOf({ ranges, reserved }: BootOutcome, { id }: Strategy): Expected {
  if (id !== 'merged') {
    const what =
      reserved === null
        ? 'nothing is reserved for the framebuffer'
        : `${describeRange(reserved)} is reserved for the framebuffer`;
    return nowhere(`${what}; VMBus ranges ${ranges.map(describeRange).join(', ')}`);
  }
  const [first = null, second = null] = ranges;
  if (reserved === null) {
    return log(
      'hv_vmbus: Unexpected framebuffer mmio base of zero (or a line that ends in fb=(null))',
    );
  }
  return log(`hv_vmbus: hv_mmio=${resource(first)},${resource(second)} fb=${resource(reserved)}`);
}

/** A range as the kernel's `%pR` prints it. */
function resource(range: Range | null): string {
  if (range === null) return '(null)';
  return `[mem 0x${describeAddress(range.start)}-0x${describeAddress(range.end)}]`;
}

function stepOf(scenario: Scenario, boot: BootOutcome, step: Step, index: number): Expected[] {
  const { device, window, granted, result } = step;
  const name = remark(device);
  if (granted === null) return [failureOf(scenario, step, result)];
  const range = describeRange(granted);
  if (window === 'config' && result === 'conflict') {
    const status = `PCI Pass-through VSP failed D0 Entry with status ${REFUSED}`;
    return [log(`hv_pci <${name}>: ${status} (config window ${range})`)];
  }
  const word = boot.words.find((one) => one.device === device)?.word ?? 'removed';
  if (!HOLDS.includes(word) || probedAgain(boot.steps, device, index)) {
    return [nowhere(`${name}: ${range} (${windowWords(step)}), given back later in this boot`)];
  }
  const owner = device === GRAPHICS ? GRAPHICS_INSTANCE : `<${name}>`;
  return [
    { where: 'iomem', text: `${range} : ${owner} (${windowWords(step)})` },
    ...(result === 'conflict'
      ? [
          nowhere(
            `${name}: that is over the host's framebuffer, and what then happens is undefined`,
          ),
        ]
      : []),
  ];
}

/** Whether a later probe of the device begins anew after this step. */
function probedAgain(steps: readonly Step[], device: string, index: number): boolean {
  return steps
    .slice(index + 1)
    .some((step) => step.device === device && step.window !== 'low' && step.window !== 'high');
}

function windowWords({ window, result }: Step): string {
  if (window !== 'vram') return `${window} window`;
  return result === 'moved' ? 'video memory, moved' : 'video memory';
}

function failureOf(scenario: Scenario, { device, window }: Step, result: string): Expected {
  const name = remark(device);
  const why = `(${result})`;
  switch (window) {
    case 'vram':
      return log(`[drm] Failed to allocate mmio ${why}`);
    case 'low':
    case 'high': {
      const found = scenario.devices.find(({ id }) => id === device);
      const need = `0x${windowSize(found, window).toString(16)}`;
      return log(
        `hv_pci <${name}>: Need ${need} of ${window} MMIO space. Consider reconfiguring the VM. ${why}`,
      );
    }
    case 'config':
    case 'dxg':
      return nowhere(`${name}: no room for its ${window} window, its driver does not bind ${why}`);
  }
}

/** Bytes of a device's bridge window: its BARs of that width, a page each at least. */
function windowSize(device: Device | undefined, window: 'low' | 'high'): number {
  if (device === undefined || 'dxg' in device) return 0;
  const bits = window === 'low' ? 32 : 64;
  return device.bars
    .filter((bar) => bar.bits === bits)
    .reduce((sum, { size }) => sum + Math.max(size, 4 * KIB), 0);
}
