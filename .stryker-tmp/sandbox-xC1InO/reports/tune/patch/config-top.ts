import { DOCUMENTED, declare, FUNCTION, HELPER, quoted, searchTopDown } from './allocation.ts';
import type { KernelText } from './kernel-text.ts';

export const PCI = 'drivers/pci/controller/pci-hyperv.c';
export const HEADER = 'include/linux/hyperv.h';
/** The function that asks for config windows. */
export const CONFIG = 'hv_allocate_config_window';

/** Adds `vmbus_allocate_mmio_top`, which config windows are asked for with. */
export function configTop(vmbus: KernelText, pci: KernelText, header: KernelText): void {
  const hidden = `__${FUNCTION}`;
  vmbus.replace(DOCUMENTED, `${HELPER}/**\n * ${hidden}() - `);
  vmbus.replace(
    { like: /^ \* @fb_overlap_ok:/m, words: '" * @fb_overlap_ok:"' },
    (found) => ` * @top_down:\t\tWhether to begin at the highest address\n${found}`,
  );
  vmbus.replace(
    {
      like: RegExp(`^int ${FUNCTION}\\([^)]*bool fb_overlap_ok\\)$`, 'm'),
      words: `"int ${FUNCTION}("`,
    },
    [
      `static int ${hidden}(struct resource **new,`,
      '\t\t\t\t struct hv_device *device_obj,',
      '\t\t\t\t resource_size_t min, resource_size_t max,',
      '\t\t\t\t resource_size_t size, resource_size_t align,',
      '\t\t\t\t bool top_down, bool fb_overlap_ok)',
    ].join('\n'),
  );
  searchTopDown(vmbus, hidden);
  declare(vmbus, hidden, ', first, last', []);
  vmbus.replace(quoted(`EXPORT_SYMBOL_GPL(${FUNCTION});`), (found) =>
    [...WRAPPERS, found, ...TOP_WRAPPER].join('\n'),
  );
  header.replace(
    quoted('void vmbus_free_mmio('),
    (found) => `${TOP_PROTOTYPE.join('\n')};\n${found}`,
  );
  pci.replaceIn(
    CONFIG,
    {
      like: /vmbus_allocate_mmio\(&hbus->mem_config, hbus->hdev, 0, -1,\s+PCI_CONFIG_MMIO_LENGTH, 0x1000, false\);/,
      words:
        '"vmbus_allocate_mmio(&hbus->mem_config, hbus->hdev, 0, -1, PCI_CONFIG_MMIO_LENGTH, 0x1000, false);"',
    },
    [
      'vmbus_allocate_mmio_top(&hbus->mem_config, hbus->hdev, 0, -1,',
      '\t\t\t\t      PCI_CONFIG_MMIO_LENGTH, 0x1000);',
    ].join('\n'),
  );
}

const TOP_PROTOTYPE = [
  'int vmbus_allocate_mmio_top(struct resource **new, struct hv_device *device_obj,',
  '\t\t\t    resource_size_t min, resource_size_t max,',
  '\t\t\t    resource_size_t size, resource_size_t align)',
];

const WRAPPERS = [
  '',
  '/* Pick a range that begins as low as it can; see __vmbus_allocate_mmio(). */',
  'int vmbus_allocate_mmio(struct resource **new, struct hv_device *device_obj,',
  '\t\t\tresource_size_t min, resource_size_t max,',
  '\t\t\tresource_size_t size, resource_size_t align,',
  '\t\t\tbool fb_overlap_ok)',
  '{',
  '\treturn __vmbus_allocate_mmio(new, device_obj, min, max, size, align,',
  '\t\t\t\t     false, fb_overlap_ok);',
  '}',
];

const TOP_WRAPPER = [
  '',
  '/* The same, as high as it can, and never in the frame buffer. */',
  ...TOP_PROTOTYPE,
  '{',
  '\treturn __vmbus_allocate_mmio(new, device_obj, min, max, size, align,',
  '\t\t\t\t     true, false);',
  '}',
  'EXPORT_SYMBOL_GPL(vmbus_allocate_mmio_top);',
];
