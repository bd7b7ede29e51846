import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Functions of our own with as much of the kernel's words as edits look for. */
const VMBUS = `static int walk(u64 start, u64 end)
{
	if (end > VTPM_BASE_ADDRESS && start < VTPM_BASE_ADDRESS)
		end = VTPM_BASE_ADDRESS;
	return 0;
}

static void vmbus_reserve_fb(void)
{
	resource_size_t start = 0, size;

	start = elsewhere(&size);

	/* Claims it. */
	for (; !fb_mmio && (size >= 0x100000); size >>= 1)
		fb_mmio = claim(start, size);
}

/**
 * vmbus_allocate_mmio() - Finds a range.
 * @fb_overlap_ok:	Whether it may overlap.
 */
int vmbus_allocate_mmio(struct resource **new, resource_size_t size,
			bool fb_overlap_ok)
{
	resource_size_t range_min, range_max, start, end;

	for (iter = hyperv_mmio; iter; iter = iter->sibling) {
		range_min = iter->start;
		range_max = iter->end;
		start = (range_min + align - 1) & ~(align - 1);
		for (; start + size - 1 <= range_max; start += align) {
			end = start + size - 1;
		}
	}

exit:
	return retval;
}
EXPORT_SYMBOL_GPL(vmbus_allocate_mmio);
`;

const PCI = `static int hv_allocate_config_window(struct hv_pcibus_device *hbus)
{
	return vmbus_allocate_mmio(&hbus->mem_config, hbus->hdev, 0, -1,
				   PCI_CONFIG_MMIO_LENGTH, 0x1000, false);
}
`;

const FILES: Readonly<Record<string, string>> = {
  'drivers/hv/vmbus_drv.c': VMBUS,
  'drivers/hv/Kconfig':
    'config HYPERV\n\ttristate "Drivers"\n\tselect PARAVIRT\n\thelp\n\t  Yes.\n',
  'drivers/pci/controller/pci-hyperv.c': PCI,
  'include/linux/hyperv.h': 'void vmbus_free_mmio(resource_size_t start, resource_size_t size);\n',
};

/** A folder with the files that edits change, some with other text; remove it afterwards. */
export function smallTree(
  changed: Readonly<Record<string, (text: string) => string>> = {},
): string {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-small-tree-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), changed[file]?.(text) ?? text);
  }
  return folder;
}
