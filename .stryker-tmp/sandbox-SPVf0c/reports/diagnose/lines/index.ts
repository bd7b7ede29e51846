import { commandLine } from './command-line.ts';
import { disks } from './disks.ts';
import { faults } from './faults.ts';
import { firmwareFramebuffer } from './firmware-framebuffer.ts';
import { graphics } from './graphics.ts';
import { iomem } from './iomem.ts';
import { banner, oops } from './kernel.ts';
import { kexec } from './kexec.ts';
import { lspci } from './lspci.ts';
import { memoryMap } from './memory.ts';
import { notes } from './notes.ts';
import { pci } from './pci.ts';
import { pciHyperv } from './pci-hyperv.ts';
import { platform } from './platform.ts';
import type { Recogniser } from './recogniser.ts';
import { strange } from './strange.ts';
import { troubles } from './troubles.ts';
import { vmbus } from './vmbus.ts';

/** All recognisers, with memories of their own. */
export function recognisers(): Recogniser[] {
  return [
    banner,
    oops,
    faults(),
    commandLine,
    ...platform,
    ...memoryMap,
    ...vmbus,
    ...firmwareFramebuffer,
    ...graphics(),
    ...pci,
    ...pciHyperv,
    ...disks,
    ...kexec,
    ...troubles,
    notes,
    iomem(),
    lspci(),
    strange,
  ];
}
