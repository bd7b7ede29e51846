import { StrategyError } from '../../strategy-error.ts';
import { listTree, readTreeFile, type Tree } from './tree.ts';

/** A whole file of the tree, compiled as one with what is appended to it. */
export interface Unit {
  readonly name: 'resource' | 'vmbus' | 'pci' | 'drm';
  /** From the tree's root. */
  readonly file: string;
  /** Macros for what is appended: what this tree has, and what it calls things. */
  readonly defines: readonly string[];
}

const VMBUS = 'drivers/hv/vmbus_drv.c';
const PCI = 'drivers/pci/controller/pci-hyperv.c';
const DRM = 'drivers/gpu/drm/hyperv';
const RESOURCE = 'kernel/resource.c';
const SYSFB = 'include/linux/sysfb.h';
const HYPERV = 'include/linux/hyperv.h';
const ACPI_BUS = 'include/acpi/acpi_bus.h';

/** Headers that are looked into for what a tree has. */
export const PROBED: readonly string[] = [SYSFB, ACPI_BUS, HYPERV];

/** The files of a tree that decide; a StrategyError that says what it lacks, and what that is for. */
export function findUnits(tree: Tree): readonly Unit[] {
  return [
    { name: 'resource', file: RESOURCE, defines: resource(tree) },
    { name: 'vmbus', file: VMBUS, defines: vmbus(tree) },
    { name: 'pci', file: PCI, defines: pci(tree) },
    drm(tree),
  ];
}

/** The text of a file in which all of the words stand. */
function needed(tree: Tree, file: string, words: Readonly<Record<string, string>>): string {
  const text = readTreeFile(tree, file);
  if (text === '') throw new StrategyError(`${tree.name}: found no ${file}, expected it`);
  for (const [word, purpose] of Object.entries(words)) {
    if (new RegExp(`\\b${word}\\b`).test(text)) continue;
    throw new StrategyError(
      `${tree.name}/${file}: found no ${word}, expected it: hvmmio ${purpose}`,
    );
  }
  return text;
}

function resource(tree: Tree): readonly string[] {
  needed(tree, RESOURCE, { iomem_resource: 'describes the machine in it' });
  return [];
}

function vmbus(tree: Tree): readonly string[] {
  const text = needed(tree, VMBUS, {
    vmbus_acpi_add: 'starts the VMBus driver with it',
    vmbus_allocate_mmio: 'asks for windows with it',
    vmbus_free_mmio: 'gives windows back with it',
    hyperv_mmio: 'reads the VMBus ranges from it',
    fb_mmio: 'reads the reservation from it',
  });
  const has = (file: string, word: string) =>
    new RegExp(`\\b${word}\\b`).test(readTreeFile(tree, file));
  const isPlatform = /\bvmbus_acpi_add\(struct platform_device\b/.test(text);
  return [
    ...(isPlatform ? ['HVMMIO_PLATFORM_PROBE'] : []),
    ...(has(SYSFB, 'sysfb_primary_display') ? ['HVMMIO_PRIMARY_DISPLAY'] : []),
    ...(has(ACPI_BUS, 'acpi_dev_parent') ? ['HVMMIO_ACPI_DEV_PARENT'] : []),
  ];
}

function pci(tree: Tree): readonly string[] {
  const text = needed(tree, PCI, {
    hv_pci_probe: 'probes PCI devices with it',
    hv_pci_remove: 'removes PCI devices with it',
    hv_pci_devices_present: 'tells the driver of its devices with it',
  });
  return [
    ...(/\bstruct pci_host_bridge \*bridge;/.test(text) ? ['HVMMIO_HOST_BRIDGE'] : []),
    ...(/\bvmbus_allocate_mmio_top\(/.test(readTreeFile(tree, HYPERV))
      ? ['HVMMIO_ALLOCATE_TOP']
      : []),
  ];
}

/** The function by which the graphics driver asks for its memory, whatever the tree calls it. */
const SETUP_VRAM = /^static int (\w*setup_vram)\(struct (\w+) \*\w+,\s*struct hv_device\b/m;

function drm(tree: Tree): Unit {
  const files = listTree(tree, DRM).filter((name) => name.endsWith('_drv.c'));
  if (files.length === 0) {
    throw new StrategyError(
      `${tree.name}: found no driver in ${DRM}, expected hyperv_drm, which asks for the framebuffer's memory (Linux has it from 5.14 on)`,
    );
  }
  for (const name of files) {
    const file = `${DRM}/${name}`;
    const [, setup, card] = SETUP_VRAM.exec(readTreeFile(tree, file)) ?? [];
    if (setup === undefined || card === undefined) continue;
    const defines = [`HVMMIO_SETUP_VRAM=${setup}`, `HVMMIO_CARD=struct ${card}`];
    return { name: 'drm', file, defines };
  }
  throw new StrategyError(
    `${tree.name}/${DRM}/${files[0]}: found no function setup_vram of a card and an hv_device, expected it: hvmmio asks for the framebuffer's memory with it`,
  );
}
