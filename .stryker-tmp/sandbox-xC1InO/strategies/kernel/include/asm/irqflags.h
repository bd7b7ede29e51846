/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_IRQFLAGS_H
#define _HVMMIO_ASM_IRQFLAGS_H

/* Nothing interrupts what runs here. */
#define ARCH_IRQ_DISABLED	0
#define ARCH_IRQ_ENABLED	1

static inline unsigned long arch_local_save_flags(void)
{
	return ARCH_IRQ_ENABLED;
}
#define arch_local_save_flags arch_local_save_flags

static inline void arch_local_irq_restore(unsigned long flags)
{
}
#define arch_local_irq_restore arch_local_irq_restore

#include <asm-generic/irqflags.h>

#endif
