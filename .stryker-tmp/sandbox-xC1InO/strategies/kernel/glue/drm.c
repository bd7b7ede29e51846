// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/*
 * Appended to the graphics driver: its video memory alone. HVMMIO_CARD is its
 * own structure, HVMMIO_SETUP_VRAM its function that asks for the memory.
 */
static HVMMIO_CARD *hvmmio_card;

HVMMIO_EXPORT(drm_probe) unsigned int hvmmio_drm_probe(double size, unsigned int name)
{
	struct hv_device *hdev = kzalloc(sizeof(*hdev), GFP_KERNEL);

	hdev->device.init_name = HVMMIO_TEXT(name);
	hvmmio_card = kzalloc(sizeof(*hvmmio_card), GFP_KERNEL);
	hvmmio_card->mmio_megabytes = (unsigned long)size >> 20;
	if (HVMMIO_SETUP_VRAM(hvmmio_card, hdev)) {
		hvmmio_card = NULL;
		return 0;
	}
	return HVMMIO_ADDRESS(hvmmio_card->mem);
}

HVMMIO_EXPORT(drm_remove) void hvmmio_drm_remove(void)
{
	if (hvmmio_card)
		vmbus_free_mmio(hvmmio_card->mem->start, hvmmio_card->fb_size);
	hvmmio_card = NULL;
}
