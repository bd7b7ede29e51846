/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_ACPI_H
#define _HVMMIO_ASM_ACPI_H

extern int acpi_disabled;
extern int acpi_noirq;
extern int acpi_pci_disabled;

#define acpi_irq_get_penalty(irq)	0

static inline void disable_acpi(void)
{
	acpi_disabled = 1;
}

#endif
