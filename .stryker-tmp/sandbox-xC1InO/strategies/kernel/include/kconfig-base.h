/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
/*
 * What the headers of a tree are read under. Not what Kconfig would work out of
 * a .config: the options alone that what hvmmio compiles asks for. The build
 * appends CONFIG_SYSFB and what --kconfig names.
 */

/* The architecture that is none: 64 bits, one processor. */
#define CONFIG_64BIT 1
#define CONFIG_X86 1
#define CONFIG_X86_64 1
#define CONFIG_NR_CPUS 1
#define CONFIG_HZ 1000
#define CONFIG_PREEMPT_NONE 1
#define CONFIG_TINY_RCU 1
#define CONFIG_TINY_SRCU 1
#define CONFIG_GENERIC_BUG 1
#define CONFIG_GENERIC_CLOCKEVENTS 1
#define CONFIG_GENERIC_CSUM 1
#define CONFIG_GENERIC_HWEIGHT 1
#define CONFIG_HIGH_RES_TIMERS 1

/* Memory. */
#define CONFIG_PHYS_ADDR_T_64BIT 1
#define CONFIG_DMA_ADDR_T_64BIT 1
#define CONFIG_FLATMEM 1
#define CONFIG_NODES_SHIFT 0
#define CONFIG_PAGE_SHIFT 12
#define CONFIG_HAVE_PAGE_SIZE_4KB 1
#define CONFIG_PAGE_SIZE_4KB 1
#define CONFIG_PGTABLE_LEVELS 2
#define CONFIG_SLOB 1
#define CONFIG_UACCESS_MEMCPY 1
#define CONFIG_HAS_DMA 1
#define CONFIG_HAS_IOMEM 1
#define CONFIG_HAS_IOPORT 1

/* What every kernel for Hyper-V has. */
#define CONFIG_BASE_SMALL 0
#define CONFIG_BUG 1
#define CONFIG_LOG_BUF_SHIFT 17
#define CONFIG_MODULES 1
#define CONFIG_PRINTK 1
#define CONFIG_PROC_FS 1
#define CONFIG_SYSCTL 1
#define CONFIG_SYSFS 1

/* Firmware: ACPI and device trees, both. */
#define CONFIG_ACPI 1
#define CONFIG_DMI 1
#define CONFIG_EFI 1
#define CONFIG_OF 1
#define CONFIG_OF_ADDRESS 1

/* kexec and kdump. */
#define CONFIG_CRASH_CORE 1
#define CONFIG_CRASH_DUMP 1
#define CONFIG_KEXEC_CORE 1
#define CONFIG_VMCORE_INFO 1

/* Confidential VMs. */
#define CONFIG_ARCH_HAS_CC_PLATFORM 1

/* Interrupts, as far as headers ask. */
#define CONFIG_GENERIC_IRQ_CHIP 1
#define CONFIG_GENERIC_MSI_IRQ 1
#define CONFIG_GENERIC_MSI_IRQ_DOMAIN 1
#define CONFIG_IRQ_DOMAIN 1
#define CONFIG_IRQ_DOMAIN_HIERARCHY 1

/* The drivers. */
#define CONFIG_HYPERV 1
#define CONFIG_HYPERV_TIMER 1
#define CONFIG_HYPERV_VMBUS 1
#define CONFIG_DRM 1
#define CONFIG_DRM_HYPERV 1
#define CONFIG_FB 1
#define CONFIG_PCI 1
#define CONFIG_PCI_DOMAINS 1
#define CONFIG_PCI_DOMAINS_GENERIC 1
#define CONFIG_PCI_HYPERV 1
#define CONFIG_PCI_HYPERV_INTERFACE 1
#define CONFIG_PCI_MSI 1
#define CONFIG_PCI_MSI_IRQ_DOMAIN 1
