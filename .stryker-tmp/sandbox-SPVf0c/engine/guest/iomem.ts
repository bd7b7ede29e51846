import type { Firmware } from '../firmware.ts';
import type { Range } from '../range.ts';
import type { GuestMemory } from './memory.ts';

const IOAPIC: Range = { start: 0xfec00000, end: 0xfec003ff };
const UARTS: readonly Range[] = [
  { start: 0xeffeb000, end: 0xeffebfff },
  { start: 0xeffec000, end: 0xeffecfff },
];

/** What the machine's tree holds before the first driver runs. */
export function describeMachine(memory: Pick<GuestMemory, 'describe'>, firmware: Firmware): void {
  if (firmware.generation === 1) {
    for (const range of firmware.ranges) memory.describe(range, false, 'PCI Bus 0000:00');
    if (firmware.videoBar !== null) memory.describe(firmware.videoBar, false, '0000:00:08.0');
  }
  if (firmware.arch === 'arm64') {
    for (const uart of UARTS) memory.describe(uart, true, 'ARMH0011:00');
  } else {
    memory.describe(IOAPIC, true, 'IOAPIC 0');
  }
  for (const entry of firmware.iomem) memory.describe(entry, entry.busy, entry.name);
}
