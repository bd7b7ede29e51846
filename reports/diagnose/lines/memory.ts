import type { Saying } from '../facts.ts';
import { byPattern, hexRange, type Recogniser } from './recogniser.ts';

function memory([, first, last]: readonly string[]): readonly Saying[] {
  const range = hexRange(first, last);
  return range === null ? [] : [{ type: 'memory', range }];
}

/** Where memory is and where more may come; what lies between is MMIO. */
export const memoryMap: readonly Recogniser[] = [
  byPattern(
    'BIOS-e820: ',
    /^BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/,
    memory,
  ),
  byPattern(
    'ACPI: SRAT: Node ',
    /^ACPI: SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/,
    memory,
  ),
];
