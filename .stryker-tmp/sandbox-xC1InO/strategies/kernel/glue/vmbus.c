// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/* Appended to drivers/hv/vmbus_drv.c: the machine that it finds, how it is started and asked. */
#include <linux/cc_platform.h>
#include <linux/crash_dump.h>
#include <linux/pci_ids.h>
#include "machine.h"

static struct hvmmio_machine hvmmio_machine;

HVMMIO_EXPORT(machine) unsigned int hvmmio_machine_at(void)
{
	return HVMMIO_ADDRESS(&hvmmio_machine);
}

static int hvmmio_range_count(void)
{
	if (hvmmio_machine.count > HVMMIO_MOST_RANGES)
		hvmmio_trap("boot: more ranges than a mailbox has room for");
	return (int)hvmmio_machine.count;
}

/* The screen, EFI and isolation, which the architecture's code would have found. */
#ifdef HVMMIO_PRIMARY_DISPLAY
struct sysfb_display_info sysfb_primary_display;
#define HVMMIO_SCREEN	sysfb_primary_display.screen
#else
struct screen_info screen_info;
#define HVMMIO_SCREEN	screen_info
#endif
struct efi efi;
struct ms_hyperv_info ms_hyperv;
int acpi_disabled;
unsigned long long elfcorehdr_addr = ELFCORE_ADDR_MAX;

bool cc_platform_has(enum cc_attr attr)
{
	return hvmmio_machine.isolated != 0;
}

bool hv_is_isolation_supported(void)
{
	return hvmmio_machine.isolated != 0;
}

bool hv_isolation_type_snp(void)
{
	return hvmmio_machine.isolated != 0;
}

bool hv_isolation_type_tdx(void)
{
	return hvmmio_machine.isolated != 0;
}

/* ACPI: VMOD, whose _CRS lists the ranges, and the VMBus below it. */
static struct acpi_device hvmmio_vmod, hvmmio_vmbus;

bool is_acpi_device_node(const struct fwnode_handle *fwnode)
{
	return fwnode != NULL;
}

acpi_status acpi_walk_resources(acpi_handle handle, char *name,
				acpi_walk_resource_callback callback, void *context)
{
	int i;

	if (handle != (acpi_handle)&hvmmio_vmod)
		return AE_OK;
	for (i = 0; i < hvmmio_range_count(); i++) {
		struct acpi_resource res = {
			.type = ACPI_RESOURCE_TYPE_ADDRESS64,
			.length = sizeof(res),
		};
		u64 first = (u64)hvmmio_machine.range[i][0];
		u64 last = (u64)hvmmio_machine.range[i][1];

		res.data.address64.address.minimum = first;
		res.data.address64.address.maximum = last;
		res.data.address64.address.address_length = last - first + 1;
		if (ACPI_FAILURE(callback(&res, context)))
			return AE_ERROR;
	}
	return AE_OK;
}

#if defined(HVMMIO_PLATFORM_PROBE) && defined(CONFIG_OF_ADDRESS)
/* A device tree: its ranges as they are parsed. */
static int hvmmio_next_range;

int of_pci_range_parser_init(struct of_pci_range_parser *parser, struct device_node *node)
{
	hvmmio_next_range = 0;
	return 0;
}

struct of_pci_range *of_pci_range_parser_one(struct of_pci_range_parser *parser,
					     struct of_pci_range *range)
{
	const double *bytes = hvmmio_machine.range[hvmmio_next_range];

	if (hvmmio_next_range == hvmmio_range_count())
		return NULL;
	range->flags = IORESOURCE_MEM;
	range->cpu_addr = (u64)bytes[0];
	range->size = (u64)bytes[1] - (u64)bytes[0] + 1;
	hvmmio_next_range++;
	return range;
}
#endif

/* Generation 1: the graphics adapter on the emulated PCI bus. */
static struct pci_dev hvmmio_adapter;

struct pci_dev *pci_get_device(unsigned int vendor, unsigned int device, struct pci_dev *from)
{
	struct resource *bar = &hvmmio_adapter.resource[0];

	if (from || !hvmmio_machine.bar_present || vendor != PCI_VENDOR_ID_MICROSOFT ||
	    device != PCI_DEVICE_ID_HYPERV_VIDEO)
		return NULL;
	hvmmio_adapter.vendor = vendor;
	hvmmio_adapter.device = device;
	bar->flags = IORESOURCE_MEM;
	bar->start = (resource_size_t)hvmmio_machine.bar_start;
	bar->end = bar->start + (resource_size_t)hvmmio_machine.bar_size - 1;
	return &hvmmio_adapter;
}

void pci_dev_put(struct pci_dev *dev)
{
}

#ifdef HVMMIO_PLATFORM_PROBE
static struct platform_device hvmmio_platform_device;

static int hvmmio_add_vmbus(void)
{
	hvmmio_platform_device.dev.fwnode = &hvmmio_vmbus.fwnode;
	if (!hvmmio_machine.devicetree)
		return vmbus_acpi_add(&hvmmio_platform_device);
	acpi_disabled = 1;
	return vmbus_device_add(&hvmmio_platform_device);
}
#else
static int hvmmio_add_vmbus(void)
{
	if (hvmmio_machine.devicetree)
		hvmmio_trap("boot: this kernel knows no device tree");
	return vmbus_acpi_add(&hvmmio_vmbus);
}
#endif

HVMMIO_EXPORT(boot) int hvmmio_boot(void)
{
	if (hvmmio_machine.kdump)
		elfcorehdr_addr = SZ_1M;
	if (hvmmio_machine.efi)
		efi.flags |= BIT(EFI_BOOT);
	HVMMIO_SCREEN.lfb_base = (u32)hvmmio_machine.lfb_base;
	HVMMIO_SCREEN.lfb_size = (u32)hvmmio_machine.lfb_size;
	hvmmio_vmod.handle = (acpi_handle)&hvmmio_vmod;
	hvmmio_vmbus.handle = (acpi_handle)&hvmmio_vmbus;
#ifdef HVMMIO_ACPI_DEV_PARENT
	hvmmio_vmbus.dev.parent = &hvmmio_vmod.dev;
#else
	hvmmio_vmbus.parent = &hvmmio_vmod;
#endif
	return hvmmio_add_vmbus();
}

HVMMIO_EXPORT(ranges) unsigned int hvmmio_ranges(void)
{
	return HVMMIO_ADDRESS(hyperv_mmio);
}

HVMMIO_EXPORT(reserved) unsigned int hvmmio_reserved(void)
{
	return HVMMIO_ADDRESS(fb_mmio);
}

static struct hv_device hvmmio_asker;

/* What a driver outside the tree asks for; a max below 0 is no limit. */
HVMMIO_EXPORT(allocate)
unsigned int hvmmio_allocate(double min, double max, double size, double align, int overlap,
			     unsigned int name)
{
	resource_size_t last = max < 0 ? ~(resource_size_t)0 : (resource_size_t)max;
	struct resource *res = NULL;

	hvmmio_asker.device.init_name = HVMMIO_TEXT(name);
	if (vmbus_allocate_mmio(&res, &hvmmio_asker, (resource_size_t)min, last,
				(resource_size_t)size, (resource_size_t)align, overlap))
		return 0;
	return HVMMIO_ADDRESS(res);
}

HVMMIO_EXPORT(free) void hvmmio_free(double start, double size)
{
	vmbus_free_mmio((resource_size_t)start, (resource_size_t)size);
}
