import type { FunctionType } from './wasm/module-index.ts';
import { TYPE } from './wasm/opcodes.ts';

/** What a function of the kernel that is not compiled answers, whatever it is asked. */
type Answer =
  | 'zero'
  | 'one'
  /** The address of zeros: something that is there and says nothing. */
  | 'object'
  /** Zeroed memory of as many bytes as the argument at that place says. */
  | { readonly allocates: number }
  | { readonly returns: number };

const answers = (answer: Answer, names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, answer] as const);

/**
 * By name. Its parameters are taken from the file that calls it, so that one entry serves trees whose
 * signatures differ. None of these decides where MMIO goes.
 */
const STAND_INS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  // Memory, under its names from one release to another.
  ...answers({ allocates: 0 }, '__kmalloc __kmalloc_noprof kmalloc_large'),
  ...answers({ allocates: 0 }, '__kmalloc_large_noprof __kmalloc_node __kvmalloc_node_noprof'),
  ...answers({ allocates: 2 }, 'kmem_cache_alloc_trace kmalloc_trace __kmalloc_cache_noprof'),
  // Locks: nobody else is there.
  ...answers('zero', 'mutex_lock mutex_unlock __mutex_init mutex_init_generic ww_mutex_init'),
  ...answers('one', 'mutex_trylock'),
  ...answers('zero', '__cond_resched dynamic_might_resched __init_swait_queue_head'),
  ...answers('zero', 'refcount_warn_saturate'),
  // Work queues: work is done when it is queued.
  ...answers('object', 'alloc_workqueue alloc_workqueue_noprof'),
  ...answers('zero', 'destroy_workqueue __flush_workqueue flush_workqueue'),
  ...answers('zero', 'tasklet_unlock_wait tasklet_kill'),
  // The channel to the host.
  ...answers('zero', 'vmbus_open vmbus_close'),
  // Interrupts.
  ...answers('object', '__irq_domain_alloc_fwnode irq_get_default_host'),
  ...answers('object', 'pci_msi_create_irq_domain msi_create_parent_irq_domain'),
  ...answers('zero', 'irq_domain_free_fwnode irq_domain_remove irq_create_mapping_affinity'),
  // PCI below a bus.
  ...answers({ returns: 0 }, 'pci_bus_find_emul_domain_nr'),
  ...answers('zero', 'pci_bus_release_emul_domain_nr pci_add_resource pci_free_resource_list'),
  ...answers('zero', 'pci_scan_root_bus_bridge pci_scan_child_bus pci_bus_assign_resources'),
  ...answers('zero', 'pci_bus_add_devices pci_get_slot pci_create_slot pci_destroy_slot'),
  ...answers('zero', 'pci_stop_root_bus pci_remove_root_bus'),
  ...answers('zero', 'pci_lock_rescan_remove pci_unlock_rescan_remove iounmap'),
  // Devices and firmware.
  ...answers('zero', 'set_primary_fwnode of_node_put of_irq_get dev_pm_domain_attach'),
  // The framebuffer's earlier driver, which the engine removes, and what is only printed.
  ...answers('zero', 'drm_aperture_remove_conflicting_framebuffers'),
  ...answers('zero', 'drm_aperture_remove_conflicting_pci_framebuffers'),
  ...answers('zero', 'aperture_remove_conflicting_devices'),
  ...answers('zero', '___drm_dbg __drm_err drm_printk drm_dev_printk __drm_dev_dbg'),
]);

/**
 * What the files of an unchanged tree refer to in cases that no scenario brings about: a muxed region, an
 * interrupt among the firmware's resources, a message that the host sends by itself, a hypercall. A call ends
 * the run.
 */
const NEVER_CALLED: ReadonlySet<string> = new Set(
  `add_wait_queue remove_wait_queue schedule __wake_up default_wake_function
   acpi_dev_resource_interrupt hvmmio_hypercall handle_edge_irq
   vmbus_next_request_id vmbus_request_addr __vmbus_request_addr_match vmbus_recvpacket_raw
   pci_get_domain_bus_and_slot pci_stop_and_remove_bus_device`.split(/\s+/),
);

/** Data that may be zeros: caches of kmalloc, the running thread, interrupts, a page for hypercalls. */
const MAY_BE_ZERO: ReadonlySet<string> = new Set(
  'kmalloc_caches hvmmio_thread x86_vector_domain hyperv_pcpu_input_arg'.split(' '),
);

/** Whether a tree's use of it is nothing new. */
export function isKnown(name: string): boolean {
  return NEVER_CALLED.has(name) || MAY_BE_ZERO.has(name);
}

const C_TYPES: ReadonlyMap<number, string> = new Map([
  [TYPE.i32, 'int'],
  [TYPE.i64, 'long'],
  [TYPE.f32, 'float'],
  [TYPE.f64, 'double'],
]);

/** A function that is called and defined nowhere. */
export interface Undefined {
  readonly name: string;
  readonly type: FunctionType;
}

/** Whether there is a stand-in for it. */
export function hasStandIn({ name }: Undefined): boolean {
  return STAND_INS.has(name);
}

/** C that defines those that have a stand-in, and data that nobody defines as zeros. */
export function standInSource(functions: readonly Undefined[], data: readonly string[]): string {
  return [
    'void *hvmmio_alloc(unsigned long size);',
    'static char hvmmio_object[64];',
    ...functions.filter(hasStandIn).map(definition),
    ...data.map((name) => `_Alignas(64) char ${name}[1024];`),
    '',
  ].join('\n');
}

function definition({ name, type }: Undefined): string {
  const { params, results } = type;
  const [result] = results;
  const returned = result === undefined ? 'void' : C_TYPES.get(result);
  const list = params.map((param, place) => `${C_TYPES.get(param)} a${place}`).join(', ');
  const value = result === undefined ? '' : ` return (${returned})${answerOf(name)};`;
  return `${returned} ${name}(${list || 'void'}) {${value} }`;
}

function answerOf(name: string): string {
  const answer = STAND_INS.get(name) ?? 'zero';
  if (answer === 'zero') return '0';
  if (answer === 'one') return '1';
  if (answer === 'object') return 'hvmmio_object';
  return 'returns' in answer ? `a${answer.returns}` : `hvmmio_alloc(a${answer.allocates})`;
}
