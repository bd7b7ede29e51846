import type { Device, Firmware } from '../../engine/index.ts';
import type { Instance } from './instance.ts';

/** The most that a module has room for. */
const MOST_DEVICES = 32;
const MOST_BARS = 24;
/** Numbers that a device takes: how many BARs, then the size and bits of each. */
const OF_A_DEVICE = 1 + 2 * MOST_BARS;

/** What a kernel looks at while it boots. */
interface Seen {
  readonly firmware: Pick<Firmware, 'generation' | 'type' | 'isolation' | 'ranges' | 'videoBar'>;
  readonly efi: boolean;
  readonly lfbBase: number;
  readonly lfbSize: number;
  readonly kdump: boolean;
}

/** Writes what the kernel's start will find: of the firmware, of EFI, of the screen, of a crash before it. */
export function writeMachine(
  { exports, memory }: Instance,
  { firmware, efi, lfbBase, lfbSize, kdump }: Seen,
): void {
  const { generation, type, isolation, ranges, videoBar } = firmware;
  const bar =
    videoBar === null ? [0, 0, 0] : [1, videoBar.start, videoBar.end - videoBar.start + 1];
  memory.writeDoubles(exports.machine(), [
    Number(efi && generation === 2),
    lfbBase,
    lfbSize,
    ...bar,
    Number(isolation !== 'none'),
    Number(type === 'devicetree'),
    ranges.length,
    Number(kdump),
    ...ranges.flatMap(({ start, end }) => [start, end]),
  ]);
}

/** Writes the BARs of the devices of pci-hyperv; a ScenarioError where a module has no room for them. */
export function writeBuses(instance: Instance, devices: readonly Device[]): void {
  const { exports, memory } = instance;
  if (devices.length > MOST_DEVICES) {
    const found = `found ${devices.length} devices, expected at most ${MOST_DEVICES}`;
    throw instance.fault(`its boot: ${found}`, null);
  }
  for (const [place, device] of devices.entries()) {
    if (!('bars' in device)) continue;
    const { id, bars } = device;
    if (bars.length > MOST_BARS) {
      const found = `found ${bars.length} BARs, expected at most ${MOST_BARS}`;
      throw instance.fault(`probe ${id}: ${found}`, null);
    }
    const numbers = [bars.length, ...bars.flatMap(({ size, bits }) => [size, bits])];
    memory.writeDoubles(exports.buses() + 8 * OF_A_DEVICE * place, numbers);
  }
}
