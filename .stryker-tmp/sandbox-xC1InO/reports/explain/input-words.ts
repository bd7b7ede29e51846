import type { Scenario } from '../../engine/index.ts';
import { kernelName } from '../words/kernels.ts';
import type { Input, InputId } from './input.ts';

const NAMES: Readonly<Record<InputId, string>> = {
  'host-kind': 'host type',
  'low-mmio': 'low MMIO',
  framebuffer: 'framebuffer',
  'high-mmio': 'high MMIO',
  console: 'console',
  sysfb: 'SYSFB',
  efi: 'EFI',
  efifb: 'efifb',
  'kexec-path': 'lfb_base told by',
  'kexec-kind': 'kexec or kdump',
  order: 'probe order',
  events: 'events',
  device: 'presence',
  'bar-size': 'BAR sizes',
  'bar-count': 'number of BARs',
  'bar-bits': 'BAR width',
  'window-size': 'window size',
  root: 'root or not',
};

/** What an input is called within its kernel, or its device. */
export function shortName({ id, boot, device }: Input): string {
  return boot !== null && device !== null ? `${device} loaded` : NAMES[id];
}

/** What an input belongs to: a kernel, a device, or the host (null). */
export function ownerOf({ boot, device }: Input, { boots }: Scenario): string | null {
  if (boot !== null) return kernelName(boots, boot);
  return device === null ? null : device;
}

/** What an input is called anywhere: `SYSFB in the kdump kernel`, `nvme0: BAR sizes`. */
export function fullName(input: Input, scenario: Scenario): string {
  const owner = ownerOf(input, scenario);
  if (owner === null) return shortName(input);
  return input.boot === null
    ? `${owner}: ${shortName(input)}`
    : `${shortName(input)}, ${owner.replace(/^the /, '')}`;
}

const ANY: Readonly<Partial<Record<InputId, string>>> = {
  'host-kind': 'any host type',
  'low-mmio': 'any low MMIO size',
  framebuffer: 'any resolution (framebuffer of 2 MiB to 128 MiB)',
  'high-mmio': 'any high MMIO range',
  console: 'console on or off',
};

/** Inputs that do not matter, a phrase for the host's each and for each kernel or device. */
export function phrasesOf(inputs: readonly Input[], scenario: Scenario): string[] {
  const owned = new Map<string, Set<string>>();
  const phrases: string[] = [];
  for (const input of inputs) {
    const owner = ownerOf(input, scenario);
    if (owner === null) phrases.push(ANY[input.id] ?? shortName(input));
    else {
      const names = owned.get(owner) ?? new Set();
      owned.set(owner, names.add(input.id === 'device' ? 'whether it is there' : shortName(input)));
    }
  }
  for (const [owner, names] of owned) phrases.push(`${owner}: ${[...names].join(', ')}`);
  return phrases;
}
