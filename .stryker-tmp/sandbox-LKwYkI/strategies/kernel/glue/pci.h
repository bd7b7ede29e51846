/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/* Included before pci-hyperv: its requests for MMIO are told outside when they are answered. */
int hvmmio_ask(struct resource **new, struct hv_device *hdev, resource_size_t min,
	       resource_size_t max, resource_size_t size, resource_size_t align, bool overlap);

#define vmbus_allocate_mmio hvmmio_ask

/* In trees where a patch of hvmmio's tune took config windows from the top. */
#ifdef HVMMIO_ALLOCATE_TOP
int hvmmio_ask_top(struct resource **new, struct hv_device *hdev, resource_size_t min,
		   resource_size_t max, resource_size_t size, resource_size_t align);

#define vmbus_allocate_mmio_top hvmmio_ask_top
#endif
