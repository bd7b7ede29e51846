import { changed, type Edit } from './edited-tree.ts';

/** Asks for another config window, from 4 GiB up, and frees the one with which the host refused D0. */
const OTHER_WINDOW = `static int hv_move_config_window(struct hv_pcibus_device *hbus)
{
	struct resource *refused = hbus->mem_config;
	int ret;

	ret = vmbus_allocate_mmio(&hbus->mem_config, hbus->hdev, SZ_4G, -1,
				  PCI_CONFIG_MMIO_LENGTH, 0x1000, false);
	if (ret)
		return ret;

	hbus->mem_config->flags |= IORESOURCE_BUSY;
	vmbus_free_mmio(refused->start, PCI_CONFIG_MMIO_LENGTH);
	iounmap(hbus->cfg_addr);
	hbus->cfg_addr = ioremap(hbus->mem_config->start, PCI_CONFIG_MMIO_LENGTH);
	return hbus->cfg_addr ? 0 : -ENOMEM;
}

`;

/** What no module of a strategy can say: pci-hyperv learns from the host's refusal, and asks once more. */
export const secondConfigWindow: Edit = (text) => {
  const asking =
    '$&\tif (ret == -EPROTO && !hv_move_config_window(hbus))\n\t\tret = hv_pci_enter_d0(hdev);\n';
  const probe = text.search(/^static int hv_pci_probe\(/m);
  if (probe < 0) throw new Error("a kernel's text: found no hv_pci_probe");
  const probing = changed(text.slice(probe), /\tret = hv_pci_enter_d0\(hdev\);\n/, asking);
  const kernelDoc = /^(?=\/\*\*\n \* hv_pci_probe\(\))/m;
  return changed(text.slice(0, probe), kernelDoc, OTHER_WINDOW) + probing;
};
