import type { Saying } from '../facts.ts';
import { byPattern, hex, hexRange, type Recogniser } from './recogniser.ts';

function memory([, first, last]: readonly string[]): readonly Saying[] {
  const range = hexRange(first, last);
  return range === null ? [] : [{ type: 'memory', range }];
}

/** Where Hyper-V leaves a hole for high MMIO: no other firmware lets memory end there. */
const BELOW_HIGH_MMIO: readonly number[] = [0xfdfffffff, 0xfbfffffff];

function affinity(groups: readonly string[], message: string): readonly Saying[] {
  const says = memory(groups);
  const hole = message.endsWith(' hotplug') && BELOW_HIGH_MMIO.includes(hex(groups[2]) ?? 0);
  return hole ? [...says, { type: 'hyper-v' }] : says;
}

/** Where memory is and where more may come; what lies between is MMIO. */
export const memoryMap: readonly Recogniser[] = [
  byPattern(
    'BIOS-e820: ',
    /^BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/,
    memory,
  ),
  byPattern(
    'SRAT: Node ',
    /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/,
    affinity,
  ),
];
