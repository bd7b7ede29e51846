import { layOut } from '../../../engine/host/layout.ts';
import { type GuestSite, type Host, MIB, type Word } from '../../../engine/index.ts';
import { aDxgDevice, aPciDevice, LAB } from '../../../engine/testing/examples.ts';
import type { Exports } from '../exports.ts';
import { ModuleKernel } from '../module-kernel.ts';
import { tinyInstance } from './tiny-instance.ts';
import { AT, resourceBytes } from './tiny-module.ts';

const hex = (address: number) => address.toString(16);
export const DEVICES = [aDxgDevice('gpu', 3 * MIB), aPciDevice('nvme', [16384, 64])];
/** The resource that everything asked for is answered with: f9000000-f91fffff. */
export const GRANTED = AT.data;
const DATA = [...resourceBytes(0xf9000000, 0xf91fffff), ...resourceBytes(0xf8000000, 0xf87fffff)];

export interface Changes {
  readonly host?: Partial<Host>;
  readonly exports?: Partial<Exports>;
  readonly printed?: GuestSite['host']['printed'];
  /** The word that the machine gives a device for an answer. */
  readonly word?: Word;
  readonly accepts?: boolean;
}

/** A module's kernel on the lab host, and all that it calls, in its order. */
export function calledKernel({
  host = {},
  exports = {},
  printed = null,
  word,
  accepts = true,
}: Changes = {}) {
  const calls: string[] = [];
  const named = () => instance.memory.text(AT.names);
  const instance = tinyInstance(
    {
      log: (on) => calls.push(`log ${on}`),
      describe: (start, end, busy) =>
        calls.push(`describe ${hex(start)}-${hex(end)} ${busy} ${named()}`),
      claim_iomem: (start, size) => {
        calls.push(`hold ${hex(start)} ${hex(size)} ${named()}`);
        return GRANTED;
      },
      release_iomem: (start, size) => calls.push(`release ${hex(start)} ${hex(size)}`),
      drm_probe: (size) => {
        calls.push(`drm_probe ${hex(size)} ${named()}`);
        return GRANTED;
      },
      drm_remove: () => calls.push('drm_remove'),
      allocate: (min, max, size, align, mayOverlap) => {
        calls.push(`allocate ${[min, max, size, align, mayOverlap].map(hex)} ${named()}`);
        return GRANTED;
      },
      free: (start, size) => calls.push(`free ${hex(start)} ${hex(size)}`),
      pci_probe: (place) => {
        calls.push(`pci_probe ${place} ${named()}`);
        return 0;
      },
      pci_remove: (place) => calls.push(`pci_remove ${place}`),
      ...exports,
    },
    { data: DATA },
  );
  const { firmware } = layOut({ ...LAB, ...host });
  const site: GuestSite = {
    firmware,
    devices: DEVICES,
    host: {
      answered: (slot, { window, size, align }, claim) => {
        const range = claim === null ? 'refused' : `${hex(claim.start)}-${hex(claim.end)}`;
        calls.push(`answered ${slot.id} ${window} ${hex(size)} ${hex(align)} ${range}`);
        if (word !== undefined) slot.word = word;
      },
      enterD0: (slot, { start, end }) => {
        calls.push(`enter D0 ${slot.id} ${hex(start)}-${hex(end)}`);
        return accepts;
      },
      reportVideoMemory: ({ start, end }) => calls.push(`report ${hex(start)}-${hex(end)}`),
      printed,
    },
  };
  const asked: boolean[] = [];
  const of = (sysfb: boolean) => {
    asked.push(sysfb);
    return instance;
  };
  return { kernel: new ModuleKernel(site, of), calls, instance, asked };
}
