/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_PTRACE_H
#define _HVMMIO_ASM_PTRACE_H

struct pt_regs {
	unsigned long ip, sp, ax, bx, cx, dx, flags;
};

#define user_mode(regs)			0
#define arch_has_single_step()		0
#define instruction_pointer(regs)	((regs)->ip)
#define profile_pc(regs)		((regs)->ip)
#define user_stack_pointer(regs)	((regs)->sp)
#define kernel_stack_pointer(regs)	((regs)->sp)
#define frame_pointer(regs)		((regs)->sp)
#define regs_return_value(regs)		((regs)->ax)

static inline void instruction_pointer_set(struct pt_regs *regs, unsigned long at)
{
	regs->ip = at;
}

static inline bool regs_irqs_disabled(struct pt_regs *regs)
{
	return false;
}
#define regs_irqs_disabled regs_irqs_disabled

#endif
