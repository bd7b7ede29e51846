// SPDX-License-Identifier: Apache-2.0 OR GPL-2.0
/*
 * Appended to drivers/pci/controller/pci-hyperv.c: virtual buses of one device
 * each, and the host's side of the protocol that the driver speaks with it. A
 * device whose BARs do not fit into the registers of one function has more functions.
 */
#undef vmbus_allocate_mmio

#define HVMMIO_MOST_DEVICES	32
/* Eight functions, as a slot's number has bits for, hold at least so many. */
#define HVMMIO_MOST_BARS	24
#define HVMMIO_REGISTERS	6
#define HVMMIO_VENDOR		0x15b3
/* What Hyper-V answers where a config window lies over its framebuffer. */
#define HVMMIO_REFUSED		((s32)0xc0370048)

/* The mailbox of a device: how many BARs, then the size in bytes and the bits of each. */
struct hvmmio_bus {
	double count;
	struct {
		double size;
		double bits;
	} bar[HVMMIO_MOST_BARS];
};

static struct hvmmio_bus hvmmio_buses[HVMMIO_MOST_DEVICES];
static struct hv_device *hvmmio_present[HVMMIO_MOST_DEVICES];
static bool hvmmio_working[HVMMIO_MOST_DEVICES];

HVMMIO_IMPORT(enter_d0) int hvmmio_enter_d0(int device, double start);
HVMMIO_IMPORT(exit_d0) void hvmmio_exit_d0(int device);
HVMMIO_IMPORT(answered)
void hvmmio_answered(int device, int window, double min, double max, double size,
		     double align, unsigned int res);

HVMMIO_EXPORT(buses) unsigned int hvmmio_buses_at(void)
{
	return HVMMIO_ADDRESS(hvmmio_buses);
}

static int hvmmio_place_of(const struct hv_device *hdev)
{
	int i;

	for (i = 0; i < HVMMIO_MOST_DEVICES; i++)
		if (hvmmio_present[i] == hdev)
			return i;
	hvmmio_trap("a request for a device that is not there");
}

static void hvmmio_check_place(int device)
{
	if (device < 0 || device >= HVMMIO_MOST_DEVICES)
		hvmmio_trap("a device for which a mailbox has no room");
}

enum hvmmio_window { HVMMIO_CONFIG, HVMMIO_LOW, HVMMIO_HIGH };

static void hvmmio_tell_answer(struct resource **new, struct hv_device *hdev,
			       resource_size_t min, resource_size_t max,
			       resource_size_t size, resource_size_t align, int ret)
{
	struct hv_pcibus_device *hbus = hv_get_drvdata(hdev);
	enum hvmmio_window window = HVMMIO_CONFIG;

	if (new == &hbus->low_mmio_res)
		window = HVMMIO_LOW;
	else if (new == &hbus->high_mmio_res)
		window = HVMMIO_HIGH;
	hvmmio_answered(hvmmio_place_of(hdev), window, (double)min, (double)max, (double)size,
			(double)align, ret ? 0 : HVMMIO_ADDRESS(*new));
}

int hvmmio_ask(struct resource **new, struct hv_device *hdev, resource_size_t min,
	       resource_size_t max, resource_size_t size, resource_size_t align, bool overlap)
{
	int ret = vmbus_allocate_mmio(new, hdev, min, max, size, align, overlap);

	hvmmio_tell_answer(new, hdev, min, max, size, align, ret);
	return ret;
}

#ifdef HVMMIO_ALLOCATE_TOP
#undef vmbus_allocate_mmio_top
int hvmmio_ask_top(struct resource **new, struct hv_device *hdev, resource_size_t min,
		   resource_size_t max, resource_size_t size, resource_size_t align)
{
	int ret = vmbus_allocate_mmio_top(new, hdev, min, max, size, align);

	hvmmio_tell_answer(new, hdev, min, max, size, align, ret);
	return ret;
}
#endif

static void hvmmio_answer(struct pci_packet *packet, void *response, int size)
{
	if (packet)
		packet->completion_func(packet->compl_ctxt, response, size);
}

static void hvmmio_answer_status(struct pci_packet *packet, s32 status)
{
	struct pci_response response = { .status = status };

	hvmmio_answer(packet, &response, sizeof(response));
}

/*
 * Deals the BARs out to functions, in order, and fills the registers of one function: a 64-bit
 * BAR takes two, and one to which all ones were written reads as a mask of its size. Returns how
 * many functions there are.
 */
static int hvmmio_deal_bars(const struct hvmmio_bus *bus, int wanted, u32 *registers)
{
	int i, function = 0, next = 0;

	for (i = 0; i < (int)bus->count; i++) {
		u64 mask = ~((u64)bus->bar[i].size - 1);
		bool wide = bus->bar[i].bits == 64;

		if (next + wide >= HVMMIO_REGISTERS) {
			function++;
			next = 0;
		}
		if (function == wanted) {
			registers[next] = (u32)mask | (wide ? PCI_BASE_ADDRESS_MEM_TYPE_64 : 0);
			if (wide)
				registers[next + 1] = (u32)(mask >> 32);
		}
		next += 1 + wide;
	}
	return function + 1;
}

static void hvmmio_answer_bars(struct pci_packet *packet, const struct hvmmio_bus *bus,
			       const struct pci_child_message *asked)
{
	struct pci_q_res_req_response response = { };

	hvmmio_deal_bars(bus, asked->wslot.bits.func, response.probed_bar);
	hvmmio_answer(packet, &response, sizeof(response));
}

