/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_PROCESSOR_H
#define _HVMMIO_ASM_PROCESSOR_H

#include <asm/page.h>

struct task_struct;

#define TASK_SIZE		(~0UL >> 17)
#define TASK_UNMAPPED_BASE	(TASK_SIZE / 3)
#define STACK_TOP		TASK_SIZE
#define STACK_TOP_MAX		TASK_SIZE

struct thread_struct {
	unsigned long sp;
};

#define INIT_THREAD		{ 0 }
#define KSTK_EIP(task)		0UL
#define KSTK_ESP(task)		0UL
#define task_pt_regs(task)	((struct pt_regs *)0)
#define prefetch(at)		((void)(at))
#define prefetchw(at)		((void)(at))

unsigned long __get_wchan(struct task_struct *task);

static inline void cpu_relax(void)
{
}
#define cpu_relax cpu_relax

static inline void release_thread(struct task_struct *task)
{
}

#endif
