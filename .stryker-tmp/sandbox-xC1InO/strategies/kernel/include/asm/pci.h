/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_PCI_H
#define _HVMMIO_ASM_PCI_H

#include <linux/mm.h>
#include <linux/msi.h>

struct device;
struct irq_domain;

#define PCIBIOS_MIN_IO			0
#define PCIBIOS_MIN_MEM			0
#define pcibios_assign_all_busses()	0

struct pci_sysdata {
	int domain;
	int node;
	void *companion;
	void *iommu;
	void *fwnode;
	void *vmd_dev;
};

extern struct irq_domain *x86_vector_domain;
int pci_msi_prepare(struct irq_domain *domain, struct device *dev, int nvec,
		    msi_alloc_info_t *arg);

#include <asm-generic/pci.h>

#endif