static void hvmmio_tell_devices(struct hv_device *hdev, const struct hvmmio_bus *bus)
{
	int i, count = hvmmio_deal_bars(bus, -1, NULL);
	struct pci_bus_relations *relations;

	relations = kzalloc(sizeof(*relations) + count * sizeof(relations->func[0]), GFP_KERNEL);
	relations->incoming.message_type.type = PCI_BUS_RELATIONS;
	relations->device_count = count;
	for (i = 0; i < count; i++) {
		relations->func[i].v_id = HVMMIO_VENDOR;
		relations->func[i].win_slot.bits.func = i;
	}
	hv_pci_devices_present(hv_get_drvdata(hdev), relations);
	kfree(relations);
}

static int hvmmio_to_host(struct vmbus_channel *channel, void *buffer, unsigned long id)
{
	struct pci_packet *packet = (struct pci_packet *)id;
	struct hv_device *hdev = channel->device_obj;
	int device = hvmmio_place_of(hdev);
	double start;

	switch (((struct pci_message *)buffer)->type) {
	case PCI_QUERY_BUS_RELATIONS:
		hvmmio_tell_devices(hdev, &hvmmio_buses[device]);
		return 0;
	case PCI_QUERY_RESOURCE_REQUIREMENTS:
		hvmmio_answer_bars(packet, &hvmmio_buses[device], buffer);
		return 0;
	case PCI_BUS_D0ENTRY:
		start = (double)((struct pci_bus_d0_entry *)buffer)->mmio_base;
		hvmmio_answer_status(packet, hvmmio_enter_d0(device, start) ? 0 : HVMMIO_REFUSED);
		return 0;
	case PCI_BUS_D0EXIT:
		hvmmio_exit_d0(device);
		fallthrough;
	default:
		hvmmio_answer_status(packet, 0);
		return 0;
	}
}

int vmbus_sendpacket(struct vmbus_channel *channel, void *buffer, u32 size, u64 id,
		     enum vmbus_packet_type type, u32 flags)
{
	return hvmmio_to_host(channel, buffer, id);
}

int vmbus_sendpacket_getid(struct vmbus_channel *channel, void *buffer, u32 size, u64 id,
			   u64 *transaction, enum vmbus_packet_type type, u32 flags)
{
	return hvmmio_to_host(channel, buffer, id);
}

/* Work is done at once, and the host answers at once: nobody else is there to wait for. */
bool queue_work_on(int cpu, struct workqueue_struct *queue, struct work_struct *work)
{
	work->func(work);
	return true;
}

void complete(struct completion *done)
{
	done->done++;
}

void wait_for_completion(struct completion *done)
{
	if (!done->done)
		hvmmio_trap("wait_for_completion for what never comes");
	done->done--;
}

unsigned long wait_for_completion_timeout(struct completion *done, unsigned long timeout)
{
	wait_for_completion(done);
	return 1;
}

static char hvmmio_config_window[2 * SZ_4K];

void *hvmmio_ioremap(phys_addr_t at, unsigned long size)
{
	return hvmmio_config_window;
}

static struct pci_bus hvmmio_root_bus;

static struct pci_bus *hvmmio_empty_bus(void)
{
	INIT_LIST_HEAD(&hvmmio_root_bus.children);
	INIT_LIST_HEAD(&hvmmio_root_bus.devices);
	INIT_LIST_HEAD(&hvmmio_root_bus.resources);
	INIT_LIST_HEAD(&hvmmio_root_bus.slots);
	return &hvmmio_root_bus;
}

#ifdef HVMMIO_HOST_BRIDGE
struct pci_host_bridge *devm_pci_alloc_host_bridge(struct device *dev, size_t size)
{
	struct pci_host_bridge *bridge = kzalloc(sizeof(*bridge) + size, GFP_KERNEL);

	INIT_LIST_HEAD(&bridge->windows);
	bridge->bus = hvmmio_empty_bus();
	bridge->bus->sysdata = dev;
	return bridge;
}
#else
struct pci_bus *pci_create_root_bus(struct device *parent, int bus, struct pci_ops *ops,
				    void *sysdata, struct list_head *resources)
{
	return hvmmio_empty_bus();
}
#endif

HVMMIO_EXPORT(pci_probe) int hvmmio_pci_probe(int device, unsigned int name)
{
	static const struct hv_vmbus_device_id id;
	struct hv_device *hdev;
	int ret;

	hvmmio_check_place(device);
	hdev = kzalloc(sizeof(*hdev), GFP_KERNEL);
	hdev->channel = kzalloc(sizeof(*hdev->channel), GFP_KERNEL);
	hdev->channel->device_obj = hdev;
	hdev->device.init_name = HVMMIO_TEXT(name);
	/* From this the driver makes the number of the bus. */
	hdev->dev_instance.b[4] = device + 1;
	hvmmio_present[device] = hdev;
	ret = hv_pci_probe(hdev, &id);
	hvmmio_working[device] = !ret;
	return ret;
}

HVMMIO_EXPORT(pci_remove) void hvmmio_pci_remove(int device)
{
	hvmmio_check_place(device);
	if (hvmmio_working[device])
		hv_pci_remove(hvmmio_present[device]);
	hvmmio_working[device] = false;
}
