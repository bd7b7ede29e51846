/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef _HVMMIO_ASM_KEXEC_H
#define _HVMMIO_ASM_KEXEC_H

struct kimage;
struct pt_regs;

#define KEXEC_ARCH			KEXEC_ARCH_X86_64
#define KEXEC_CONTROL_PAGE_SIZE		4096
#define KEXEC_CONTROL_MEMORY_LIMIT	(-1UL)
#define KEXEC_DESTINATION_MEMORY_LIMIT	(-1UL)
#define KEXEC_SOURCE_MEMORY_LIMIT	(-1UL)

struct kimage_arch {
	unsigned long unused;
};

static inline void crash_setup_regs(struct pt_regs *new, struct pt_regs *old)
{
}

#endif
